"""Recovered tasks made into clauses: path, bodies, what is certain and what is missing."""

from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.ingest.cleaning import clean
from knowledge.ingest.duties import read_bodies
from knowledge.ingest.numbering import write_numeral
from knowledge.ingest.sections import Candidates
from knowledge.ingest.source import Source
from knowledge.ingest.tasks import Heading, Task
from knowledge.policy import Clause, MissingClause
from knowledge.repairs import Repair, Span
from knowledge.wording import say


@dataclass(frozen=True)
class TaskMaker:
    """Makes clauses of one document's tasks."""

    source: Source
    headings: Mapping[int, Heading]
    sections: Candidates

    def clause(self, task: Task) -> Clause:
        """Return the clause of a task whose words are there."""
        spans = _joined(self.source.text, task.words + task.duty)
        text, repairs = clean(self.source.text, spans)
        lead, responsible = self._bodies(task)
        doubts = self._section_doubts(task.number)
        return Clause(
            policy=self.source.policy,
            id=str(task.number),
            label=f"{task.number}.",
            heading=None,
            heading_path=self._path(task.number),
            text=text,
            spans=spans,
            repairs=repairs,
            lead_bodies=lead,
            responsible_bodies=responsible,
            is_cut=not task.duty,
            doubts=doubts if task.duty else (*doubts, say("task_cut")),
        )

    def missing(self, task: Task) -> MissingClause:
        """Return what is left of a task whose words are lost."""
        spans = _joined(self.source.text, task.remnant + task.duty)
        remnant, repairs = self._remnant(task)
        lead, responsible = self._bodies(task)
        return MissingClause(
            policy=self.source.policy,
            id=str(task.number),
            label=f"{task.number}.",
            heading_path=self._path(task.number),
            lead_bodies=lead,
            responsible_bodies=responsible,
            remnant=remnant,
            spans=spans,
            repairs=repairs,
            doubts=self._section_doubts(task.number),
        )

    def _remnant(self, task: Task) -> tuple[str | None, tuple[Repair, ...]]:
        if not task.remnant:
            return None, ()
        return clean(self.source.text, task.remnant)

    def _bodies(self, task: Task) -> tuple[tuple[str, ...], tuple[str, ...]]:
        return read_bodies(clean(self.source.text, task.duty)[0] if task.duty else None)

    def _path(self, number: int) -> tuple[str, ...]:
        sections = self.sections.get(number, ())
        path = [self._part(max(sections))] if sections else []
        if len(sections) == 1:
            heading = self.headings.get(sections[0])
            path.append(heading.title if heading else _lost_title(sections[0]))
        return (*path, f"{number}.")

    def _part(self, section: int) -> str:
        """The part of a section: the last one opened at or before it."""
        opened = [at for at, heading in self.headings.items() if at <= section and heading.part]
        return self.headings[max(opened)].part or ""

    def _section_doubts(self, number: int) -> tuple[str, ...]:
        sections = self.sections.get(number, ())
        if len(sections) == 1:
            return ()
        if not sections:
            return (say("section_unknown"),)
        names = [
            self.headings[section].title if section in self.headings else _lost_title(section)
            for section in sections
        ]
        return (say("section_open", sections=say("or").join(names)),)


def _lost_title(section: int) -> str:
    return say("lost_title", number=write_numeral(section))


def _joined(source: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Join spans with only white space between them."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and joined[-1][1] <= start and not source[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)
