"""Where a document's body ends: signature, date, copies; and an unnumbered last paragraph."""

import re
from collections.abc import Sequence
from itertools import pairwise

from knowledge.ingest.cleaning import trim
from knowledge.ingest.layout import SENTENCE_ENDS, is_hard_wrapped, is_heading_line
from knowledge.ingest.markers import Marker
from knowledge.ingest.source import Source
from knowledge.repairs import Span

COPIES = re.compile(r"^[ \t]*(?:抄送|主送|附件)[：:]", re.MULTILINE)
SIGNED_OFF = re.compile(r"[（(]此件.{0,12}[）)]|\d{4}年\s*\d{1,2}月\s*\d{1,2}日.{0,4}")


def find_end(source: Source, start: int) -> int:
    """Return the offset where the body ends and signature, date or copies begin.

    Args:
        source: the document.
        start: an offset inside the last numbered part.
    """
    copies = COPIES.search(source.text, start)
    end = copies.start() if copies else len(source.text)
    for begin, words in reversed(source.lines()):
        if begin >= end:
            continue
        if begin <= start or (words[-1] in SENTENCE_ENDS and not SIGNED_OFF.fullmatch(words)):
            break
        end = begin
    return trim(source.text, start, end)[1]


def find_closing(source: Source, markers: Sequence[Marker], end: int) -> Span | None:
    """Return the paragraph after the last clause that no number covers.

    Only where every other clause is one paragraph can a second paragraph of the
    last one be told from the clause itself.
    """
    lines = [line for line in source.lines() if line[0] < end]
    if is_hard_wrapped(lines):
        return None
    starts = [marker.start for marker in markers] + [end]
    counts = [
        sum(start <= begin < stop and not is_heading_line(words, lines) for begin, words in lines)
        for start, stop in pairwise(starts)
    ]
    if counts[-1] != 2 or any(count > 1 for count in counts[:-1]):
        return None
    begin = next(begin for begin, _ in reversed(lines))
    return trim(source.text, begin, end)
