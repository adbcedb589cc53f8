"""How a source is laid out on its lines: wrapped by hand, headings on their own."""

from collections.abc import Sequence
from statistics import median

SENTENCE_ENDS = "。！？；：;:）)〕」”"
LONGEST_HEADING = 40
LINES_THAT_COUNT = 15


def is_hard_wrapped(lines: Sequence[tuple[int, str]]) -> bool:
    """Tell whether most long lines end in the middle of a sentence."""
    long = [words for _, words in lines if len(words) >= LINES_THAT_COUNT]
    broken = sum(words[-1] not in SENTENCE_ENDS for words in long)
    return len(long) > 0 and broken > len(long) / 2


def is_heading_line(words: str, lines: Sequence[tuple[int, str]]) -> bool:
    """Tell whether a line is a heading that stands alone."""
    if len(words) > LONGEST_HEADING or words[-1] in SENTENCE_ENDS or "。" in words:
        return False
    widths = [len(line) for _, line in lines]
    return not is_hard_wrapped(lines) or len(words) < 0.75 * median(widths)
