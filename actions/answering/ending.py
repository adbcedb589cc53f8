"""Until when a rule holds, and what the text leaves open about that."""

from actions.amounts import say_day
from actions.calculator import Verdict
from actions.calculator.windows import Basis
from actions.calculator.wording import say
from actions.judgement import Judgement
from actions.phrases import phrase
from actions.rendering import validity_line
from knowledge.validity import Status


def end_line(judgement: Judgement) -> str:
    """Say until when, and plainly that it is over when it is."""
    last, validity = judgement.decision.benefit.window.days.last_day, judgement.decision.validity
    if validity.status is Status.NOT_STARTED:
        return validity_line(validity)
    if judgement.has_ended and last is not None:
        return phrase("validity.expired", last_day=say_day(last)) + _end_in_doubt(judgement)
    if last is not None and validity.status is Status.IN_FORCE:
        return phrase("validity.in_force", last_day=say_day(last)) + _end_in_doubt(judgement)
    return phrase("validity.unstated")


def _end_in_doubt(judgement: Judgement) -> str:
    """Say what the text leaves open about the end: read from another sentence, of which event."""
    window, doubts = judgement.decision.benefit.window, []
    if window.last is not None and window.last.basis is not Basis.STATED:
        day = say_day(window.last.day)
        doubts.append(say(f"day_{window.last.basis}", day=day, words=window.last.words))
    doubts += [window.note] if window.note and judgement.decision.eligible is Verdict.YES else []
    return "".join(phrase("verdict.sentence", words=doubt) for doubt in doubts)
