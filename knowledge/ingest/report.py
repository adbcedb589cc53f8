"""What taking a document apart recovered, repaired, doubted and missed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knowledge.ingest.draft import Doubt, Draft
from knowledge.ingest.source import Source
from knowledge.ingest.suspects import find_suspects
from knowledge.policy import Clause, MissingClause
from knowledge.wording import say

SHOWN = 24
EXAMPLES = 3


@dataclass(frozen=True)
class Repaired:
    """One repair, for a reader: which clause, which line, from and to with words around."""

    clause: str
    line: int
    before: str
    after: str

    @property
    def is_blank(self) -> bool:
        """Whether only line breaks and spaces were taken out."""
        return _squeeze(self.before) == _squeeze(self.after)


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
    clauses: tuple[Clause, ...]
    missing: tuple[MissingClause, ...]
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
            "recovered": [{"id": clause.id, "label": clause.label} for clause in self.clauses],
            "repaired": [vars(repair) for repair in self.repairs],
            "doubtful": [vars(doubt) for doubt in self.doubts],
            "missing": [
                {"id": missing.id, "label": missing.label, "remnant": missing.remnant}
                for missing in self.missing
            ],
            "left_out": [vars(lines) for lines in self.left_out],
        }


def report_on(
    source: Source, draft: Draft, *, policy: str, folder: Path, notes: Sequence[str]
) -> Report:
    """Put the report on a draft together."""
    own = (
        Doubt(source.line_number(clause.spans[0][0]), f"{clause.label or clause.id}{words}")
        for clause in draft.clauses
        for words in clause.doubts
    )
    return Report(
        policy=policy,
        folder=folder,
        shape=draft.shape,
        notes=tuple(notes),
        clauses=draft.clauses,
        missing=draft.missing,
        repairs=tuple(_repairs(source, draft.clauses)),
        doubts=(*draft.doubts, *own, *find_suspects(source, draft.clauses)),
        left_out=tuple(_left_out(source, draft)),
    )


def _repairs(source: Source, clauses: Sequence[Clause]) -> Iterator[Repaired]:
    for clause in clauses:
        for repair in clause.repairs:
            left = source.text[max(0, repair.at - 4) : repair.at]
            after = repair.at + len(repair.before)
            right = source.text[after : after + 4]
            yield Repaired(
                clause.id,
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
    cut = sum(clause.is_cut for clause in report.clauses)
    yield say("report_recovered", count=len(report.clauses), policy=report.policy, cut=cut)
    yield from (f"  {note}" for note in report.notes)
    yield say("report_missing", count=len(report.missing))
    yield from (f"  {_missing_line(missing)}" for missing in report.missing)
    yield say("report_doubtful", count=len(report.doubts))
    yield from (
        "  " + say("doubt_line", line=doubt.line, message=doubt.message) for doubt in report.doubts
    )
    yield from _repair_lines(report)
    for lines in report.left_out:
        yield say("left_out_line", **vars(lines))
    yield say("report_folder", folder=report.folder)


def _repair_lines(report: Report) -> Iterator[str]:
    # Joined lines come by the hundred and say nothing: what is doubtful must not drown in them.
    blank = [one for one in report.repairs if one.is_blank]
    telling = [one for one in report.repairs if not one.is_blank]
    yield say("report_repaired", count=len(report.repairs))
    if len(blank) > EXAMPLES:
        yield "  " + say("report_blank", count=len(blank), examples=EXAMPLES)
    for repair in (*telling, *blank[:EXAMPLES]):
        words = {"before": _flat(repair.before), "after": _flat(repair.after)}
        yield "  " + say("repair_line", line=repair.line, clause=repair.clause, **words)


def _missing_line(missing: MissingClause) -> str:
    bodies = "、".join((*missing.lead_bodies, *missing.responsible_bodies))
    known = say("known_bodies", bodies=bodies) if bodies else ""
    remnant = say("known_remnant", words=missing.remnant) if missing.remnant else ""
    return f"{missing.label}{known}{remnant}"


def _squeeze(words: str) -> str:
    return "".join(words.split())


def _flat(words: str) -> str:
    return words.replace("\r", "").replace("\n", "⏎")
