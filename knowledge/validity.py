"""Whether words are in force on a day: in force, expired, not started, unstated."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Status(StrEnum):
    """What can be said of words for one day."""

    IN_FORCE = "in_force"
    EXPIRED = "expired"
    NOT_STARTED = "not_started"
    UNSTATED = "unstated"


@dataclass(frozen=True)
class Window:
    """The first and last day the text states; None where it states none."""

    first_day: date | None = None
    last_day: date | None = None


@dataclass(frozen=True)
class Validity:
    """The status on one day, beside the days the text states."""

    status: Status
    first_day: date | None = None
    last_day: date | None = None

    def to_json(self) -> dict[str, str | None]:
        """Return the contract's shape, days in ISO."""
        return {
            "status": self.status.value,
            "first_day": self.first_day.isoformat() if self.first_day else None,
            "last_day": self.last_day.isoformat() if self.last_day else None,
        }


def validity_on(window: Window, day: date, *, issued: date | None = None) -> Validity:
    """Judge a window on a day, both ends included.

    Args:
        window: the days the text states.
        day: the day asked about.
        issued: the document's issue date; stands in for a start that is not
            stated, because before it the document did not exist.
    """
    return Validity(_status(window, day, issued), window.first_day, window.last_day)


def _status(window: Window, day: date, issued: date | None) -> Status:
    start = window.first_day or issued
    if start is not None and day < start:
        return Status.NOT_STARTED
    if window.last_day is None:
        return Status.UNSTATED
    return Status.EXPIRED if day > window.last_day else Status.IN_FORCE
