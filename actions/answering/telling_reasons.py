"""The reasons of a decision that matter, without alternatives another one makes idle."""

from collections.abc import Collection, Iterator

from actions.calculator import Decision, Reason
from actions.calculator.conditions import Condition, Place, places_in


def telling_reasons(decision: Decision) -> list[Reason]:
    """Leave out the alternatives that do not matter because another one is wholly met."""
    placed = list(zip(decision.reasons, places_in(decision.benefit.conditions), strict=False))
    unmet = {branch for reason, place in placed if not reason.met for branch in _branches(place)}
    met = {branch for _, place in placed for branch in _branches(place)} - unmet
    idle = {_group(branch) for branch in met}
    kept = [
        reason
        for reason, place in placed
        if all(_group(branch) not in idle or branch in met for branch in _branches(place))
    ]
    return kept or list(decision.reasons)


def other_ways(decision: Decision, failed: Collection[Condition]) -> list[Condition]:
    """Return the open conditions that each begin an alternative to conditions that failed."""
    placed = list(zip(decision.reasons, places_in(decision.benefit.conditions), strict=False))
    closed = [place for reason, place in placed if reason.condition in failed]
    groups = {_group(branch) for place in closed for branch in _branches(place)}
    dead = {
        branch for reason, place in placed if reason.met is False for branch in _branches(place)
    }
    found: dict[Place, Condition] = {}
    for reason, place in placed:
        for branch in _branches(place):
            if _group(branch) in groups and branch not in dead and reason.met is None:
                found.setdefault(branch, reason.condition)
    return list(found.values())


def _branches(place: Place) -> Iterator[Place]:
    """Yield each alternative a condition stands in, from the outermost."""
    for depth, (kind, _) in enumerate(place):
        if kind == "any":
            yield place[: depth + 1]


def _group(branch: Place) -> Place:
    return branch[:-1]
