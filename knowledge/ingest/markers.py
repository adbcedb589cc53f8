"""Printed numbers in a source that really begin a part: found by place and sequence."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from knowledge.errors import IngestError
from knowledge.ingest.layout import is_hard_wrapped
from knowledge.ingest.numbering import Label, Level, read_label
from knowledge.ingest.source import Source
from knowledge.ingest.units import Doubt
from knowledge.wording import say

CLOSED = "。！？；：;:）)〕」”"
LARGEST_GAP = 9


@dataclass(frozen=True)
class Marker:
    """A label that begins a part, and the labels it stands under."""

    label: Label
    start: int
    parents: tuple["Marker", ...] = ()
    skipped: tuple[int, ...] = ()

    @property
    def end(self) -> int:
        """The offset after the label."""
        return self.start + len(self.label.printed)


@dataclass
class Numbering:
    """How far each level has been counted while reading from top to bottom."""

    source: Source
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
            return self._accept(label, start, ())
        if number == 1 or number == self.inner.get(level, 0) + 1:
            self.inner[level] = number
            self._doubt(start, "inner_list", label=label.printed)
            return None
        if expected < number <= expected + LARGEST_GAP:
            self._doubt(start, "numbers_skipped", label=label.printed)
            return self._accept(label, start, tuple(range(expected, number)))
        line = self.source.line_number(start)
        raise IngestError(say("thread_lost", line=line, label=label.printed, expected=expected))

    def _accept(self, label: Label, start: int, skipped: tuple[int, ...]) -> Marker:
        level = label.level
        parents = tuple(self.open[above] for above in sorted(self.open) if above < level)
        marker = Marker(label, start, parents, skipped)
        self.open = {above: self.open[above] for above in self.open if above < level}
        self.open[level] = marker
        self.counted[level] = label.number
        self.may_restart = self.may_restart - {level} | {below for below in Level if below > level}
        self.inner.clear()
        return marker

    def _doubt(self, start: int, name: str, *, label: str) -> None:
        self.doubts.append(Doubt(self.source.line_number(start), say(name, label=label)))


def find_markers(source: Source) -> tuple[tuple[Marker, ...], tuple[Doubt, ...]]:
    """Return the markers in reading order, and what is doubtful about them.

    Raises:
        IngestError: when the numbering contradicts itself; names the line.
    """
    numbering = Numbering(source)
    found = (numbering.take(label, start) for label, start in _line_labels(source))
    markers = tuple(marker for marker in found if marker is not None)
    return markers, tuple(numbering.doubts)


def _line_labels(source: Source) -> Iterator[tuple[Label, int]]:
    """Labels at the head of a line that does not go on a sentence of the line before."""
    lines = source.lines()
    is_wrapped = is_hard_wrapped(lines)
    before, was_label = "。", False
    for start, words in lines:
        label = read_label(words)
        begins = not is_wrapped or before[-1] in CLOSED or was_label
        if label and begins:
            yield label, start
        was_label = bool(label and begins)
        before = words
