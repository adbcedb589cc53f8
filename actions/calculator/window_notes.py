"""What a window means for the day asked about, and what the text leaves open, in words."""

from datetime import date
from functools import lru_cache

from actions.calculator.explaining import display_day
from actions.calculator.known import Span
from actions.calculator.situation import Situation
from actions.calculator.windows import EVENT, Basis, BenefitWindow, WindowFinding
from actions.calculator.wording import say
from knowledge.validity import Validity


def window_notes(
    window: BenefitWindow, finding: WindowFinding, situation: Situation, *, issued: date | None
) -> tuple[str, ...]:
    """Say where the day stands, and each thing the text does not say about the window.

    Args:
        window: the benefit's.
        finding: what it gave for this situation.
        situation: with the day asked about.
        issued: the document's issue date, None where the text has none.
    """
    if window.judged_on is not None and finding.is_inside is None:
        notes = [say("window_by_fact", label=situation.catalogue[window.judged_on].label)]
    else:
        notes = [_status_note(finding.validity, situation.as_of, issued)]
    if finding.is_inside is None:
        notes.append(say("window_open"))
    if (early := _early_event(window, situation, issued)) is not None:
        notes.append(early)
    if window.first is None and window.last is not None:
        notes.append(say("start_unstated"))
    for day in (window.first, window.last):
        if day is not None and day.basis is not Basis.STATED:
            notes.append(say(f"day_{day.basis}", day=display_day(day.day), words=day.words))
    return (*notes, window.note) if window.note else tuple(notes)


@lru_cache(maxsize=1024)
def _status_note(validity: Validity, as_of: date, issued: date | None) -> str:
    first, last = validity.first_day or issued, validity.last_day
    return say(
        f"validity_{validity.status}",
        first=display_day(first) if first else "",
        last=display_day(last) if last else "",
        day=display_day(as_of),
    )


def _early_event(window: BenefitWindow, situation: Situation, issued: date | None) -> str | None:
    event, first = situation.known(EVENT), window.first
    if window.judged_on or not isinstance(event, Span):
        return None
    if first is not None and first.basis is not Basis.ISSUE_DATE:
        is_early = event.low < first.day
        return say("event_before_start", first=display_day(first.day)) if is_early else None
    if issued is not None and event.low < issued:
        return say("event_before_issue", issued=display_day(issued))
    return None
