"""What holds of a benefit whoever asks: its silences, its payee, its combinations."""

from typing import TYPE_CHECKING

from actions.calculator.shapes import Fixed, Qualification, Unstated
from actions.calculator.wording import say

if TYPE_CHECKING:
    from actions.calculator.benefit import Benefit

COMBINING = ("money", "eligibility")
NO_MONEY = (Fixed, Qualification)


def standing_notes(benefit: "Benefit") -> tuple[str, ...]:
    """Return the notes that do not depend on the facts."""
    notes = [benefit.caveat] if benefit.caveat else []
    if isinstance(benefit.entitlement, Unstated):
        notes.append(say("amount_unstated", what=benefit.entitlement.what))
    if isinstance(benefit.entitlement, Qualification):
        notes.append(say("qualification", says=benefit.entitlement.says))
    if not benefit.is_to_person and benefit.is_money:
        notes.append(say("paid_to", payee=benefit.payee))
    if benefit.frequency:
        notes.append(say("frequency", frequency=benefit.frequency))
    notes.extend(combination.says for combination in benefit.combination)
    is_subsidy = benefit.kind in COMBINING and not isinstance(benefit.entitlement, NO_MONEY)
    if is_subsidy and not benefit.combination:
        notes.append(say("combination_unstated"))
    notes.extend(benefit.notes)
    if benefit.silent:
        notes.append(say("silent", things="；".join(benefit.silent)))
    return tuple(notes)
