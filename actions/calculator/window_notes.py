"""What a window means for the day asked about, and what the text leaves open, in words."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from actions.calculator.explaining import display, display_day
from actions.calculator.known import Span
from actions.calculator.situation import Situation
from actions.calculator.windows import EVENT, Basis, BenefitWindow, WindowFinding
from actions.calculator.wording import say
from knowledge.validity import Status


def window_notes(
    window: BenefitWindow, finding: WindowFinding, situation: Situation, *, issued: date | None
) -> tuple[str, ...]:
    """Say where the day stands, and what of the case that leaves open.

    Args:
        window: the benefit's.
        finding: what it gave for this situation.
        situation: with the day asked about.
        issued: the document's issue date, None where the text has none.
    """
    notes = list(_where_it_stands(window, finding, situation, issued))
    if finding.is_inside is None:
        notes.append(say("window_open"))
    if (early := _early_event(window, situation, issued)) is not None:
        notes.append(early)
    return tuple(notes)


def unstated_days(window: BenefitWindow) -> tuple[str, ...]:
    """Say what the text does not say of the days of a window, whatever the day asked about."""
    is_open = window.first is None and window.last is not None
    days = [day for day in (window.first, window.last) if day is not None]
    return (
        *((say("start_unstated"),) if is_open else ()),
        *(
            say(f"day_{day.basis}", day=display_day(day.day), words=day.words)
            for day in days
            if day.basis is not Basis.STATED
        ),
        *((window.note,) if window.note else ()),
    )


def _where_it_stands(
    window: BenefitWindow, finding: WindowFinding, situation: Situation, issued: date | None
) -> Iterator[str]:
    last = window.days.last_day
    if finding.by is not None:
        yield _note_on_fact(finding.by, finding, situation)
        if finding.is_inside and last is not None and situation.as_of > last:
            yield say("rule_of_then")
    elif window.judged_on is not None:
        yield say("window_by_fact", label=situation.catalogue[window.judged_on].label)
    else:
        opened = window.opening_day(issued)
        status, last = finding.validity.status, window.days.last_day
        is_of_the_issue = opened == issued
        yield _note_on_day(status, situation.as_of, opened, last, is_of_the_issue=is_of_the_issue)


def _note_on_fact(fact: str, finding: WindowFinding, situation: Situation) -> str:
    validity, definition = finding.validity, situation.catalogue[fact]
    first, last = validity.first_day, validity.last_day
    sentence = "event_after_end" if fact == EVENT else f"fact_{validity.status}"
    return say(
        sentence if first or fact == EVENT else f"{sentence}_only",
        label=definition.label,
        given=display(situation.known(fact)),
        first=display_day(first) if first else "",
        last=display_day(last) if last else "",
    )


@lru_cache(maxsize=1024)
def _note_on_day(
    status: Status, as_of: date, opened: date | None, last: date | None, *, is_of_the_issue: bool
) -> str:
    is_unissued = status is Status.NOT_STARTED and is_of_the_issue
    return say(
        "not_issued" if is_unissued else f"validity_{status}",
        first=display_day(opened) if opened else "",
        last=display_day(last) if last else "",
        day=display_day(as_of),
    )


def _early_event(window: BenefitWindow, situation: Situation, issued: date | None) -> str | None:
    event, first = situation.known(EVENT), window.first
    if window.judged_on or not isinstance(event, Span):
        return None
    if first is not None and first.basis is not Basis.ISSUE_DATE and event.low < first.day:
        return say("event_before_start", first=display_day(first.day))
    is_stated = first is not None and first.basis is Basis.STATED
    if issued is not None and not is_stated and event.low < issued:
        return say("event_before_issue", issued=display_day(issued))
    return None
