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
