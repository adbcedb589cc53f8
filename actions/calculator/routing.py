"""Whom a benefit is meant for: the place and the kind of asker."""

from actions.calculator.benefit import Benefit
from actions.calculator.comparisons import Comparison, Operator
from actions.calculator.conditions import Condition, Finding, Reason
from actions.calculator.known import Options
from actions.calculator.situation import Situation
from actions.calculator.wording import say

DISTRICT, ROLE = "district", "asker_role"
OUTSIDE_CITY = "重庆以外"
IN_CITY = Comparison(Operator.IS, options=("北碚区", "重庆其他区县"))


def find_outside_city(situation: Situation, benefit: Benefit) -> Finding | None:
    """Return the refusal of a place outside the city: every document is the city's own."""
    known = situation.known(DISTRICT)
    if not isinstance(known, Options) or OUTSIDE_CITY not in known.values:
        return None
    quote = benefit.own_quote
    condition = Condition(
        fact=DISTRICT, comparison=IN_CITY, words="", quote=quote, says=say("only_in_city")
    )
    return Finding(False, (Reason(condition, OUTSIDE_CITY, met=False),))


def is_meant_for(benefit: Benefit, situation: Situation) -> bool:
    """Whether the asker may be the one it is meant for; unknown askers may."""
    role = situation.known(ROLE)
    if benefit.askers is None or not isinstance(role, Options):
        return True
    return not benefit.askers.isdisjoint(str(value) for value in role.values)
