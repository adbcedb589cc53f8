"""The shape of most notices: 一、 then （一） then 1．, in any mixture."""

from collections.abc import Sequence

from knowledge.errors import IngestError
from knowledge.ingest.cleaning import clean
from knowledge.ingest.closing import find_closing, find_end
from knowledge.ingest.duties import read_bodies
from knowledge.ingest.markers import Marker, find_markers
from knowledge.ingest.naming import name_units
from knowledge.ingest.numbering import write_numeral
from knowledge.ingest.parts import Part, read_parts
from knowledge.ingest.source import Source
from knowledge.ingest.units import Draft, Gap, Unit
from knowledge.policy import DUTY_LINE
from knowledge.repairs import Span
from knowledge.wording import say


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
    parts = read_parts(source, markers, closing[0] if closing else end)
    prefix = f"annex{markers[0].series}-" if markers[0].series else ""
    units = _make_units(markers, parts, prefix)
    if closing:
        units = (*units, _make_closing(source, closing, prefix))
    return units, _make_gaps(parts, prefix), end


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
