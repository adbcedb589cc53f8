"""The years in a question that are of somebody, and of no document: 2024年6月毕业的."""

import re
from datetime import date

from actions.cues import cue
from actions.facts import years_unclaimed


def without_years_of_people(question: str, *, as_of: date) -> str:
    """Return a question without the years that something told in it is of."""
    asked = years_unclaimed(question, as_of=as_of)
    return re.sub(
        cue("year_and_month"),
        lambda found: found.group() if 2000 + int(found["year"][-2:]) in asked else "",
        question,
    )
