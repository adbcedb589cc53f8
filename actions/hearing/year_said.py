"""The year a message asks about, apart from the years of other things it tells."""

import re
from collections.abc import Mapping
from typing import Any

from actions.cues import cue
from actions.library import Library
from knowledge.naming import read_named

EVENT = "event_date"
DAYS_NAMED = (EVENT, "hire_date")
OF_SOMEBODY = ("left_school_date", "hire_left_school_date", "graduation_year", "birth_date")


def read_year(library: Library, text: str, said: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the whole year a message asks about as the day of the event.

    The year somebody left school, or a headcount is of, is not the event's; of several
    years none is taken.

    Args:
        library: the policies, whose own years are none.
        text: the message.
        said: what else it says.
    """
    rest = re.sub(cue("year_of_other"), "", text)
    years = read_named(rest, library.corpus).years
    if len(years) != 1:
        return {}
    year = next(iter(years))
    if any(str(year) in str(said.get(name)) for name in OF_SOMEBODY):
        return {}
    return {EVENT: {"from": f"{year}-01-01", "to": f"{year}-12-31"}}
