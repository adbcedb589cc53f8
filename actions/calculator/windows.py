"""The window a benefit holds in, and whether a situation falls inside it."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from actions.calculator.known import Span
from actions.calculator.situation import Situation
from actions.calculator.truth import Truth
from knowledge.validity import Status, Validity, Window, validity_on

EVENT = "event_date"


class Basis(StrEnum):
    """How a day of a window is known."""

    STATED = "stated"
    IMPLIED = "implied"
    AMBIGUOUS = "ambiguous"
    ISSUE_DATE = "issue_date"


@dataclass(frozen=True)
class WindowDay:
    """A first or last day, how it is known, and the words it was read from."""

    day: date
    basis: Basis
    words: str | None = None


@dataclass(frozen=True, kw_only=True)
class BenefitWindow:
    """When a benefit holds; None where the text states no day.

    `judged_on` names the fact whose day counts, where that is not the day asked about.
    """

    first: WindowDay | None = None
    last: WindowDay | None = None
    judged_on: str | None = None
    note: str | None = None
    days: Window = field(init=False)

    def __post_init__(self) -> None:
        first, last = self.first, self.last
        window = Window(first.day if first else None, last.day if last else None)
        object.__setattr__(self, "days", window)

    def opening_day(self, issued: date | None) -> date | None:
        """Return the first day it can hold: the start if stated, else not before the issue."""
        if self.first is None:
            return issued
        if issued is None or self.first.basis is Basis.STATED:
            return self.first.day
        return max(self.first.day, issued)

    def validity_on(self, day: date, *, issued: date | None) -> Validity:
        """Judge a day; the days shown are those of the text."""
        first, last = self.days.first_day, self.days.last_day
        opened = Window(self.opening_day(issued), last)
        return Validity(validity_on(opened, day).status, first, last)


@dataclass(frozen=True)
class WindowFinding:
    """The validity, whether the situation is inside, and what would tell.

    `by` is the fact whose day decided, None where the day asked about did.
    """

    validity: Validity
    is_inside: Truth
    missing: tuple[str, ...] = ()
    by: str | None = None


def judge_window(
    window: BenefitWindow, situation: Situation, *, issued: date | None
) -> WindowFinding:
    """Judge the day asked about, and the event's day where it lies after the end.

    Args:
        window: the benefit's.
        situation: with the day asked about and, where given, the event's day.
        issued: the document's issue date, the start where none is stated.
    """
    if window.judged_on is not None:
        return _judge_on_fact(window, window.judged_on, situation)
    validity = window.validity_on(situation.as_of, issued=issued)
    if validity.status in (Status.EXPIRED, Status.NOT_STARTED):
        return WindowFinding(validity, is_inside=False)
    return _judge_event(window.days, validity, situation)


def _judge_event(window: Window, validity: Validity, situation: Situation) -> WindowFinding:
    event, last = situation.known(EVENT), window.last_day
    if not isinstance(event, Span) or last is None or event.high <= last:
        return WindowFinding(validity, is_inside=True)
    if event.low > last:
        expired = Validity(Status.EXPIRED, window.first_day, last)
        return WindowFinding(expired, is_inside=False, by=EVENT)
    return WindowFinding(validity, is_inside=None, missing=situation.askable(EVENT))


def _judge_on_fact(window: BenefitWindow, fact: str, situation: Situation) -> WindowFinding:
    days, known = window.days, situation.known(fact)
    asked = validity_on(days, situation.as_of)
    if not isinstance(known, Span):
        unstated = Validity(Status.UNSTATED, days.first_day, days.last_day)
        shown = asked if asked.status is Status.IN_FORCE else unstated
        return WindowFinding(shown, is_inside=None, missing=situation.askable(fact))
    low, high = validity_on(days, known.low), validity_on(days, known.high)
    if low.status is high.status:
        is_inside = low.status in (Status.IN_FORCE, Status.UNSTATED)
        return WindowFinding(low, is_inside=is_inside, by=fact)
    return WindowFinding(asked, is_inside=None, missing=situation.askable(fact))
