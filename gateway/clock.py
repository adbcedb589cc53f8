"""What day it is where the policies apply."""

import re
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
FIRST_YEAR, LAST_YEAR = 1949, 2100
CHONGQING = ZoneInfo("Asia/Shanghai")


def today() -> date:
    """Return the present day in Chongqing."""
    return datetime.now(CHONGQING).date()


def now() -> datetime:
    """Return the present moment, in UTC as the store keeps it."""
    return datetime.now(UTC)


def in_chongqing(moment: datetime) -> datetime:
    """Return a moment of the store by the clock of Chongqing; SQLite forgets that it is UTC."""
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(CHONGQING)


def day_written(text: object) -> date | None:
    """Return the day written as YYYY-MM-DD, None where there is none or no policy reaches it."""
    if not isinstance(text, str) or not DAY.fullmatch(text):
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None
