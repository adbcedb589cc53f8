"""A source document as text, and how it is laid out on its lines."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from statistics import median, quantiles

from knowledge.ingest.page_marks import is_page_number

SENTENCE_ENDS = "。！？；：;:）)〕」”"
LONGEST_HEADING = 40
SHORTEST_FULL_LINE = 15
FEWEST_EVEN_LINES = 4


@dataclass(frozen=True)
class Source:
    """The text of a document as received; offsets count its characters.

    `policy` is the id of the policy it is to become.
    """

    text: str
    policy: str = ""

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        breaks = (index + 1 for index, sign in enumerate(self.text) if sign == "\n")
        return (0, *breaks)

    def line_number(self, offset: int) -> int:
        """Return the line, from 1, in which a character stands."""
        return bisect_right(self._line_starts, offset)

    @cached_property
    def lines(self) -> tuple[tuple[int, str], ...]:
        """The lines that hold words: offset of the first sign, stripped words."""
        found = []
        for start, end in zip(
            self._line_starts, (*self._line_starts[1:], len(self.text)), strict=True
        ):
            line = self.text[start:end]
            if (words := line.strip()) and not is_page_number(words):
                found.append((start + line.index(words), words))
        return tuple(found)

    @cached_property
    def is_hard_wrapped(self) -> bool:
        """Whether lines end where the page does: in mid sentence, or all at one width."""
        lengths = [len(words) for _, words in self.lines]
        full = [words for _, words in self.lines if len(words) >= SHORTEST_FULL_LINE]
        broken = sum(words[-1] not in SENTENCE_ENDS for words in full)
        widest = lengths.count(max(lengths, default=0))
        is_even = widest >= FEWEST_EVEN_LINES and widest >= len(lengths) / 5
        return broken > len(full) / 2 or is_even

    @cached_property
    def _usual_width(self) -> float:
        return median(len(words) for _, words in self.lines)

    def is_heading_line(self, words: str) -> bool:
        """Tell whether a line is a heading that stands alone."""
        if len(words) > LONGEST_HEADING or words[-1] in SENTENCE_ENDS or "。" in words:
            return False
        return not self.is_hard_wrapped or len(words) < 0.75 * self._usual_width

    def ends_paragraph(self, words: str) -> bool:
        """Tell whether a line ends a paragraph: in a wrapped text it must also be short."""
        is_short = not self.is_hard_wrapped or len(words) < self._full_width - 1
        return words[-1] in SENTENCE_ENDS and is_short

    @cached_property
    def _full_width(self) -> int:
        return int(quantiles((len(words) for _, words in self.lines), n=10)[-1])
