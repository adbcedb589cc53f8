"""Repairs of a source's noise: clean words stay provable against the source."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Span = tuple[int, int]


@dataclass(frozen=True)
class Repair:
    """At a character of the source, what stood there and what it became."""

    at: int
    before: str
    after: str


class RepairMismatchError(Exception):
    """The source does not hold, inside the spans, what a repair says it holds."""

    def __init__(self, repair: Repair, found: str) -> None:
        super().__init__(f"{repair} found {found!r}")
        self.repair = repair
        self.found = found


def rebuild(source: str, spans: Iterable[Span], repairs: Sequence[Repair]) -> str:
    """Join the spans of the source with the repairs made.

    Raises:
        RepairMismatchError: when a repair is outside the spans or the source
            differs from what the repair says stood there.
    """
    parts: list[str] = []
    waiting = {repair.at: repair for repair in repairs}
    for start, end in spans:
        parts.extend(_rebuild_span(source, start, end, waiting))
    for repair in waiting.values():
        raise RepairMismatchError(repair, "")
    return "".join(parts)


def _rebuild_span(source: str, start: int, end: int, waiting: dict[int, Repair]) -> Iterable[str]:
    position = start
    for at in sorted(at for at in waiting if start <= at < end):
        repair = waiting.pop(at)
        found = source[at : at + len(repair.before)]
        if found != repair.before or at < position or at + len(found) > end:
            raise RepairMismatchError(repair, found)
        yield source[position:at] + repair.after
        position = at + len(repair.before)
    yield source[position:end]
