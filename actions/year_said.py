"""The year a message asks about, apart from the years of other things it tells."""

import re
from collections.abc import Mapping
from typing import Any

from actions.cues import cue
from actions.library import Library
from knowledge.naming import read_named

EVENT = "event_date"
DAYS_NAMED = (EVENT, "hire_date")


def read_year(library: Library, text: str) -> Mapping[str, Any]:
    """Return the whole year a message asks about as the day of the event.

    The year somebody left school, or a headcount is of, is not the event's; of several
    years none is taken.
    """
    rest = re.sub(cue("year_of_other"), "", text)
    years = read_named(rest, library.corpus).years
    if len(years) != 1:
        return {}
    year = next(iter(years))
    return {EVENT: {"from": f"{year}-01-01", "to": f"{year}-12-31"}}
