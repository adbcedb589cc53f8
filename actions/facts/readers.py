"""The readers a phrase may name for the value of a fact."""

from collections.abc import Callable, Mapping

from actions.facts import calendar_values, values
from actions.facts.values import Json, Told

READERS: Mapping[str, Callable[[Told], Json]] = {
    reader.__name__: reader
    for reader in (
        values.whole,
        values.counted,
        values.months,
        values.span,
        values.number,
        values.both,
        values.percent,
        values.money,
        values.one_sum,
        values.both_sums,
        values.age,
        values.nominal_age,
        values.age_before_birthday,
        values.age_in,
        values.long_unemployed,
        values.recently_left,
        values.not_full,
        values.days,
        values.each,
        values.each_of_second,
        values.one_of_each,
        calendar_values.year,
        calendar_values.school_year,
        calendar_values.day,
        calendar_values.day_in_year,
        calendar_values.months_long,
        calendar_values.birth,
        calendar_values.age_since,
        calendar_values.age_by,
        calendar_values.years_ago,
        calendar_values.years_ahead,
        calendar_values.months_since,
        calendar_values.this_year,
        calendar_values.at_start_of_year,
        calendar_values.at_end_of_year,
        calendar_values.in_year_gone_by,
    )
}


def read_value(how: object, told: Told) -> Json:
    """Return a fact's value as its phrase has it.

    Args:
        how: the name of a reader, {"second": name} where it reads the second sign,
            or {"is": value}.
        told: the signs of the match.
    """
    if isinstance(how, dict) and "second" in how:
        return READERS[how["second"]](Told(told.second, None, told.as_of))
    if isinstance(how, dict):
        constant: Json = how["is"]
        return constant
    return READERS[str(how)](told)
