"""What goes without saying of whoever takes in interns."""

from collections.abc import Mapping
from typing import Any

ROLE, PERSON = "asker_role", "person"
INTERNS, MONTHS = "interns", "intern_months"
COMPLETED, RETAINED, INSURED = "interns_completed", "interns_retained", "interns_insured"
OF_A_HOST = (INTERNS, COMPLETED, RETAINED, INSURED)


def is_host(facts: Mapping[str, Any]) -> bool:
    """Whether somebody who does not ask for themself counts interns, and so takes them in."""
    months = facts.get(MONTHS)
    has_several = isinstance(months, list) and len(months) > 1
    return facts.get(ROLE) != PERSON and (has_several or any(name in facts for name in OF_A_HOST))


def have_all_finished(facts: Mapping[str, Any]) -> bool:
    """Whether all the interns there were stayed to the end."""
    finished = facts.get(COMPLETED)
    return isinstance(finished, int) and finished == _count(facts)


def _count(facts: Mapping[str, Any]) -> Any:
    months = facts.get(MONTHS)
    return facts.get(INTERNS, len(months) if isinstance(months, list) else None)


def finished_at_least(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return the range of those who finished: all who were kept, and no more than there were."""
    kept, there = facts.get(RETAINED), _count(facts)
    if not (isinstance(kept, int) and isinstance(there, int) and kept <= there and there > 1):
        return {}
    span = {"from": max(kept, 1), "to": there}
    return {COMPLETED: span} if facts.get(COMPLETED) in (None, span) else {}
