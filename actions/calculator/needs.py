"""What would satisfy the conditions that failed: the smallest change for each."""

from collections.abc import Iterator
from decimal import ROUND_CEILING, Decimal

from actions.calculator.catalogue import FactDefinition, FactType
from actions.calculator.comparisons import Comparison, Operator
from actions.calculator.conditions import AnyOf, Condition, Node, Not, Reason
from actions.calculator.explaining import in_ten_thousands
from actions.calculator.known import Span
from actions.calculator.situation import Situation
from actions.calculator.wording import say

ONE, HUNDRED = Decimal(1), Decimal(100)
NUMBERS = (FactType.INT, FactType.NUMBER, FactType.MONEY)


def needs(node: Node, reasons: tuple[Reason, ...], situation: Situation) -> tuple[str, ...]:
    """Say for each failed condition the smallest change that satisfies it.

    Of alternatives that all failed, those with the fewest changes are named.
    """
    found = dict.fromkeys(_needs(node, iter(reasons), situation))
    return tuple(say("need", change=change) for change in found)


def _needs(node: Node, reasons: Iterator[Reason], situation: Situation) -> tuple[str, ...]:
    if isinstance(node, Condition):
        return (_need(node, situation),) if next(reasons).met is False else ()
    if isinstance(node, Not):
        _needs(node.part, reasons, situation)
        return (say("need_not"),)
    found = [_needs(part, reasons, situation) for part in node.parts]
    if isinstance(node, AnyOf):
        return _fewest(found)
    return tuple(need for part in found for need in part)


def _fewest(alternatives: list[tuple[str, ...]]) -> tuple[str, ...]:
    fewest = min(map(len, alternatives))
    chosen = [say("and_also").join(one) for one in alternatives if len(one) == fewest]
    return (say("or_else").join(dict.fromkeys(chosen)),) if fewest else ()


def _need(condition: Condition, situation: Situation) -> str:
    fact = situation.catalogue[condition.fact]
    known = situation.known(condition.fact)
    if isinstance(known, Span) and known.is_exact and condition.comparison.points:
        if situation.is_derived(fact.name):
            return _need_of_inputs(fact, condition, situation)
        if fact.type in NUMBERS:
            return _need_of_number(fact, condition, known.low)
    return condition.says


def _need_of_number(fact: FactDefinition, condition: Condition, given: Decimal) -> str:
    bound = _nearest(condition.comparison, given, step=ONE if fact.type is FactType.INT else None)
    if bound is None:
        return condition.says
    change = say("more" if bound > given else "less")
    number = f"{in_ten_thousands(abs(bound - given))}{fact.unit}"
    return say("need_change", says=condition.says, change=change, number=number)


def _nearest(comparison: Comparison, given: Decimal, *, step: Decimal | None) -> Decimal | None:
    """Return the nearest number that satisfies, None where there is no nearest."""
    points, operator = comparison.points, comparison.operator
    if operator in (Operator.MORE_THAN, Operator.LESS_THAN):
        if step is None:
            return None
        nearest: Decimal = points[0] + (step if operator is Operator.MORE_THAN else -step)
        return nearest
    closest: Decimal = min(points, key=lambda point: abs(point - given))
    return closest


def _need_of_inputs(fact: FactDefinition, condition: Condition, situation: Situation) -> str:
    least = least_input(fact, condition, situation)
    if least is None:
        return condition.says
    return say("need_input", says=condition.says, label=least[0], number=least[1])


def least_input(
    fact: FactDefinition, condition: Condition, situation: Situation
) -> tuple[str, str] | None:
    """Return the label and the number that what a share is counted from must reach.

    Args:
        fact: what the condition tests.
        condition: a bound on a share or a rate.
        situation: the whole that the share is of must be known.
    """
    derived, bound = fact.derived, condition.comparison.points[0]
    if derived is None or derived.by not in ("ratio", "share", "reduction_rate"):
        return None
    is_reduced = derived.by == "reduction_rate"
    of_whole, changed = derived.sources if is_reduced else reversed(derived.sources)
    whole = situation.known(of_whole)
    if not isinstance(whole, Span) or not whole.is_exact:
        return None
    share = HUNDRED - bound if is_reduced else bound
    least = (share * whole.low / HUNDRED).to_integral_value(ROUND_CEILING)
    part = situation.catalogue[changed]
    return part.label, f"{least}{part.unit}"
