"""How old somebody hired was when it happened: born in 1999 and hired in 2023 is 23 or 24."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from actions.cues import cue
from actions.facts import extract_facts
from actions.topic.counterpart import year_of
from actions.turn import Turn

AGE, DAYS = "hire_age", ("hire_date", "event_date")


def at_the_hiring(turn: Turn, said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is said with an age told by a birth year seen from the year of the hiring."""
    known = {**turn.facts, **said}
    year = next((year for name in DAYS if (year := year_of(known.get(name)))), None)
    if AGE not in said or year is None or year >= turn.as_of.year:
        return dict(said)
    if not cue("born").search(turn.text):
        return dict(said)
    then = extract_facts(turn.text, as_of=date(year, 12, 31))
    return {**said, AGE: then[AGE]} if AGE in then else dict(said)
