"""What taking a document apart recovered, repaired, doubted and missed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knowledge.ingest.source import Source
from knowledge.ingest.suspects import find_suspects
from knowledge.ingest.units import Doubt, Draft, Gap, Unit
from knowledge.wording import say

SHOWN = 24


@dataclass(frozen=True)
class Repaired:
    """One repair, for a reader: which clause, which line, from and to with words around."""

    clause: str
    line: int
    before: str
    after: str


@dataclass(frozen=True)
class LeftOut:
    """Lines that belong to no clause: opening, signature, copies."""

    first_line: int
    last_line: int
    opening: str


@dataclass(frozen=True)
class Report:
    """The whole report on one document."""

    policy: str
    folder: Path
    shape: str
    notes: tuple[str, ...]
    units: tuple[Unit, ...]
    gaps: tuple[Gap, ...]
    repairs: tuple[Repaired, ...]
    doubts: tuple[Doubt, ...]
    left_out: tuple[LeftOut, ...]

    def to_json(self) -> dict[str, Any]:
        """Return the report for programs."""
        return {
            "policy": self.policy,
            "folder": str(self.folder),
            "shape": self.shape,
            "notes": list(self.notes),
            "recovered": [{"id": unit.id, "label": unit.label} for unit in self.units],
            "repaired": [vars(repair) for repair in self.repairs],
            "doubtful": [vars(doubt) for doubt in self.doubts],
            "missing": [
                {"id": gap.id, "label": gap.label, "remnant": gap.remnant} for gap in self.gaps
            ],
            "left_out": [vars(lines) for lines in self.left_out],
        }


def report_on(
    source: Source, draft: Draft, *, policy: str, folder: Path, notes: Sequence[str]
) -> Report:
    """Put the report on a draft together."""
    own = (
        Doubt(source.line_number(unit.spans[0][0]), f"{unit.label or unit.id}{words}")
        for unit in draft.units
        for words in unit.doubts
    )
    return Report(
        policy=policy,
        folder=folder,
        shape=draft.shape,
        notes=tuple(notes),
        units=draft.units,
        gaps=draft.gaps,
        repairs=tuple(_repairs(source, draft.units)),
        doubts=(*draft.doubts, *own, *find_suspects(source, draft.units)),
        left_out=tuple(_left_out(source, draft)),
    )


def _repairs(source: Source, units: Sequence[Unit]) -> Iterator[Repaired]:
    for unit in units:
        for repair in unit.repairs:
            left = source.text[max(0, repair.at - 4) : repair.at]
            after = repair.at + len(repair.before)
            right = source.text[after : after + 4]
            yield Repaired(
                unit.id,
                source.line_number(repair.at),
                left + repair.before + right,
                left + repair.after + right,
            )


def _left_out(source: Source, draft: Draft) -> Iterator[LeftOut]:
    lines = source.lines
    for group in (
        [line for line in lines if line[0] < draft.body_start],
        [line for line in lines if line[0] >= draft.body_end],
    ):
        if group:
            first, last = source.line_number(group[0][0]), source.line_number(group[-1][0])
            yield LeftOut(first, last, group[0][1][:SHOWN])


def write_report(report: Report) -> Iterator[str]:
    """Write the report as lines for people, the conclusion first."""
    cut = sum(unit.is_cut for unit in report.units)
    yield say("report_recovered", count=len(report.units), policy=report.policy, cut=cut)
    yield from (f"  {note}" for note in report.notes)
    yield say("report_missing", count=len(report.gaps))
    yield from (f"  {_missing_line(gap)}" for gap in report.gaps)
    yield say("report_repaired", count=len(report.repairs))
    for repair in report.repairs:
        values = {"line": repair.line, "clause": repair.clause}
        yield "  " + say("repair_line", **values, before=_flat(repair.before), after=repair.after)
    yield say("report_doubtful", count=len(report.doubts))
    yield from (
        "  " + say("doubt_line", line=doubt.line, message=doubt.message) for doubt in report.doubts
    )
    for lines in report.left_out:
        yield say("left_out_line", **vars(lines))
    yield say("report_folder", folder=report.folder)


def _missing_line(gap: Gap) -> str:
    bodies = "、".join((*gap.lead_bodies, *gap.responsible_bodies))
    known = say("known_bodies", bodies=bodies) if bodies else ""
    remnant = say("known_remnant", words=gap.remnant) if gap.remnant else ""
    return f"{gap.label}{known}{remnant}"


def _flat(words: str) -> str:
    return words.replace("\r", "").replace("\n", "⏎")
