"""Printed numbers in a source that really begin a part: found by place and sequence."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from knowledge.errors import IngestError
from knowledge.ingest.closing import signs_off
from knowledge.ingest.draft import Doubt
from knowledge.ingest.numbering import Label, Level, read_label
from knowledge.ingest.source import SENTENCE_ENDS, Source
from knowledge.wording import say

LARGEST_GAP = 9


@dataclass(frozen=True)
class Marker:
    """A label that begins a part, and the labels it stands under.

    `series` counts the documents in a file: 0 is the notice, 1 its first annex.
    `lost` are the numbers skipped before it.
    """

    label: Label
    start: int
    series: int
    parents: tuple["Marker", ...] = ()
    lost: tuple["Marker", ...] = ()

    @property
    def end(self) -> int:
        """The offset after the label."""
        return self.start + len(self.label.printed)


@dataclass
class Numbering:
    """How far each level has been counted while reading from top to bottom."""

    source: Source
    series: int = 0
    open: dict[Level, Marker] = field(default_factory=dict)
    counted: dict[Level, int] = field(default_factory=dict)
    may_restart: set[Level] = field(default_factory=lambda: set(Level))
    inner: dict[Level, int] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)

    def take(self, label: Label, start: int) -> Marker | None:
        """Return the marker, or None for the number of a list inside a clause.

        Raises:
            IngestError: when the number does not follow from those before it.
        """
        level, number = label.level, label.number
        expected = self.counted.get(level, 0) + 1
        if number == expected or (number == 1 and level in self.may_restart):
            return self._accept(label, start)
        if number == 1 or number == self.inner.get(level, 0) + 1:
            self.inner[level] = number
            self._doubt(start, "inner_list", label=label.printed)
            return None
        if expected < number <= expected + LARGEST_GAP:
            self._doubt(start, "numbers_skipped", label=label.printed)
            return self._accept(label, start, range(expected, number))
        line = self.source.line_number(start)
        raise IngestError(say("thread_lost", line=line, label=label.printed, expected=expected))

    def restart(self, series: int) -> None:
        """Count from the start again: another document follows in the same file."""
        self.series = series
        self.open, self.counted, self.inner = {}, {}, {}
        self.may_restart = set(Level)

    def _accept(self, label: Label, start: int, skipped: Iterable[int] = ()) -> Marker:
        level = label.level
        parents = tuple(self.open[above] for above in sorted(self.open) if above < level)
        lost = tuple(
            Marker(label.renumbered(number), start, self.series, parents) for number in skipped
        )
        marker = Marker(label, start, self.series, parents, lost)
        self.open = {above: self.open[above] for above in self.open if above < level}
        self.open[level] = marker
        self.counted[level] = label.number
        self.may_restart = self.may_restart - {level} | {below for below in Level if below > level}
        self.inner.clear()
        return marker

    def _doubt(self, start: int, name: str, *, label: str) -> None:
        self.doubts.append(Doubt(self.source.line_number(start), say(name, label=label)))


def find_markers(source: Source) -> tuple[tuple[tuple[Marker, ...], ...], tuple[Doubt, ...]]:
    """Return the markers of the notice and of each annex, and what is doubtful.

    A table of contents is left out: its parts hold no sentence.

    Raises:
        IngestError: when the numbering contradicts itself; names the line.
    """
    entries = tuple(_line_labels(source))
    top = min((label.level for label, _ in entries if label), default=Level.PART)
    numbering = Numbering(source)
    found: list[Marker] = []
    is_over = False
    for label, start in entries:
        if label is None:
            is_over = bool(found)
            continue
        begins_again = bool(found) and (label.level, label.number) == (top, 1)
        if begins_again and "。" not in source.text[found[0].start : start]:
            numbering.restart(numbering.series)
            found.clear()
        elif begins_again and is_over:
            numbering.restart(numbering.series + 1)
        elif is_over:
            continue
        is_over = False
        marker = numbering.take(label, start)
        found += [marker] if marker else []
    series = tuple(tuple(group) for _, group in groupby(found, key=lambda marker: marker.series))
    return series, tuple(numbering.doubts)


def _line_labels(source: Source) -> Iterator[tuple[Label | None, int]]:
    """Labels at the head of a line that does not go on a sentence of the line before.

    None stands for a line that signs the document off.
    """
    before, was_label = "。", False
    for start, words in source.lines:
        label = read_label(words)
        was_label = label is not None and (
            not source.is_hard_wrapped or before[-1] in SENTENCE_ENDS or was_label
        )
        before = words
        if signs_off(words):
            yield None, start
        elif label and was_label:
            yield label, start
