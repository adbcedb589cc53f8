"""The year a message asks about, apart from the years of other things it tells."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from actions.facts import years_unclaimed
from actions.library import Library
from knowledge.naming import read_named

EVENT = "event_date"
DAYS_NAMED = (EVENT, "hire_date")
LEFT_SCHOOL = ("left_school_date", "graduation_year")
OF_SOMEBODY = ("birth_date", *LEFT_SCHOOL, *(f"hire_{name}" for name in LEFT_SCHOOL))


def read_year(
    library: Library, text: str, said: Mapping[str, Any], *, as_of: date
) -> Mapping[str, Any]:
    """Return the whole year a message asks about as the day of the event.

    The year somebody left school, or a headcount is of, is not the event's; of several
    years none is taken.

    Args:
        library: the policies, whose own years are none.
        text: the message.
        said: what else it says.
        as_of: the day of the message.
    """
    years = read_named(text, library.corpus).years & years_unclaimed(text, as_of=as_of)
    if len(years) != 1:
        return {}
    year = next(iter(years))
    if any(str(year) in str(said.get(name)) for name in OF_SOMEBODY):
        return {}
    return {EVENT: {"from": f"{year}-01-01", "to": f"{year}-12-31"}}
