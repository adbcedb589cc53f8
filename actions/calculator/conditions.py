"""Conditions of a benefit: tests on facts joined by all, any and not."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from actions.calculator.comparisons import Comparison
from actions.calculator.situation import Situation
from actions.calculator.truth import Truth, all_of, any_of, negated

type Place = tuple[tuple[str, int], ...]


@dataclass(frozen=True, kw_only=True)
class Condition:
    """One test on one fact, with the words of the clause that ask for it.

    `says` states it in plain words; `convention` names a reading the text leaves open.
    """

    fact: str
    comparison: Comparison
    words: str
    quote: str
    says: str
    convention: str | None = None


@dataclass(frozen=True)
class All:
    """Every part must hold."""

    parts: tuple["Node", ...]


@dataclass(frozen=True)
class AnyOf:
    """One part must hold."""

    parts: tuple["Node", ...]


@dataclass(frozen=True)
class Not:
    """The part must not hold."""

    part: "Node"


type Node = Condition | All | AnyOf | Not


@dataclass(frozen=True, slots=True)
class Reason:
    """One condition tested: what was given and whether it is met.

    `missing` are the facts that would tell where it is open; `shown` says how a
    derived fact follows.
    """

    condition: Condition
    given: Any
    met: Truth
    missing: tuple[str, ...] = ()
    shown: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What conditions give: the truth, and one reason a condition in the tree's order."""

    truth: Truth
    reasons: tuple[Reason, ...]


def find(node: Node, situation: Situation) -> Finding:
    """Test conditions on a situation."""
    reasons: list[Reason] = []
    truth = _find(node, situation, reasons)
    return Finding(truth, tuple(reasons))


def places_in(node: Node, *, place: Place = ()) -> Iterator[Place]:
    """Return where each condition stands in the tree, in order."""
    if isinstance(node, Condition):
        yield place
    elif isinstance(node, Not):
        yield from places_in(node.part, place=(*place, ("not", 0)))
    else:
        name = "any" if isinstance(node, AnyOf) else "all"
        for index, part in enumerate(node.parts):
            yield from places_in(part, place=(*place, (name, index)))


def conditions_in(node: Node) -> Iterator[Condition]:
    """Return the single conditions of a tree, in order."""
    if isinstance(node, Condition):
        yield node
    elif isinstance(node, Not):
        yield from conditions_in(node.part)
    else:
        for part in node.parts:
            yield from conditions_in(part)


def _find(node: Node, situation: Situation, reasons: list[Reason]) -> Truth:
    if isinstance(node, Condition):
        reason = _test(node, situation)
        reasons.append(reason)
        return reason.met
    if isinstance(node, Not):
        return negated(_find(node.part, situation, reasons))
    truths = [_find(part, situation, reasons) for part in node.parts]
    return all_of(truths) if isinstance(node, All) else any_of(truths)


def _test(condition: Condition, situation: Situation) -> Reason:
    fact, comparison = condition.fact, condition.comparison
    known = situation.known(fact)
    if known is None:
        missing = situation.askable(fact, options=comparison.options)
        return Reason(condition, situation.given(fact), None, missing)
    met = comparison.holds(known)
    missing = situation.askable(fact, options=comparison.options) if met is None else ()
    return Reason(condition, situation.given(fact), met, missing, situation.derivation_shown(fact))
