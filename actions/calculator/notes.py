"""What a decision adds in words: the window, silences of the text, who is paid."""

from decimal import Decimal

from actions.calculator.benefit import Benefit
from actions.calculator.catalogue import FactType
from actions.calculator.conditions import Reason, find
from actions.calculator.known import Options
from actions.calculator.outcome import Outcome
from actions.calculator.routing import DISTRICT, ROLE
from actions.calculator.situation import Situation
from actions.calculator.window_notes import window_notes
from actions.calculator.wording import say

PERSON = "person"


def decision_notes(outcome: Outcome, situation: Situation) -> tuple[str, ...]:
    """Return the notes, the most telling first."""
    benefit, window = outcome.benefit, outcome.benefit.window
    issued = benefit.policy.issue_date
    return (
        *(() if outcome.is_meant else (say("meant_for_other", payee=benefit.payee),)),
        *window_notes(window, outcome.window, situation, issued=issued),
        *((outcome.computed.note,) if outcome.computed.note else ()),
        *_limit_notes(outcome, situation),
        *_payee_notes(benefit, situation),
        *benefit.standing_notes,
        *_external_notes(outcome.found.reasons, situation),
        *_place_notes(outcome.found.reasons, situation),
    )


def _place_notes(reasons: tuple[Reason, ...], situation: Situation) -> tuple[str, ...]:
    is_asked = any(reason.condition.fact == DISTRICT for reason in reasons)
    return () if is_asked or situation.known(DISTRICT) else (say("place_assumed"),)


def _payee_notes(benefit: Benefit, situation: Situation) -> tuple[str, ...]:
    role = situation.known(ROLE)
    asks_for_oneself = isinstance(role, Options) and role.values == {PERSON}
    is_others = benefit.kind == "money" and benefit.paid_to not in (PERSON, "household")
    return (say("what_a_person_can_do"),) if asks_for_oneself and is_others else ()


def _limit_notes(outcome: Outcome, situation: Situation) -> tuple[str, ...]:
    check = outcome.benefit.limit_check
    if check is None or outcome.eligible is False:
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
