"""Where a document's body ends: signature, date, copies; and an unnumbered last paragraph."""

import re
from collections.abc import Sequence
from itertools import pairwise

from knowledge.ingest.cleaning import trim
from knowledge.ingest.source import Source
from knowledge.repairs import Span

SIGN_OFF = re.compile(
    r"(?:抄送|主送|附件\s*\d{0,2})[：:].*"
    r"|附件\s*[\d一二三四五六七八九十]{0,3}"
    r"|[（(]此件.{0,12}[）)]"
    r"|\d{4}年\s*\d{1,2}月\s*\d{1,2}日.{0,6}"
)
PUNCTUATED = re.compile(r"[，。；：！？）)〕」”]")


def signs_off(words: str) -> bool:
    """Tell whether a line is a signing day, a list of copies or annexes, or a mark of issue."""
    return SIGN_OFF.fullmatch(words) is not None


def find_end(source: Source, start: int, stop: int | None = None) -> int:
    """Return the offset where a body ends and signature, date or copies begin.

    Args:
        source: the document.
        start: an offset inside the last numbered part.
        stop: where to look no further, the end of the document by default.
    """
    stop = len(source.text) if stop is None else stop
    lines = [line for line in source.lines if start < line[0] < stop]
    end = next((begin for begin, words in lines if signs_off(words)), stop)
    for begin, words in reversed([line for line in lines if line[0] < end < stop]):
        if PUNCTUATED.search(words):
            break
        end = begin
    return trim(source.text, start, end)[1]


def find_closing(source: Source, starts: Sequence[int], end: int) -> Span | None:
    """Return the paragraph after the last clause that no number covers.

    Only where every other clause is one paragraph can a second paragraph of the
    last one be told from the clause itself.

    Args:
        source: the document.
        starts: where its numbered parts begin.
        end: where its body ends.
    """
    begins = [_later_lines(source, start, stop) for start, stop in pairwise((*starts, end))]
    if len(begins[-1]) != 1 or any(begins[:-1]):
        return None
    begin, before = begins[-1][0]
    return trim(source.text, begin, end) if source.ends_paragraph(before) else None


def _later_lines(source: Source, start: int, stop: int) -> list[tuple[int, str]]:
    """Lines of a part that begin a paragraph after its first, each with the line before.

    In text that is not wrapped every line does, but for the one below a heading.
    """
    return [
        (begin, before)
        for (_, before), (begin, _) in pairwise(source.lines)
        if start < begin < stop
        and (source.ends_paragraph(before) or not source.is_hard_wrapped)
        and not source.is_heading_line(before)
    ]
