"""What a sign stands for, to the contract's values: days, years, and lengths since a day."""

from datetime import date, timedelta
from decimal import Decimal

from actions.facts import periods
from actions.facts.amounts import Amount, exactly
from actions.facts.periods import Period
from actions.facts.values import OLDEST, YOUNGEST, Json, Told, age, whole

FIRST_YEAR, LAST_YEAR, YEARS_AHEAD = 1950, 2100, 5


def year(told: Told) -> Json:
    """Return the year of a day, month or year."""
    if not isinstance(told.value, Period):
        return None
    return _years(told.value.first.year, told.value.last.year)


def school_year(told: Told) -> Json:
    """Return a year written without 年: 2022 or 22."""
    if told.exact is None:
        return None
    written = int(told.exact)
    if 0 <= written <= told.as_of.year % 100 + YEARS_AHEAD:
        written += 2000
    return written if FIRST_YEAR <= written <= LAST_YEAR else None


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


def months_long(told: Told) -> Json:
    """Return how many whole months a stretch of days is long.

    从今年三月到明年三月 is twelve.
    """
    if not isinstance(told.value, Period) or told.value.is_one_day:
        return None
    first, last = told.value.first, told.value.last
    count = _months(first, last + timedelta(days=1))
    return (count - 1 if count > 1 and first.month == last.month else count) or None


def birth(told: Told) -> Json:
    """Return the day or year of birth of somebody who may work."""
    if not isinstance(told.value, Period):
        return None
    years = told.as_of.year - told.value.last.year
    return day(told) if YOUNGEST <= years <= OLDEST else None


def age_since(told: Told) -> Json:
    """Return the ages of who was born on a day or in a year, of somebody who may work."""
    if not isinstance(told.value, Period):
        return None
    low, high = (_months(end, told.as_of) // 12 for end in (told.value.last, told.value.first))
    return _years(low, high) if YOUNGEST <= high <= OLDEST else None


def age_by(told: Told) -> Json:
    """Return the age of who is so old only on a day or in a year to come: 明年五十 is 49."""
    if not isinstance(told.value, Period) or told.value.first <= told.as_of:
        return None
    if not isinstance(told.second, Amount) or not told.second.is_exact:
        return None
    years = max(told.value.first.year - told.as_of.year, 1)
    return age(Told(exactly(told.second.low - years), None, told.as_of))


def years_ago(told: Told) -> Json:
    """Return the year so many months before."""
    if told.amount is None or told.amount.high is None:
        return None
    return _years(_away(told.as_of, -told.amount.high), _away(told.as_of, -told.amount.low))


def years_ahead(told: Told) -> Json:
    """Return the year so many months later."""
    return None if told.exact is None else _away(told.as_of, told.exact)


def months_since(told: Told) -> Json:
    """Return the whole months since a day, month or year."""
    if not isinstance(told.value, Period) or told.value.first > told.as_of:
        return None
    first, last = told.value.first, told.value.last
    if last > told.as_of and (first.year, first.month) != (told.as_of.year, told.as_of.month):
        return None
    # The month that is going on has been no month yet: 这个月才开始交.
    low, high = (_months(end, told.as_of) for end in (min(last, told.as_of), first))
    return low if low == high else {"from": low, "to": high}


def this_year(told: Told) -> Json:
    """Return the year of the day it was told."""
    return told.as_of.year


def at_start_of_year(told: Told) -> Json:
    """Return the second number where the first sign is the beginning of a year."""
    return _second_at(told, "01-01", end=False)


def at_end_of_year(told: Told) -> Json:
    """Return the second number where the first sign is the end of a year."""
    return _second_at(told, "12-31", end=True)


def in_year_gone_by(told: Told) -> Json:
    """Return the second number where the first sign is of an earlier year."""
    if not isinstance(told.value, Period) or told.value.last.year >= told.as_of.year:
        return None
    return whole(Told(told.second, None, told.as_of))


def _second_at(told: Told, turn: str, *, end: bool) -> Json:
    if not isinstance(told.value, Period) or not told.value.is_within_a_year:
        return None
    day_of_turn = told.value.last if end else told.value.first
    if not day_of_turn.isoformat().endswith(turn):
        return None
    return whole(Told(told.second, None, told.as_of))


def _years(first: int, last: int) -> Json:
    return first if first == last else {"from": first, "to": last}


def _away(start: date, months: Decimal) -> int:
    period = periods.months_away(start, int(months))
    return period.first.year if period else start.year


def _months(start: date, end: date) -> int:
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
