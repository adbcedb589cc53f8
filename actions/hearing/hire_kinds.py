"""What words say of the kind of people hired, beside the facts read from them."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from actions.calculator.hire_category import GRADUATION_YEAR
from actions.cues import cue
from actions.entailment import YOUNG, YOUTH
from actions.library import Library
from actions.topic.hires import CATEGORY, HIRES, OF_A_HIRE, YEAR_LEFT, hire_benefits, pays_for_hires
from actions.turn import Turn

ROLE, PERSON, EVENT = "asker_role", "person", "event_date"
AGE, REGISTERED = "hire_age", "hire_registered_unemployed_months"
PAID, HIRED, MONTHS_OF_A_YEAR = "hire_si_consecutive_months", "hire_date", 12
DAY = "hire_left_school_date"
OWN = ("registered_unemployed", "registered_unemployed_months")


def with_kinds(library: Library, turn: Turn, said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is said with what it says of who was hired: registered or not, just graduated."""
    if not _is_of_hires(library, turn, said):
        return dict(said)
    text, known = turn.text, {**turn.facts, **said}
    is_own = cue("of_oneself").search(text) is not None
    told = {name: value for name, value in said.items() if is_own or name not in OWN}
    if cue("hired_kinds.unregistered").search(text):
        return {**told, REGISTERED: 0}
    kind = known.get(CATEGORY)
    if kind and CATEGORY not in said and cue("hired_kinds.no_graduate").search(text):
        told[CATEGORY] = kind
    is_young = known.get(AGE) in YOUNG
    if is_young and CATEGORY not in said and cue("hired_kinds.registered").search(text):
        told[CATEGORY] = YOUTH
    if PAID not in said and (since := cue("hired_kinds.paid_from").search(text)):
        told |= _months_since(int(since["year"][-2:]), int(since["month"]), turn.as_of)
    elif cue("hired_kinds.paid_since").search(text) and PAID not in said:
        told |= _paid_since(known, turn.as_of)
    is_of_year = re.search("[0-9]{2}年", text) is not None
    is_just_left = cue("hired_kinds.just_left").search(text) is not None
    if YEAR_LEFT in said and DAY not in said and is_just_left and not is_of_year:
        # Whoever had just left school left it in the year of hiring, whichever that was.
        is_told = re.search("[今去前]年(?:刚|才|新)*毕业", text) is not None
        told = {one: told[one] for one in told if is_told or one != YEAR_LEFT}
        told[CATEGORY] = GRADUATION_YEAR
    return {**_hired_since(library, turn, {**turn.facts, **told}), **told}


def _hired_since(library: Library, turn: Turn, known: Mapping[str, Any]) -> dict[str, Any]:
    """Return the years whoever left school after all that has ended was hired in, up to today."""
    year, this_year = known.get(YEAR_LEFT), turn.as_of.year
    windows = (library.benefits.get(one).window.days.last_day for one in hire_benefits(library))
    last = max((day.year for day in windows if day), default=this_year)
    if not isinstance(year, int) or not last < year <= this_year or EVENT in known:
        return {}
    return {EVENT: {"from": f"{year}-01-01", "to": f"{this_year}-12-31"}}


def _months_since(year: int, month: int, today: date) -> dict[str, int]:
    months = (today.year - 2000 - year) * MONTHS_OF_A_YEAR + today.month - month
    return {PAID: months} if months > 0 else {}


def _paid_since(known: Mapping[str, Any], today: date) -> dict[str, int]:
    """Return for how many whole months what was never interrupted is paid since the hiring."""
    hired = known.get(HIRED)
    last = hired.get("to") if isinstance(hired, dict) else hired
    if not isinstance(last, str):
        return {}
    day = date.fromisoformat(last)
    months = (today.year - day.year) * MONTHS_OF_A_YEAR + today.month - day.month
    months -= today.day < day.day
    return {PAID: months} if months > 0 else {}


def _is_of_hires(library: Library, turn: Turn, said: Mapping[str, Any]) -> bool:
    if {**turn.facts, **said}.get(ROLE) == PERSON:
        return False
    is_told = any(name == HIRES or name.startswith(OF_A_HIRE) for name in said)
    is_known = HIRES in turn.facts and pays_for_hires(library, turn.thread.benefits)
    return is_told or is_known or bool(turn.thread.groups)
