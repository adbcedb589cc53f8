"""Days as policies write them: 2023年12月31日, 2023年4月底, 至12月31日."""

import re
from calendar import monthrange
from datetime import date

DAY = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日|(底))")
SPACE = re.compile(r"\s+")


def dates_in(words: str) -> tuple[date, ...]:
    """Read the days in the order they stand.

    A day without a year takes the year of the one before it, so
    2020年1月1日至12月31日 gives two days of 2020. 月底 is the month's last day.
    A day that names no year and follows none is left out.
    """
    days: list[date] = []
    year: int | None = None
    for found in DAY.finditer(SPACE.sub("", words)):
        year = int(found[1]) if found[1] else year
        day = _day(year, int(found[2]), found[3])
        if day is not None:
            days.append(day)
    return tuple(days)


def _day(year: int | None, month: int, printed: str | None) -> date | None:
    if year is None or not 1 <= month <= 12:
        return None
    last = monthrange(year, month)[1]
    day = int(printed) if printed else last
    return date(year, month, day) if 1 <= day <= last else None
