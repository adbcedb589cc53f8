"""The source's noise found and repaired: line and page breaks, spaces in numbers."""

import re
from collections.abc import Collection, Iterator, Sequence

from knowledge.ingest.page_marks import PAGE_NUMBER
from knowledge.repairs import Repair, Span, rebuild

INVISIBLE = re.compile(r"[\u200b\ufeff\u00ad]")
NUMBER_LINE = rf"(?<=\n)[ \t]*{PAGE_NUMBER}[ \t]*(?=\n|\Z)"
NOISE = re.compile(rf"(?:\s|{INVISIBLE.pattern}|{NUMBER_LINE})+")
TRAILING = re.compile(rf"{NOISE.pattern}\Z")
WORD = re.compile(r"[A-Za-z]")
DIGIT = re.compile(r"\d")


def clean(
    source: str, spans: Sequence[Span], *, gaps: Collection[int] = ()
) -> tuple[str, tuple[Repair, ...]]:
    """Return the spans as one clean paragraph, and every repair made.

    Args:
        source: the whole document.
        spans: what belongs to the paragraph, in reading order.
        gaps: offsets of breaks that part a heading from its text; one space stays there.
    """
    repairs = tuple(
        repair for start, end in spans for repair in _find_repairs(source, start, end, gaps)
    )
    return rebuild(source, spans, repairs), repairs


def trim(source: str, start: int, end: int) -> Span:
    """Return the span without the noise at its edges."""
    leading = NOISE.match(source, start, end)
    start = leading.end() if leading else start
    trailing = TRAILING.search(source, start, end)
    return start, trailing.start() if trailing else end


def _find_repairs(source: str, start: int, end: int, gaps: Collection[int]) -> Iterator[Repair]:
    for found in NOISE.finditer(source, start, end):
        at, before = found.start(), found.group()
        left = source[at - 1 : at] if at > start else ""
        right = source[found.end() : found.end() + 1] if found.end() < end else ""
        after = " " if at in gaps else _mend(before, left, right)
        if after != before:
            yield Repair(at, before, after)


def _mend(noise: str, left: str, right: str) -> str:
    if "\n" not in noise and "\r" not in noise:
        is_seen = bool(INVISIBLE.sub("", noise))
        return " " if is_seen and _is_a_meant_space(left, right) else ""
    return " " if WORD.match(left) and WORD.match(right) else ""


def _is_a_meant_space(left: str, right: str) -> bool:
    """Keep a space between two words or two numbers, not between word and number."""
    if not left or not right:
        return False
    if not (left.isalnum() and right.isalnum()):
        return left in "》”）" and right in "《“（"
    return bool(DIGIT.match(left)) == bool(DIGIT.match(right))
