"""The shape of most notices: 一、 then （一） then 1．, in any mixture."""

from collections.abc import Mapping, Sequence

from knowledge.errors import IngestError
from knowledge.ingest.cleaning import clean
from knowledge.ingest.closing import find_closing, find_end
from knowledge.ingest.draft import Draft
from knowledge.ingest.duties import read_bodies
from knowledge.ingest.markers import Marker, find_markers
from knowledge.ingest.naming import name_clauses
from knowledge.ingest.parts import Part, read_parts
from knowledge.ingest.source import Source
from knowledge.policy import DUTY_LINE, Clause, MissingClause
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
        clauses=tuple(clause for clauses, _, _ in drafts for clause in clauses),
        missing=tuple(lost for _, missing, _ in drafts for lost in missing),
        doubts=doubts,
        body_start=starts[0],
        body_end=drafts[-1][2],
    )


def _take_series(
    source: Source, markers: Sequence[Marker], stop: int
) -> tuple[tuple[Clause, ...], tuple[MissingClause, ...], int]:
    end = find_end(source, markers[-1].end, stop)
    starts = [marker.start for marker in markers]
    closing = find_closing(source, starts, end)
    parts = read_parts(source, markers, closing[0] if closing else end)
    prefix = f"annex{markers[0].series}-" if markers[0].series else ""
    names = _name_all(markers, parts)
    titles = {part.marker: part.title for part in parts}
    clauses = [
        _make_clause(source, part, prefix + names[part.marker], titles)
        for part in parts
        if part.is_clause
    ]
    if closing:
        clauses.append(_make_closing(source, closing, prefix))
    missing = tuple(
        MissingClause(policy=source.policy, id=prefix + names[lost], label=lost.label.printed)
        for marker in markers
        for lost in marker.lost
    )
    return tuple(clauses), missing, end


def _name_all(markers: Sequence[Marker], parts: Sequence[Part]) -> dict[Marker, str]:
    """The ids of the clauses that are there and of those that are lost."""
    headings = {part.marker: part.heading for part in parts if part.is_clause}
    counted = [found for marker in markers for found in (*marker.lost, marker)]
    lost = {found for marker in markers for found in marker.lost}
    leaves = [marker for marker in counted if marker in headings or marker in lost]
    names = name_clauses(counted, leaves, [headings.get(leaf) for leaf in leaves])
    return dict(zip(leaves, names, strict=True))


def _make_clause(source: Source, part: Part, name: str, titles: Mapping[Marker, str]) -> Clause:
    duty = DUTY_LINE.search(part.text)
    lead, responsible = read_bodies(duty.group() if duty else None)
    return Clause(
        policy=source.policy,
        id=name,
        label=part.marker.label.printed,
        heading=part.heading,
        heading_path=(*(titles[above] for above in part.marker.parents), part.title),
        text=part.text,
        spans=(part.span,),
        repairs=part.repairs,
        lead_bodies=lead,
        responsible_bodies=responsible,
    )


def _make_closing(source: Source, span: Span, prefix: str) -> Clause:
    text, repairs = clean(source.text, (span,))
    return Clause(
        policy=source.policy,
        id=f"{prefix}closing",
        label=None,
        heading=None,
        heading_path=(),
        text=text,
        spans=(span,),
        repairs=repairs,
    )
