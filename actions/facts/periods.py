"""Stretches of days: a year, part of one, a month, a week, a day."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

WHOLE_YEAR, WHOLE_MONTH = (1, 12), (1, 31)


@dataclass(frozen=True, slots=True)
class Period:
    """The days from the first to the last, both included."""

    first: date
    last: date

    @property
    def is_one_day(self) -> bool:
        """Whether one day is meant."""
        return self.first == self.last

    @property
    def is_within_a_year(self) -> bool:
        """Whether less than a calendar year is meant, and all of it in one year."""
        whole = (self.first.month, self.last.month) == WHOLE_YEAR and self.last.day == 31
        return self.first.year == self.last.year and not whole


def are_of_earlier_years(told: Iterable[object], year: int) -> bool:
    """Whether days are told, and all of them are of years before: 去年领过一次."""
    days = [day for day in told if isinstance(day, Period)]
    return bool(days) and all(day.last.year < year for day in days)


def of_year(year: int, months: tuple[int, int] = WHOLE_YEAR) -> Period:
    """Return the months of a year, from the first to the last of them."""
    return Period(date(year, months[0], 1), date(year, months[1], monthrange(year, months[1])[1]))


def of_month(year: int, month: int, days: tuple[int, int] = WHOLE_MONTH) -> Period | None:
    """Return the days of a month, or none when there is no such year, month or day."""
    if not MINYEAR <= year <= MAXYEAR or not 1 <= month <= 12:
        return None
    length = monthrange(year, month)[1]
    if days[0] > length:
        return None
    return Period(date(year, month, days[0]), date(year, month, min(days[1], length)))


def of_day(year: int, month: int, day: int) -> Period | None:
    """Return one day, or none when the calendar has no such day."""
    return of_month(year, month, (day, day)) if day >= 1 else None


def months_away(day: date, months: int, days: tuple[int, int] = WHOLE_MONTH) -> Period | None:
    """Return the month so many months after that of a day; before it when negative."""
    count = day.year * 12 + day.month - 1 + months
    return of_month(count // 12, count % 12 + 1, days)


def week_away(day: date, weeks: int) -> Period:
    """Return the week, Monday to Sunday, so many weeks after that of a day."""
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=weeks)
    return Period(monday, monday + timedelta(days=6))


def days_away(day: date, days: int) -> Period:
    """Return the day so many days after a day."""
    return Period(day + timedelta(days=days), day + timedelta(days=days))
