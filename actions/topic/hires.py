"""The benefits paid for each person hired."""

from collections.abc import Iterable, Mapping
from typing import Any

from actions.calculator.shapes import PerUnit
from actions.library import Library
from actions.topic.subject_matter import facts_of

HIRES, OF_A_HIRE, UNKNOWN = "qualified_hires", "hire_", "unknown"
CATEGORY, NONE_OF_THEM, YEAR_LEFT = "hire_category", "其他", "hire_graduation_year"

# Who somebody hired is; on what terms, and from where, says nothing of that.
WHO = frozenset(
    {
        CATEGORY,
        YEAR_LEFT,
        "hire_left_school_date",
        "hire_age",
        "hire_registered_unemployed_months",
    }
)


def tells_who(library: Library, name: str, facts: Mapping[str, Any]) -> bool:
    """Whether facts tell of somebody hired what a benefit asks of who it is."""
    told = facts_of(library, library.benefits.get(name)) & WHO
    return any(facts.get(one) not in (None, UNKNOWN) for one in told)


def hire_benefits(library: Library) -> tuple[str, ...]:
    """Return the ids of the benefits paid for each person hired."""
    every = library.benefits.benefits.values()
    shapes = ((one.id, one.entitlement) for one in every if one.is_money)
    return tuple(id_ for id_, shape in shapes if isinstance(shape, PerUnit) and shape.of == HIRES)


def pays_for_hires(library: Library, benefits: Iterable[str]) -> bool:
    """Whether any of these benefits is paid for each person hired."""
    return not {*hire_benefits(library)}.isdisjoint(benefits)
