"""The words that belong to each printed number, and the headings among them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from knowledge.ingest.cleaning import clean, trim
from knowledge.ingest.markers import Marker
from knowledge.ingest.source import LONGEST_HEADING, Source
from knowledge.repairs import Repair, Span

RUN_IN_HEADING = re.compile(rf"([^。；：]{{1,{LONGEST_HEADING}}})。(?=.)")
MOSTLY = 0.75


@dataclass(frozen=True)
class Part:
    """A marker with the words that belong to it, cleaned."""

    marker: Marker
    span: Span
    text: str
    repairs: tuple[Repair, ...]
    heading: str | None
    is_leaf: bool

    @property
    def words(self) -> str:
        """The text after the label."""
        return self.text.removeprefix(self.marker.label.printed)

    @property
    def title(self) -> str:
        """Label and heading as printed."""
        return self.marker.label.printed + (self.heading or "")

    @property
    def is_clause(self) -> bool:
        """Whether it says something beyond its heading."""
        return self.is_leaf or bool(self.words.removeprefix(self.heading or "").strip("。 "))


def read_parts(source: Source, markers: Sequence[Marker], end: int) -> tuple[Part, ...]:
    """Cut a document at its markers and tell headings from text.

    A first sentence is a heading only where nearly all parts of that level open with
    one as short: otherwise it is the rule itself.

    Args:
        source: the document.
        markers: its numbered parts, in reading order.
        end: where the last of them ends.
    """
    ends = [marker.start for marker in markers[1:]] + [end]
    parts = [
        _read_part(source, marker, stop, is_leaf=_is_leaf(markers, index))
        for index, (marker, stop) in enumerate(zip(markers, ends, strict=True))
    ]
    headed = _headed_levels(parts)
    return tuple(_with_run_in_heading(part, is_headed=_kind(part) in headed) for part in parts)


def _is_leaf(markers: Sequence[Marker], index: int) -> bool:
    return index + 1 == len(markers) or markers[index] not in markers[index + 1].parents


def _read_part(source: Source, marker: Marker, stop: int, *, is_leaf: bool) -> Part:
    span = trim(source.text, marker.start, stop)
    line_end = source.text.find("\n", marker.start, span[1])
    first_line = source.text[marker.start : line_end].strip() if line_end > 0 else ""
    first_end = marker.start + len(first_line)
    stands_alone = bool(first_line) and source.is_heading_line(first_line)
    text, repairs = clean(source.text, (span,), gaps=(first_end,) if stands_alone else ())
    heading = None
    if stands_alone:
        opening, _ = clean(source.text, ((marker.start, first_end),))
        heading = opening.removeprefix(marker.label.printed)
    return Part(marker, span, text, repairs, heading, is_leaf)


def _kind(part: Part) -> tuple[int, bool]:
    return part.marker.label.level, part.is_leaf


def _headed_levels(parts: Sequence[Part]) -> set[tuple[int, bool]]:
    headed = set()
    for kind, group in groupby(sorted(parts, key=_kind), key=_kind):
        found = [bool(RUN_IN_HEADING.match(part.words)) for part in group if not part.heading]
        if found and sum(found) >= MOSTLY * len(found):
            headed.add(kind)
    return headed


def _with_run_in_heading(part: Part, *, is_headed: bool) -> Part:
    found = RUN_IN_HEADING.match(part.words) if is_headed or not part.is_leaf else None
    if part.heading is None and found:
        return replace(part, heading=found[1])
    if part.heading is None and not part.is_leaf:
        return replace(part, heading=part.words.rstrip("。"))
    return part
