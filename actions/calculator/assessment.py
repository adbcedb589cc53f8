"""Facts, benefits and a day give decisions; nothing else does."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from actions.calculator.benefit import Benefit, Benefits
from actions.calculator.decision import Decision
from actions.calculator.needs import needs
from actions.calculator.notes import decision_notes
from actions.calculator.outcome import Outcome, find_outcome
from actions.calculator.situation import Situation, read_situation
from actions.calculator.truth import verdict


def assess(
    benefits: Benefits,
    facts: Mapping[str, Any],
    *,
    as_of: date,
    only: Sequence[str] | None = None,
) -> tuple[Decision, ...]:
    """Decide benefits for one person or firm on one day.

    Args:
        benefits: as loaded from the policies.
        facts: the contract's JSON values by fact name.
        as_of: the day asked about.
        only: ids of the benefits wanted; all of them when left out, and then
            those meant for another kind of asker are not eligible.

    Returns:
        One decision a benefit, in the order asked or of the documents.

    Raises:
        FactError: naming the fact that cannot be used.
        UnknownBenefitError: for an id there is no benefit of.
    """
    return decide_all(benefits, read_situation(benefits.catalogue, facts, as_of=as_of), only=only)


def decide_all(
    benefits: Benefits, situation: Situation, *, only: Sequence[str] | None = None
) -> tuple[Decision, ...]:
    """Decide benefits in a situation read before, as `assess` does.

    Raises:
        UnknownBenefitError: for an id there is no benefit of.
    """
    if only is not None:
        return tuple(decide(benefits.get(name), situation, is_routed=False) for name in only)
    return tuple(decide(benefit, situation) for benefit in benefits.benefits.values())


def decide(benefit: Benefit, situation: Situation, *, is_routed: bool = True) -> Decision:
    """Decide one benefit.

    Args:
        benefit: the benefit.
        situation: what is known, and the day.
        is_routed: whether a benefit meant for another kind of asker is refused.
    """
    outcome = find_outcome(benefit, situation, is_routed=is_routed)
    found, eligible, due = outcome.found, outcome.eligible, outcome.computed.entitlement
    return Decision(
        benefit=benefit,
        as_of=situation.as_of,
        is_routed=is_routed,
        eligible=verdict(eligible),
        conditions=verdict(found.truth),
        entitlement=due if eligible else None,
        if_eligible=due if eligible is None else None,
        validity=outcome.window.validity,
        missing=outcome.missing,
        reasons=found.reasons,
        needed=_needed(outcome, situation),
        notes=decision_notes(outcome, situation),
    )


def _needed(outcome: Outcome, situation: Situation) -> tuple[str, ...]:
    if outcome.found.truth is not False or outcome.is_outside_city:
        return ()
    return needs(outcome.benefit.conditions, outcome.found.reasons, situation)
