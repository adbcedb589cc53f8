"""What a benefit asks for in numbers, and what that comes to for what is known."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from actions.calculator.benefit import Benefit
from actions.calculator.catalogue import FactCatalogue
from actions.calculator.conditions import Condition, conditions_in
from actions.calculator.needs import least_input
from actions.calculator.situation import Situation, read_situation
from actions.calculator.wording import say


def thresholds(
    catalogue: FactCatalogue, benefit: Benefit, facts: Mapping[str, Any], *, as_of: date
) -> Mapping[Condition, str]:
    """Return each condition on a number in words, with the number that its inputs must reach.

    Raises:
        FactError: naming the fact that cannot be used.
    """
    situation = read_situation(catalogue, facts, as_of=as_of)
    return {
        condition: _in_words(catalogue, condition, situation)
        for condition in conditions_in(benefit.conditions)
        if condition.comparison.points
    }


def threshold(
    catalogue: FactCatalogue, condition: Condition, facts: Mapping[str, Any], *, as_of: date
) -> str:
    """Return a condition on a number in words, with the number that its input must reach.

    Raises:
        FactError: naming the fact that cannot be used.
    """
    return _in_words(catalogue, condition, read_situation(catalogue, facts, as_of=as_of))


def _in_words(catalogue: FactCatalogue, condition: Condition, situation: Situation) -> str:
    least = least_input(catalogue[condition.fact], condition, situation)
    if least is None:
        return condition.says
    return say("need_input", says=condition.says, label=least[0], number=least[1])
