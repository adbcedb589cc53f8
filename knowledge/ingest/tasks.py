"""Numbered tasks, each followed by the bracket that names its bodies."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from knowledge.ingest.numbering import NUMERAL, read_numeral
from knowledge.ingest.thread import Thread
from knowledge.repairs import Span

DUTY = re.compile(r"[(（]牵头单位：[^()（）]*[)）]")
HEADING = re.compile(
    rf"(?:(?P<part>(?P<part_number>{NUMERAL})、[^。()（）]+))?"
    rf"(?P<section>[(（](?P<number>{NUMERAL})[)）][^。]+)。"
)
TASK = re.compile(r"(\d{1,3})\.(?!\d)")
WORDS = re.compile(r"[^。]+。")


@dataclass(frozen=True)
class Heading:
    """A section's heading, the part's if it opens one, and its first task."""

    section: int
    title: str
    part: str | None
    first_task: int


@dataclass
class Task:
    """What was found of one task: its words, the words of its duty line."""

    number: int
    words: tuple[Span, ...] = ()
    duty: tuple[Span, ...] = ()
    remnant: tuple[Span, ...] = ()


@dataclass
class TaskList:
    """All that was found, and which tasks stand together under one heading."""

    tasks: dict[int, Task] = field(default_factory=dict)
    headings: dict[int, Heading] = field(default_factory=dict)
    together: list[tuple[int, ...]] = field(default_factory=list)
    strays: list[Span] = field(default_factory=list)

    def task(self, number: int) -> Task:
        """Return what is known of a task so far."""
        return self.tasks.setdefault(number, Task(number))


@dataclass(frozen=True)
class Piece:
    """One thing in a run: its kind, where it stands, what the pattern found."""

    kind: str
    start: int
    end: int
    found: re.Match[str]


def read_tasks(runs: Sequence[Thread]) -> TaskList:
    """Read the tasks out of runs of unbroken text.

    A duty line belongs to the task before the number or heading that follows it,
    also when that task's own words are lost.

    Args:
        runs: the most complete first; what a later run repeats is not taken again.
    """
    found = TaskList()
    for run in runs:
        _read_run(found, run)
    return found


def _read_run(found: TaskList, run: Thread) -> None:
    pieces = tuple(_pieces(run.text))
    group: list[int] = []
    number = _number_before(pieces)
    is_owned = False
    for index, piece in enumerate(pieces):
        spans = run.spans(piece.start, piece.end)
        if piece.kind == "task":
            number, is_owned = int(piece.found[1]), True
            end = _end_of_words(pieces, index)
            task = found.task(number)
            task.words = task.words or run.spans(piece.start, end)
            group.append(number)
        elif piece.kind == "heading" and number is not None:
            found.together.append(tuple(group))
            group = []
            _add_heading(found, piece.found, _next_task(pieces, index) or number + 1)
        elif not number:
            found.strays.extend(spans)
        elif piece.kind == "duty":
            task = found.task(number)
            task.duty = task.duty or spans
            group.append(number)
        elif not is_owned:
            found.task(number).remnant += spans
    found.together.append(tuple(group))


def _add_heading(found: TaskList, match: re.Match[str], first_task: int) -> None:
    section = read_numeral(match["number"])
    heading = Heading(section, match["section"], match["part"], first_task)
    found.headings.setdefault(section, heading)


def _pieces(text: str) -> Iterator[Piece]:
    patterns = {"duty": DUTY, "heading": HEADING, "task": TASK, "words": WORDS}
    at = 0
    while at < len(text):
        for kind, pattern in patterns.items():
            match = pattern.match(text, at)
            if match:
                yield Piece(kind, at, match.end(), match)
                at = match.end()
                break
        else:
            return


def _number_before(pieces: Sequence[Piece]) -> int | None:
    """The task that the head of a run still belongs to: one before the first it prints."""
    first = _next_task(pieces, -1)
    return first - 1 if first is not None else None


def _next_task(pieces: Sequence[Piece], index: int) -> int | None:
    later = (piece for piece in pieces[index + 1 :] if piece.kind == "task")
    return next((int(piece.found[1]) for piece in later), None)


def _end_of_words(pieces: Sequence[Piece], index: int) -> int:
    end = pieces[index].end
    for piece in pieces[index + 1 :]:
        if piece.kind != "words":
            break
        end = piece.end
    return end
