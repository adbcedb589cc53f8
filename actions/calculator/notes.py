"""What a decision adds in words: the window, silences of the text, who is paid."""

from decimal import Decimal

from actions.calculator.benefit import Benefit
from actions.calculator.catalogue import FactType
from actions.calculator.conditions import conditions_in, find
from actions.calculator.routing import DISTRICT
from actions.calculator.shapes import Unstated
from actions.calculator.situation import Situation
from actions.calculator.truth import Truth
from actions.calculator.window_notes import window_notes
from actions.calculator.windows import WindowFinding
from actions.calculator.wording import say

COMBINING = ("money", "eligibility")


def decision_notes(
    benefit: Benefit,
    situation: Situation,
    window: WindowFinding,
    *,
    is_meant: bool,
    eligible: Truth,
) -> tuple[str, ...]:
    """Return the notes, the most telling first."""
    return (
        *(() if is_meant else (say("meant_for_other", payee=benefit.payee),)),
        *window_notes(benefit.window, window, situation, issued=benefit.policy.issue_date),
        *_limit_notes(benefit, situation, eligible=eligible),
        *benefit_notes(benefit),
        *_external_notes(benefit, situation),
        *(() if situation.known(DISTRICT) else (say("place_assumed"),)),
    )


def benefit_notes(benefit: Benefit) -> tuple[str, ...]:
    """Return what holds of a benefit whoever asks: its silences, payee and combinations."""
    notes = []
    if isinstance(benefit.entitlement, Unstated):
        notes.append(say("amount_unstated", what=benefit.entitlement.what))
    if benefit.paid_to != "person" and benefit.kind == "money":
        notes.append(say("paid_to", payee=benefit.payee))
    if benefit.frequency:
        notes.append(say("frequency", frequency=benefit.frequency))
    notes.extend(combination.says for combination in benefit.combination)
    if benefit.kind in COMBINING and not benefit.combination:
        notes.append(say("combination_unstated"))
    notes.extend(benefit.notes)
    if benefit.silent:
        notes.append(say("silent", things="；".join(benefit.silent)))
    return tuple(notes)


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


def _external_notes(benefit: Benefit, situation: Situation) -> tuple[str, ...]:
    notes = []
    for condition in conditions_in(benefit.conditions):
        fact = situation.catalogue[condition.fact]
        if fact.type is FactType.EXTERNAL and situation.known(fact.name) is None:
            notes.append(say("decided_by_others", what=condition.words, who=fact.decided_by))
    return tuple(notes)
