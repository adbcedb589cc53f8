"""A file without usable line breaks, as sentences: their words and their numbers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.ingest.numbering import NUMERAL, read_numeral
from knowledge.ingest.source import Source
from knowledge.ingest.tasks import DUTY
from knowledge.repairs import Span

TASK = re.compile(r"(?:^|[)）])(\d{1,3})\.(?!\d)")
SECTION = re.compile(rf"[(（]({NUMERAL})[)）]")
SPACE = re.compile(r"\s+")
SHORTEST_GLUED = 10


@dataclass(frozen=True)
class Sentence:
    """A sentence of the file: its words without white space, and its numbers.

    `has_duty` says that it begins with the duty line of the task before.
    """

    span: Span
    line: int
    words: str
    task: int | None
    section: int | None
    has_duty: bool


def read_sentences(source: Source) -> tuple[Sentence, ...]:
    """Split a file into sentences, parting those that were glued together."""
    spans = list(_sentence_spans(source.text))
    words = [_squeeze(source.text, span) for span in spans]
    return tuple(
        _sentence(source, part)
        for span, line in zip(spans, words, strict=True)
        for part in _unglue(source.text, span, line, words)
    )


def holds_two_copies(source: Source) -> bool:
    """Tell whether a good part of the sentences is printed twice."""
    words = [_squeeze(source.text, span) for span in _sentence_spans(source.text)]
    return len(words) - len(set(words)) > len(words) / 8


def _sentence_spans(text: str) -> Iterator[Span]:
    start = 0
    for found in re.finditer("。|$", text):
        if text[start : found.end()].strip():
            yield start, found.end()
        start = found.end()


def _unglue(text: str, span: Span, line: str, words: Sequence[str]) -> tuple[Span, ...]:
    """Part a sentence that ends with another one of the file, whole."""
    tails = (
        tail
        for tail in words
        if tail != line and line.endswith(tail) and len(tail) > SHORTEST_GLUED
    )
    tail = max(tails, key=len, default="")
    if not tail:
        return (span,)
    cut = span[1]
    while _squeeze(text, (cut, span[1])) != tail:
        cut -= 1
    return (span[0], cut), (cut, span[1])


def _squeeze(text: str, span: Span) -> str:
    return SPACE.sub("", text[span[0] : span[1]])


def _sentence(source: Source, span: Span) -> Sentence:
    words = _squeeze(source.text, span)
    task = TASK.search(words)
    return Sentence(
        span=span,
        line=source.line_number(span[1] - 1),
        words=words,
        task=int(task[1]) if task else None,
        section=_section(words),
        has_duty=bool(DUTY.match(words)),
    )


def _section(words: str) -> int | None:
    """The section a sentence names: a heading, so the last number in it."""
    numerals = SECTION.findall(words)
    return read_numeral(numerals[-1]) if numerals else None
