"""Which of a decision's reasons a reader needs: not those a met alternative has settled."""

from collections import defaultdict
from collections.abc import Iterator

from gateway.replies import JSON

type Branch = tuple[tuple[object, ...], ...]


def settling_reasons(decision: JSON) -> list[JSON]:
    """Return a decision's reasons without the other branches of an `any` that is met.

    Args:
        decision: in the contract's shape; each reason's `place` is its way through the
            conditions, as pairs of group and index.
    """
    met: dict[Branch, bool] = defaultdict(lambda: True)
    for reason in decision["reasons"]:
        for branch in _branches(reason):
            met[branch] = met[branch] and reason["met"] is True
    settled = {_group(branch) for branch, is_met in met.items() if is_met}
    return [
        reason
        for reason in decision["reasons"]
        if all(met[branch] or _group(branch) not in settled for branch in _branches(reason))
    ]


def _branches(reason: JSON) -> Iterator[Branch]:
    place = tuple(tuple(step) for step in reason.get("place", ()))
    for depth, step in enumerate(place, start=1):
        if step[0] == "any":
            yield place[:depth]


def _group(branch: Branch) -> Branch:
    return branch[:-1]
