"""Clause ids from printed numbers: short, unique, the same every time."""

from collections.abc import Sequence

from knowledge.ingest.markers import Marker
from knowledge.ingest.numbering import Level

OVERALL = "总体要求"


def name_clauses(
    markers: Sequence[Marker], leaves: Sequence[Marker], headings: Sequence[str | None]
) -> tuple[str, ...]:
    """Give every leaf its id.

    The deepest level keeps its bare numbers, 1, 2, 3, where they run through the
    document. Other leaves say where they stand: s11 for a section that goes on
    counting, 4.1 for one that starts again in part 四, general or part1 for a part.

    Args:
        markers: all numbered parts, in reading order.
        leaves: those of them that are clauses, in reading order.
        headings: the leaves' headings, in the same order.
    """
    deepest = max((leaf.label.level for leaf in leaves), default=Level.PART)
    repeated = _repeated(markers)
    restarts = any(leaf.label.level == deepest and leaf in repeated for leaf in leaves)
    names = []
    for leaf, heading in zip(leaves, headings, strict=True):
        is_deepest = leaf.label.level == deepest
        by_path = leaf in repeated or (is_deepest and restarts)
        names.append(_path(leaf) if by_path else _name(leaf, heading, is_deepest=is_deepest))
    return tuple(names)


def _name(leaf: Marker, heading: str | None, *, is_deepest: bool) -> str:
    if is_deepest:
        return str(leaf.label.number)
    if leaf.label.level == Level.PART:
        return "general" if heading == OVERALL else f"part{leaf.label.number}"
    return f"s{leaf.label.number}"


def _path(leaf: Marker) -> str:
    return ".".join(str(above.label.number) for above in (*leaf.parents, leaf))


def _repeated(markers: Sequence[Marker]) -> frozenset[Marker]:
    seen = set()
    again = []
    for marker in markers:
        key = (marker.label.level, marker.label.number)
        if key in seen:
            again.append(marker)
        seen.add(key)
    return frozenset(again)
