"""What a decision adds in words: the window, silences of the text, who is paid."""

from decimal import Decimal

from actions.calculator.benefit import Benefit
from actions.calculator.catalogue import FactType
from actions.calculator.conditions import Reason, find
from actions.calculator.routing import DISTRICT
from actions.calculator.situation import Situation
from actions.calculator.truth import Truth
from actions.calculator.window_notes import window_notes
from actions.calculator.windows import WindowFinding
from actions.calculator.wording import say


def decision_notes(
    benefit: Benefit,
    situation: Situation,
    window: WindowFinding,
    *,
    reasons: tuple[Reason, ...],
    is_meant: bool,
    eligible: Truth,
) -> tuple[str, ...]:
    """Return the notes, the most telling first."""
    return (
        *(() if is_meant else (say("meant_for_other", payee=benefit.payee),)),
        *window_notes(benefit.window, window, situation, issued=benefit.policy.issue_date),
        *_limit_notes(benefit, situation, eligible=eligible),
        *benefit.standing_notes,
        *_external_notes(reasons, situation),
        *(() if situation.known(DISTRICT) else (say("place_assumed"),)),
    )


def _limit_notes(benefit: Benefit, situation: Situation, *, eligible: Truth) -> tuple[str, ...]:
    check = benefit.limit_check
    if check is None or eligible is False:
        return ()
    found = find(check, situation)
    if found.truth is None:
        return ()
    given = found.reasons[0].shown or say("as_given", given=_given(found.reasons[0].given))
    return (say("limit_kept" if found.truth else "limit_broken", says=check.says, given=given),)


def _given(value: object) -> str:
    return f"{Decimal(str(value)):f}" if isinstance(value, int | float) else str(value)


def _external_notes(reasons: tuple[Reason, ...], situation: Situation) -> tuple[str, ...]:
    notes = []
    for reason in reasons:
        fact = situation.catalogue[reason.condition.fact]
        if reason.met is None and fact.type is FactType.EXTERNAL:
            what = reason.condition.words
            notes.append(say("decided_by_others", what=what, who=fact.decided_by))
    return tuple(notes)
