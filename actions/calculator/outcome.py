"""Conditions, window, asker and amount of one benefit put together, without words."""

from dataclasses import dataclass

from actions.calculator.benefit import Benefit
from actions.calculator.conditions import Finding, find
from actions.calculator.entitlements import Computed
from actions.calculator.open_facts import open_facts
from actions.calculator.routing import find_outside_city, is_meant_for
from actions.calculator.situation import Situation
from actions.calculator.truth import Truth, all_of
from actions.calculator.windows import WindowFinding, judge_window


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a benefit comes to: each part, and whether all of them hold."""

    benefit: Benefit
    found: Finding
    window: WindowFinding
    is_meant: bool
    eligible: Truth
    computed: Computed
    is_outside_city: bool

    @property
    def missing(self) -> tuple[str, ...]:
        """The facts that could still change the result, nothing where it is no."""
        if self.eligible is False:
            return ()
        found = self.found
        asked = () if found.truth else open_facts(self.benefit.conditions, found.reasons)
        return tuple(dict.fromkeys((*asked, *self.window.missing, *self.computed.missing)))


def find_outcome(benefit: Benefit, situation: Situation, *, is_routed: bool) -> Outcome:
    """Put one benefit together for a situation.

    Args:
        benefit: the benefit.
        situation: what is known, and the day.
        is_routed: whether a benefit meant for another kind of asker is refused.
    """
    outside = find_outside_city(situation, benefit)
    found = outside or find(benefit.conditions, situation)
    window = judge_window(benefit.window, situation, issued=benefit.policy.issue_date)
    is_meant = is_meant_for(benefit, situation) if is_routed else True
    eligible = all_of((found.truth, window.is_inside, is_meant))
    computed = Computed(None) if eligible is False else benefit.entitlement.compute(situation)
    return Outcome(benefit, found, window, is_meant, eligible, computed, outside is not None)
