"""A source document as text, and where its lines begin."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Source:
    """The text of a document as received; offsets count its characters."""

    text: str

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        breaks = (index + 1 for index, sign in enumerate(self.text) if sign == "\n")
        return (0, *breaks)

    def line_number(self, offset: int) -> int:
        """Return the line, from 1, in which a character stands."""
        return bisect_right(self._line_starts, offset)

    def lines(self) -> tuple[tuple[int, str], ...]:
        """Return the lines that hold something: offset of the first sign, stripped words."""
        found = []
        for start, end in zip(
            self._line_starts, (*self._line_starts[1:], len(self.text)), strict=True
        ):
            line = self.text[start:end]
            if line.strip():
                found.append((start + len(line) - len(line.lstrip()), line.strip()))
        return tuple(found)
