"""The reasons of a decision that matter, without alternatives another one makes idle."""

from collections.abc import Iterator

from actions.calculator import Decision, Reason
from actions.calculator.conditions import Place, places_in


def telling_reasons(decision: Decision) -> list[Reason]:
    """Leave out the alternatives that do not matter because another one is met."""
    placed = list(zip(decision.reasons, places_in(decision.benefit.conditions), strict=False))
    met = {group for reason, place in placed if reason.met for group in _groups(place)}
    kept = [reason for reason, place in placed if reason.met or not met & set(_groups(place))]
    return kept or list(decision.reasons)


def _groups(place: Place) -> Iterator[Place]:
    """Yield each group of alternatives a condition stands in, named without its own number."""
    for depth, (kind, _) in enumerate(place):
        if kind == "any":
            yield (*place[:depth], ("any", -1))
