"""Mutants of a benefit's data: each differs from it in one number, day, test or group."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from actions.calculator.benefit import Benefit
from actions.calculator.comparisons import Comparison, Operator
from actions.calculator.conditions import All, AnyOf, Condition, Node, Not
from actions.calculator.entitlements import Entitlement
from actions.calculator.shapes import Fixed, PerUnit, RateOf, Shape
from actions.calculator.windows import BenefitWindow, WindowDay

STEPS = (-1, 1)
FLIPPED = {
    Operator.AT_LEAST: Operator.MORE_THAN,
    Operator.MORE_THAN: Operator.AT_LEAST,
    Operator.AT_MOST: Operator.LESS_THAN,
    Operator.LESS_THAN: Operator.AT_MOST,
}


@dataclass(frozen=True)
class Mutant:
    """A benefit with one thing changed, and what was changed."""

    benefit: Benefit
    change: str


def mutants_of(benefit: Benefit) -> Iterator[Mutant]:
    """Return every mutant of one benefit."""
    for node, change in _nodes(benefit.conditions):
        yield Mutant(replace(benefit, conditions=node), change)
    for shape, change in _shapes(benefit.entitlement):
        yield Mutant(replace(benefit, entitlement=shape), change)
    for window, change in _windows(benefit.window):
        yield Mutant(replace(benefit, window=window), change)
    if benefit.limit_check is not None:
        for check, change in _conditions(benefit.limit_check):
            yield Mutant(replace(benefit, limit_check=check), f"limit_check {change}")
    if benefit.askers is not None:
        yield Mutant(replace(benefit, askers=None), "askers opened to all")


def _nodes(node: Node) -> Iterator[tuple[Node, str]]:
    if isinstance(node, Condition):
        yield from _conditions(node)
    elif isinstance(node, Not):
        yield node.part, "not dropped"
        for part, change in _nodes(node.part):
            yield Not(part), change
    else:
        yield from _groups(node)


def _groups(node: All | AnyOf) -> Iterator[tuple[Node, str]]:
    name = "all" if isinstance(node, All) else "any"
    if len(node.parts) > 1:
        other = AnyOf if isinstance(node, All) else All
        yield other(node.parts), f"{name} turned around"
    for index, part in enumerate(node.parts):
        rest = (*node.parts[:index], *node.parts[index + 1 :])
        yield replace(node, parts=rest), f"{name}[{index}] dropped"
        for changed, change in _nodes(part):
            parts = (*node.parts[:index], changed, *node.parts[index + 1 :])
            yield replace(node, parts=parts), f"{name}[{index}] {change}"


def _conditions(condition: Condition) -> Iterator[tuple[Condition, str]]:
    for comparison, change in _comparisons(condition.comparison):
        yield replace(condition, comparison=comparison), f"{condition.fact} {change}"


def _comparisons(comparison: Comparison) -> Iterator[tuple[Comparison, str]]:
    if comparison.operator in FLIPPED:
        flipped = FLIPPED[comparison.operator]
        yield replace(comparison, operator=flipped), f"{comparison.operator} made {flipped}"
    for index, point in enumerate(comparison.points):
        for moved in _moved(point):
            points = (*comparison.points[:index], moved, *comparison.points[index + 1 :])
            yield replace(comparison, points=points), f"{point} made {moved}"
    for index, option in enumerate(comparison.options):
        if isinstance(option, bool):
            yield replace(comparison, options=(not option,)), f"{option} turned around"
        else:
            rest = (*comparison.options[:index], *comparison.options[index + 1 :])
            yield replace(comparison, options=rest), f"{option} dropped"


def _windows(window: BenefitWindow) -> Iterator[tuple[BenefitWindow, str]]:
    for name in ("first", "last"):
        day: WindowDay | None = getattr(window, name)
        if day is not None:
            yield _with_day(window, name, None), f"window {name} day opened"
            for moved in _moved(day.day):
                changed = _with_day(window, name, replace(day, day=moved))
                yield changed, f"window {day.day} made {moved}"
    if window.judged_on is not None:
        yield replace(window, judged_on=None), f"window not judged on {window.judged_on}"


def _with_day(window: BenefitWindow, name: str, day: WindowDay | None) -> BenefitWindow:
    return replace(window, first=day) if name == "first" else replace(window, last=day)


def _shapes(shape: Shape) -> Iterator[tuple[Shape, str]]:
    numbers = {PerUnit: ("value", "at_most"), RateOf: ("percent",)}
    for name in numbers.get(type(shape), ()):
        number = getattr(shape, name)
        for moved in _moved(number) if number is not None else ():
            yield replace(shape, **{name: moved}), f"{name} {number} made {moved}"
    if isinstance(shape, PerUnit) and shape.at_most is not None:
        yield replace(shape, at_most=None), "at_most dropped"
    if isinstance(shape, Fixed):
        for due, change in _entitlements(shape.entitlement):
            yield Fixed(entitlement=due), change


def _entitlements(due: Entitlement) -> Iterator[tuple[Entitlement, str]]:
    if due.value is not None:
        read: Callable[[str], Any] = date.fromisoformat if due.kind == "date" else Decimal
        for moved in _moved(read(due.value)):
            yield replace(due, value=str(moved)), f"{due.value} made {moved}"
    for index, item in enumerate(due.items):
        rest = (*due.items[:index], *due.items[index + 1 :])
        yield replace(due, items=rest), f"{item} dropped"


def _moved(point: Any) -> tuple[Any, ...]:
    if isinstance(point, date):
        return tuple(point + timedelta(days=step) for step in STEPS)
    return tuple(point + step for step in STEPS)
