"""The benefits paid for each person hired."""

from collections.abc import Iterable

from actions.calculator.shapes import PerUnit
from actions.library import Library

HIRES, OF_A_HIRE = "qualified_hires", "hire_"


def hire_benefits(library: Library) -> tuple[str, ...]:
    """Return the ids of the benefits paid for each person hired."""
    every = library.benefits.benefits.values()
    shapes = ((one.id, one.entitlement) for one in every if one.kind == "money")
    return tuple(id_ for id_, shape in shapes if isinstance(shape, PerUnit) and shape.of == HIRES)


def pays_for_hires(library: Library, benefits: Iterable[str]) -> bool:
    """Whether any of these benefits is paid for each person hired."""
    return not {*hire_benefits(library)}.isdisjoint(benefits)
