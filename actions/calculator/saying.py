"""A condition stated in plain words, from the fact's label and the comparison."""

from datetime import date

from actions.calculator.catalogue import FactDefinition
from actions.calculator.comparisons import Comparison, Operator
from actions.calculator.explaining import any_of_these, display_day, in_ten_thousands
from actions.calculator.known import Point
from actions.calculator.wording import say

STATED = (True, False)


def say_condition(fact: FactDefinition, comparison: Comparison) -> str:
    """Return such as 劳动合同期限不少于12个月."""
    if comparison.operator is Operator.IS:
        return _say_is(fact, comparison)
    points = [_point(point) for point in comparison.points]
    values = {"label": fact.label, "unit": fact.unit, "value": points[0]}
    if comparison.operator is Operator.BETWEEN:
        values |= {"first": points[0], "last": points[1]}
    return say(comparison.operator.value, **values)


def _say_is(fact: FactDefinition, comparison: Comparison) -> str:
    choices = [fact.choice(option) for option in comparison.options]
    says = [choice.says for choice in choices if choice]
    if comparison.options[0] in STATED:
        return says[0]
    if not fact.multiple:
        return say("is", label=fact.label, values=any_of_these(says))
    name = "includes" if len(says) == 1 else "is_multiple"
    return say(name, label=fact.label, values="、".join(says))


def _point(point: Point) -> str:
    return display_day(point) if isinstance(point, date) else in_ten_thousands(point)
