"""What a decision adds in words: the window, silences of the text, who is paid."""

from actions.calculator.benefit import Benefit
from actions.calculator.catalogue import FactType
from actions.calculator.comparisons import FLOORS
from actions.calculator.conditions import Condition, Reason, find
from actions.calculator.explaining import display
from actions.calculator.known import Options
from actions.calculator.latest_day import latest_day_note
from actions.calculator.needs import least_input
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
        *benefit.unstated_days,
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
    is_others = benefit.is_money and benefit.paid_to not in (PERSON, "household")
    return (say("what_a_person_can_do"),) if asks_for_oneself and is_others else ()


def _limit_notes(outcome: Outcome, situation: Situation) -> tuple[str, ...]:
    check = outcome.benefit.limit_check
    if check is None or outcome.eligible is False:
        return ()
    found = find(check, situation)
    fact = situation.catalogue[check.fact]
    if found.truth is None:
        latest = latest_day_note(check, situation)
        if least := least_input(fact, check, situation):
            label, number = least
            return (say("need_input", says=check.says, label=label, number=number),)
        return (latest,) if latest else ()
    given = found.reasons[0].shown or say(
        "as_given", given=display(situation.known(fact.name), fact)
    )
    return (say(_limit_sentence(check, is_kept=found.truth), says=check.says, given=given),)


def _limit_sentence(check: Condition, *, is_kept: bool) -> str:
    if is_kept:
        return "limit_kept"
    if check.comparison.operator in FLOORS:
        return "limit_missed"
    return "limit_in_principle" if say("in_principle") in check.words else "limit_exceeded"


def _external_notes(reasons: tuple[Reason, ...], situation: Situation) -> tuple[str, ...]:
    notes = []
    for reason in reasons:
        fact = situation.catalogue[reason.condition.fact]
        if reason.met is None and fact.type is FactType.EXTERNAL:
            what = reason.condition.words
            notes.append(say("decided_by_others", what=what, who=fact.decided_by))
    return tuple(notes)
