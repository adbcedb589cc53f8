"""The age that follows from a day, a year or a decade of birth: 90后 is 26 to 36 in 2026."""

from collections.abc import Mapping
from datetime import date

from actions.facts.calendar_values import age_since
from actions.facts.periods import Period
from actions.facts.values import Json, Told

BIRTH, AGE = "birth_date", "age"


def with_age(facts: Mapping[str, Json], *, as_of: date) -> dict[str, Json]:
    """Return the facts with the age on a day, where only when somebody was born was told."""
    born = facts.get(BIRTH)
    if AGE in facts or born is None:
        return dict(facts)
    ends = (born["from"], born["to"]) if isinstance(born, dict) else (born, born)
    first, last = (date.fromisoformat(str(end)) for end in ends)
    age = age_since(Told(Period(first, last), None, as_of))
    return dict(facts) if age is None else {**facts, AGE: age}
