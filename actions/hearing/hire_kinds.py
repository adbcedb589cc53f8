"""What words say of the kind of people hired, beside the facts read from them."""

import re
from collections.abc import Mapping
from typing import Any

from actions.calculator.hire_category import GRADUATION_YEAR
from actions.cues import cue
from actions.judgement import YOUNG, YOUTH
from actions.library import Library
from actions.topic.hires import CATEGORY, HIRES, OF_A_HIRE, pays_for_hires
from actions.turn import Turn

ROLE, PERSON = "asker_role", "person"
AGE, REGISTERED = "hire_age", "hire_registered_unemployed_months"
YEAR, DAY = "hire_graduation_year", "hire_left_school_date"
OWN = ("registered_unemployed", "registered_unemployed_months")


def with_kinds(library: Library, turn: Turn, said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is said with what it says of who was hired: registered or not, just graduated."""
    if not _is_of_hires(library, turn, said):
        return dict(said)
    text, known = turn.text, {**turn.facts, **said}
    told = {name: value for name, value in said.items() if name not in OWN}
    if re.search(cue("hired_kinds.unregistered"), text):
        return {**told, REGISTERED: 0}
    is_young = known.get(AGE) in YOUNG
    if is_young and CATEGORY not in said and re.search(cue("hired_kinds.registered"), text):
        told[CATEGORY] = YOUTH
    if YEAR in said and DAY not in said and re.search(cue("hired_kinds.just_left"), text):
        # Whoever had just left school left it in the year of hiring, whichever that was.
        told = {**{one: told[one] for one in told if one != YEAR}, CATEGORY: GRADUATION_YEAR}
    return told


def _is_of_hires(library: Library, turn: Turn, said: Mapping[str, Any]) -> bool:
    if {**turn.facts, **said}.get(ROLE) == PERSON:
        return False
    is_told = any(name == HIRES or name.startswith(OF_A_HIRE) for name in said)
    is_known = HIRES in turn.facts and pays_for_hires(library, turn.thread.benefits)
    return is_told or is_known or bool(turn.thread.groups)
