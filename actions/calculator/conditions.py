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
    """One condition tested: what was given, whether it is met, and its place in the tree.

    `missing` are the facts that would tell where it is open; `shown` says how a
    derived fact follows.
    """

    condition: Condition
    given: Any
    met: Truth
    place: Place
    missing: tuple[str, ...] = ()
    shown: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What a condition or a group of them gives: the truth and its reasons."""

    truth: Truth
    reasons: tuple[Reason, ...]


def find(node: Node, situation: Situation, *, place: Place = ()) -> Finding:
    """Test conditions on a situation.

    Returns:
        The truth, and the reasons in the order of the text.
    """
    if isinstance(node, Condition):
        return _find_one(node, situation, place)
    if isinstance(node, Not):
        inner = find(node.part, situation, place=(*place, ("not", 0)))
        return Finding(negated(inner.truth), inner.reasons)
    return _find_group(node, situation, place)


def conditions_in(node: Node) -> Iterator[Condition]:
    """Return the single conditions of a tree, in order."""
    if isinstance(node, Condition):
        yield node
    elif isinstance(node, Not):
        yield from conditions_in(node.part)
    else:
        for part in node.parts:
            yield from conditions_in(part)


def _find_one(condition: Condition, situation: Situation, place: Place) -> Finding:
    fact, comparison = condition.fact, condition.comparison
    known = situation.known(fact)
    met = None if known is None else comparison.holds(known)
    missing = situation.askable(fact, options=comparison.options) if met is None else ()
    shown = situation.derivation_shown(fact) if known is not None else None
    reason = Reason(condition, situation.given(fact), met, place, missing, shown)
    return Finding(met, (reason,))


def _find_group(node: All | AnyOf, situation: Situation, place: Place) -> Finding:
    name, combine = ("all", all_of) if isinstance(node, All) else ("any", any_of)
    found = [
        find(part, situation, place=(*place, (name, index)))
        for index, part in enumerate(node.parts)
    ]
    truth = combine(part.truth for part in found)
    return Finding(truth, tuple(reason for part in found for reason in part.reasons))
