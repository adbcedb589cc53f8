"""Whether a benefit may be of a case at all: by the year and the district that are known."""

from actions.calculator import Benefit
from actions.topic.counterpart import EVENT, year_of
from actions.topic.placing import CITY, DISTRICT
from actions.turn import Turn

HIRED_ON, UNKNOWN = "hire_date", "unknown"


def fits_known(benefit: Benefit, turn: Turn) -> bool:
    """Whether a benefit holds in the year and the district that a case is known to be of.

    招了6个，合同两年 of 2020 is no case of what was first paid in 2022.
    """
    place, ours = benefit.policy.jurisdiction or CITY, turn.facts.get(DISTRICT)
    if place != CITY and ours not in (None, UNKNOWN, place):
        return False
    year = year_of(turn.facts.get(HIRED_ON) or turn.facts.get(EVENT))
    issued, last = benefit.policy.issue_date, benefit.window.days.last_day
    if year is None:
        return True
    return (issued is None or issued.year <= year) and (last is None or year <= last.year)
