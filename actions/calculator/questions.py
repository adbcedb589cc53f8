"""Which missing fact to ask for next: the one that leaves the least open."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from actions.calculator.benefit import Benefit, Benefits
from actions.calculator.catalogue import FactDefinition, FactType
from actions.calculator.conditions import conditions_in
from actions.calculator.decision import Decision
from actions.calculator.known import Answer, Listed, Options, Span, exactly
from actions.calculator.outcome import find_outcome
from actions.calculator.routing import ROLE
from actions.calculator.situation import Situation, read_situation

TRIED = 12
ONE = Decimal(1)


def next_question(
    benefits: Benefits, facts: Mapping[str, Any], decisions: Sequence[Decision]
) -> str | None:
    """Return the missing fact that settles the most of these decisions.

    For each of the facts that most decisions miss, every kind of answer is
    supposed; the one whose answers leave the fewest questions open is asked.

    Args:
        benefits: as loaded from the policies.
        facts: what is known so far.
        decisions: those to settle, as decided with these facts.

    Returns:
        A fact's name, None where nothing is left to ask.
    """
    waiting = [decision for decision in decisions if decision.missing]
    if not waiting:
        return None
    situation = read_situation(benefits.catalogue, facts, as_of=waiting[0].as_of)
    counts = Counter(name for decision in waiting for name in decision.missing)
    if _role_would_tell(waiting, situation):
        counts[ROLE] = len(waiting)
    candidates = [name for name, _ in counts.most_common(TRIED)]
    return min(candidates, key=lambda name: _left_open(name, waiting, situation))


def _role_would_tell(decisions: Sequence[Decision], situation: Situation) -> bool:
    if ROLE in situation.answers or not all(decision.is_routed for decision in decisions):
        return False
    return len({decision.benefit.askers for decision in decisions}) > 1


def _left_open(name: str, decisions: Sequence[Decision], situation: Situation) -> float:
    """Return how many questions stay open after an answer, on average."""
    concerned = [one for one in decisions if name == ROLE or name in one.missing]
    others = sum(len(one.missing) for one in decisions) - sum(len(one.missing) for one in concerned)
    answers = _supposed_answers(situation.catalogue[name], [one.benefit for one in concerned])
    left = 0
    for answer in answers:
        supposed = situation.supposing(name, answer)
        for one in concerned:
            outcome = find_outcome(one.benefit, supposed, is_routed=one.is_routed)
            left += len(outcome.missing)
    return others + left / len(answers)


def _supposed_answers(fact: FactDefinition, benefits: Iterable[Benefit]) -> list[Answer]:
    if fact.choices:
        found = [Options(frozenset((choice.value,))) for choice in fact.choices]
    elif fact.type is FactType.DATE:
        return _days(fact, benefits) or [None]
    else:
        found = _numbers(fact, benefits)  # type: ignore[assignment]
    return [Listed((one,)) for one in found] if fact.multiple else list(found)


def _numbers(fact: FactDefinition, benefits: Iterable[Benefit]) -> list[Span]:
    least = fact.at_least or Decimal(0)
    points = {least + ONE} | {
        max(least, point + step)
        for bound in _bounds(fact, benefits)
        for point, step in ((bound, -ONE), (bound, Decimal(0)), (bound, ONE))
    }
    return [exactly(point) for point in sorted(points)]


def _days(fact: FactDefinition, benefits: Iterable[Benefit]) -> list[Answer]:
    return [exactly(point) for point in sorted(set(_bounds(fact, benefits)))]


def _bounds(fact: FactDefinition, benefits: Iterable[Benefit]) -> list[Any]:
    return [
        point
        for benefit in benefits
        for condition in conditions_in(benefit.conditions)
        if condition.fact == fact.name
        for point in condition.comparison.points
    ]
