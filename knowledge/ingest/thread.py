"""Pieces of a source read as one text, each sign still knowing where it stood."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from knowledge.repairs import Span


@dataclass(frozen=True)
class Thread:
    """The signs of some spans, white space left out, in reading order."""

    source: str
    offsets: tuple[int, ...]

    @classmethod
    def of(cls, source: str, spans: Sequence[Span]) -> "Thread":
        """Read spans of a source one after the other."""
        signs = (at for start, end in spans for at in range(start, end))
        return cls(source, tuple(at for at in signs if not source[at].isspace()))

    @cached_property
    def text(self) -> str:
        """The signs as one text; positions in it are positions in the thread."""
        return "".join(self.source[at] for at in self.offsets)

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the spans of the source that a stretch of the thread came from."""
        spans: list[Span] = []
        for at in self.offsets[start:end]:
            if spans and at >= spans[-1][1] and not self.source[spans[-1][1] : at].strip():
                spans[-1] = (spans[-1][0], at + 1)
            else:
                spans.append((at, at + 1))
        return tuple(spans)

    def after(self, position: int) -> "Thread":
        """Return the thread from a position on."""
        return Thread(self.source, self.offsets[position:])
