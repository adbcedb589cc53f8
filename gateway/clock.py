"""What day it is where the policies apply."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

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
