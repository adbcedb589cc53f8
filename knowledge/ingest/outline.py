"""The shape of most notices: 一、 then （一） then 1．, in any mixture."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.errors import IngestError
from knowledge.ingest.cleaning import clean, trim
from knowledge.ingest.closing import find_closing, find_end
from knowledge.ingest.duties import read_bodies
from knowledge.ingest.markers import Marker, find_markers
from knowledge.ingest.naming import name_units
from knowledge.ingest.numbering import write_numeral
from knowledge.ingest.source import LONGEST_HEADING, Source
from knowledge.ingest.units import Draft, Gap, Unit
from knowledge.policy import DUTY_LINE
from knowledge.repairs import Repair, Span
from knowledge.wording import say

RUN_IN_HEADING = re.compile(rf"([^。；：]{{1,{LONGEST_HEADING}}})。(?=.)")


@dataclass(frozen=True)
class Part:
    """A marker with the words that belong to it, cleaned."""

    marker: Marker
    span: Span
    text: str
    repairs: tuple[Repair, ...]
    heading: str | None
    is_clause: bool

    @property
    def title(self) -> str:
        """Label and heading as printed."""
        return self.marker.label.printed + (self.heading or "")


def take_apart(source: Source) -> Draft:
    """Take a numbered notice apart, and the annexes that follow it.

    Raises:
        IngestError: when no numbering is found or it contradicts itself.
    """
    series, doubts = find_markers(source)
    if not series:
        raise IngestError(say("no_numbering", line=1))
    starts = [markers[0].start for markers in series]
    drafts = [
        _take_series(source, markers, stop)
        for markers, stop in zip(series, [*starts[1:], len(source.text)], strict=True)
    ]
    return Draft(
        shape="outline",
        units=tuple(unit for units, _, _ in drafts for unit in units),
        gaps=tuple(gap for _, gaps, _ in drafts for gap in gaps),
        doubts=doubts,
        body_start=starts[0],
        body_end=drafts[-1][2],
    )


def _take_series(
    source: Source, markers: Sequence[Marker], stop: int
) -> tuple[tuple[Unit, ...], tuple[Gap, ...], int]:
    end = find_end(source, markers[-1].end, stop)
    starts = [marker.start for marker in markers]
    closing = find_closing(source, starts, end)
    parts = [
        _read_part(source, marker, part_end, is_leaf=_is_leaf(markers, index))
        for index, (marker, part_end) in enumerate(
            zip(markers, [*starts[1:], closing[0] if closing else end], strict=True)
        )
    ]
    prefix = f"annex{markers[0].series}-" if markers[0].series else ""
    units = _make_units(markers, parts, prefix)
    if closing:
        units = (*units, _make_closing(source, closing, prefix))
    return units, _make_gaps(parts, prefix), end


def _is_leaf(markers: Sequence[Marker], index: int) -> bool:
    return index + 1 == len(markers) or markers[index] not in markers[index + 1].parents


def _read_part(source: Source, marker: Marker, stop: int, *, is_leaf: bool) -> Part:
    span = trim(source.text, marker.start, stop)
    line_end = source.text.find("\n", marker.start, span[1])
    first_line = source.text[marker.start : line_end].strip() if line_end > 0 else ""
    stands_alone = bool(first_line) and source.is_heading_line(first_line)
    gap_at = marker.start + len(first_line)
    text, repairs = clean(source.text, (span,), gaps=(gap_at,) if stands_alone else ())
    words = text.removeprefix(marker.label.printed)
    if stands_alone:
        heading: str | None = first_line.removeprefix(marker.label.printed)
    else:
        found = RUN_IN_HEADING.match(words)
        heading = found[1] if found else None
    if not is_leaf and heading is None:
        heading = words.rstrip("。")
    rest = words.removeprefix(heading or "").strip("。 ")
    return Part(marker, span, text, repairs, heading, is_clause=is_leaf or bool(rest))


def _make_units(markers: Sequence[Marker], parts: Sequence[Part], prefix: str) -> tuple[Unit, ...]:
    titles = {part.marker: part.title for part in parts}
    clauses = [part for part in parts if part.is_clause]
    leaves = [part.marker for part in clauses]
    names = name_units(markers, leaves, [part.heading for part in clauses])
    return tuple(
        _make_unit(
            part, prefix + name, (*(titles[above] for above in part.marker.parents), part.title)
        )
        for part, name in zip(clauses, names, strict=True)
    )


def _make_unit(part: Part, name: str, path: tuple[str, ...]) -> Unit:
    duty = DUTY_LINE.search(part.text)
    lead, responsible = read_bodies(duty.group() if duty else None)
    return Unit(
        id=name,
        label=part.marker.label.printed,
        heading=part.heading,
        heading_path=path,
        text=part.text,
        spans=(part.span,),
        repairs=part.repairs,
        lead_bodies=lead,
        responsible_bodies=responsible,
    )


def _make_closing(source: Source, span: Span, prefix: str) -> Unit:
    text, repairs = clean(source.text, (span,))
    return Unit(
        id=f"{prefix}closing",
        label=None,
        heading=None,
        heading_path=(),
        text=text,
        spans=(span,),
        repairs=repairs,
    )


def _make_gaps(parts: Sequence[Part], prefix: str) -> tuple[Gap, ...]:
    gaps = []
    for part in parts:
        for number in part.marker.skipped:
            printed = part.marker.label.printed
            own = part.marker.label.number
            label = printed.replace(write_numeral(own), write_numeral(number))
            label = label.replace(str(own), str(number))
            path = ".".join(str(above.label.number) for above in part.marker.parents)
            gaps.append(Gap(id=prefix + f"{path}.{number}".lstrip("."), label=label))
    return tuple(gaps)
