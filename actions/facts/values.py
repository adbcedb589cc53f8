"""What a sign stands for, to the contract's values: numbers, ISO days, ranges."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from actions.facts import periods
from actions.facts.amounts import Amount
from actions.facts.marks import Value
from actions.facts.periods import Period

type Json = bool | int | float | str | None | list[Json] | dict[str, Json]

YOUNGEST, OLDEST, LONGEST_LIST, SMALLEST_SUM, HALF_A_YEAR = 14, 90, 200, 100, 6
LONG_UNEMPLOYED = "登记失业半年以上人员"


@dataclass(frozen=True, slots=True)
class Told:
    """What a phrase told: its first and second sign, and the day it was told."""

    value: Value
    second: Value
    as_of: date


def whole(told: Told) -> Json:
    """Return a number of people, months or days; halves become a range."""
    if not isinstance(told.value, Amount):
        return None
    high = told.value.high
    low = told.value.low.to_integral_value(ROUND_FLOOR)
    return _range(low, None if high is None else high.to_integral_value(ROUND_CEILING))


def number(told: Told) -> Json:
    """Return a sum of money or a percentage."""
    if not isinstance(told.value, Amount):
        return None
    return _range(told.value.low, told.value.high)


def percent(told: Told) -> Json:
    """Return a percentage, none beyond a hundred."""
    is_one = isinstance(told.value, Amount) and told.value.low <= 100
    return number(told) if is_one else None


def money(told: Told) -> Json:
    """Return a sum of money, no smaller than a hundred: 3 of 贷3 is no sum."""
    is_one = isinstance(told.value, Amount) and (told.value.high or SMALLEST_SUM) >= SMALLEST_SUM
    return number(told) if is_one else None


def long_unemployed(told: Told) -> Json:
    """Return the category of 登记失业半年以上人员, where 以上 was said."""
    value = told.value
    is_one = isinstance(value, Amount) and value.low >= HALF_A_YEAR and value.high is None
    return LONG_UNEMPLOYED if is_one else None


def age(told: Told) -> Json:
    """Return an age in years, of somebody who may work."""
    is_one = isinstance(told.value, Amount) and YOUNGEST <= told.value.low <= OLDEST
    return whole(told) if is_one else None


def year(told: Told) -> Json:
    """Return the year of a day, month or year."""
    if not isinstance(told.value, Period):
        return None
    first, last = told.value.first.year, told.value.last.year
    return first if first == last else {"from": first, "to": last}


def school_year(told: Told) -> Json:
    """Return a year written without 年: 2022 or 22."""
    if not isinstance(told.value, Amount) or not told.value.is_exact:
        return None
    year = int(told.value.low)
    if 0 <= year <= told.as_of.year % 100 + 5:
        year += 2000
    return year if 1950 <= year <= 2100 else None


def day(told: Told) -> Json:
    """Return a day, or the first and the last of several."""
    if not isinstance(told.value, Period):
        return None
    first, last = told.value.first.isoformat(), told.value.last.isoformat()
    return first if told.value.is_one_day else {"from": first, "to": last}


def day_in_year(told: Told) -> Json:
    """Return a day or the days of a month; none where only the year was told."""
    known = isinstance(told.value, Period) and told.value.is_within_a_year
    return day(told) if known else None


def birth(told: Told) -> Json:
    """Return the day or year of birth of somebody who may work."""
    if not isinstance(told.value, Period):
        return None
    years = told.as_of.year - told.value.last.year
    return day(told) if YOUNGEST <= years <= OLDEST else None


def years_ago(told: Told) -> Json:
    """Return the year so many months before."""
    if not isinstance(told.value, Amount) or told.value.high is None:
        return None
    latest = _year_away(told.as_of, -told.value.low)
    earliest = _year_away(told.as_of, -told.value.high)
    return latest if earliest == latest else {"from": earliest, "to": latest}


def years_ahead(told: Told) -> Json:
    """Return the year so many months later."""
    if not isinstance(told.value, Amount) or not told.value.is_exact:
        return None
    return _year_away(told.as_of, told.value.low)


def months_since(told: Told) -> Json:
    """Return the whole months since a day, month or year."""
    if not isinstance(told.value, Period) or told.value.last > told.as_of:
        return None
    low, high = (_months(end, told.as_of) for end in (told.value.last, told.value.first))
    return low if low == high else {"from": low, "to": high}


def this_year(told: Told) -> Json:
    """Return the year of the day it was told."""
    return told.as_of.year


def each(told: Told) -> Json:
    """Return the same months for so many people, as a list."""
    people, months = told.value, whole(Told(told.second, None, told.as_of))
    if not isinstance(people, Amount) or not people.is_exact or not 0 < people.low <= LONGEST_LIST:
        return None
    return [months] * int(people.low)


def one_of_each(told: Told) -> Json:
    """Return the months of one person, as a list."""
    return [whole(told)]


READERS: Mapping[str, Callable[[Told], Json]] = {
    reader.__name__: reader
    for reader in (
        whole, number, percent, money, long_unemployed, age, year, school_year, day, day_in_year, birth, years_ago, years_ahead,
        months_since, this_year, each, one_of_each,
    )
}  # fmt: skip


def _year_away(day_told: date, months: Decimal) -> int:
    period = periods.months_away(day_told, int(months))
    return period.first.year if period else day_told.year


def _months(start: date, end: date) -> int:
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)


def _range(low: Decimal, high: Decimal | None) -> Json:
    first = _plain(low)
    if high is None:
        return {"from": first, "to": None}
    return first if low == high else {"from": first, "to": _plain(high)}


def _plain(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
