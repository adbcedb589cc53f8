"""Days a message names that no calendar has: 2月30日, 2023-06-31."""

import re
from datetime import date

from actions.facts.dates import DateReader, Reader
from actions.facts.normaliser import normalise
from actions.facts.numerals import read_numeral

LEAP_DAY = (2, 29)
READ = "\ue000"


def missing_days(text: str, *, as_of: date) -> tuple[str, ...]:
    """Return the days named that do not exist, as they are written.

    The 29th of February without a year is of the last year named, or of the one it is
    seen from, and is returned with it.
    """
    found: list[str] = []
    reader = DateReader(as_of)

    def put(day: re.Match[str], read: Reader) -> str:
        if read(day) is None and (missing := _missing(day, reader.told.last_year or as_of.year)):
            found.append(missing)
        return READ

    plain = normalise(text)
    for pattern, read in reader.readers():
        plain = pattern.sub(lambda day, read=read: put(day, read), plain)  # type: ignore[misc]
    return tuple(dict.fromkeys(found))


def _missing(day: re.Match[str], year: int) -> str:
    groups = day.groupdict()
    if not (groups.get("month") and groups.get("day")):
        return ""
    is_leap_day = tuple(int(read_numeral(groups[name])) for name in ("month", "day")) == LEAP_DAY
    has_year = groups.get("year") or groups.get("away")
    return f"{year}年{day.group()}" if is_leap_day and not has_year else day.group()
