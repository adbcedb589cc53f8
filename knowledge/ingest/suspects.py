"""Signs that look like noise but may be meant: shown to a person, never changed."""

import re
from collections.abc import Iterator, Sequence

from knowledge.ingest.draft import Doubt
from knowledge.ingest.source import Source
from knowledge.policy import Clause
from knowledge.wording import say

BROKEN = re.compile(r"[\ufffd\ufffe□■]|[?？]{2,}")
SPACED_NUMBER = re.compile(r"\d[ \u3000]\d")
HAN = re.compile(r"[\u4e00-\u9fff]")
AROUND = 6


def find_suspects(source: Source, clauses: Sequence[Clause]) -> tuple[Doubt, ...]:
    """Return the doubtful signs of the clauses, with the words around them."""
    return tuple(
        Doubt(source.line_number(at), say(name, words=_around(source.text, at)))
        for clause in clauses
        for start, end in clause.spans
        for name, at in _suspects(source.text, start, end)
    )


def _suspects(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    yield from (("broken_sign", found.start()) for found in BROKEN.finditer(text, start, end))
    yield from (
        ("spaced_number", found.start()) for found in SPACED_NUMBER.finditer(text, start, end)
    )
    for at in range(start, end):
        if HAN.match(text[at]) and not _is_simplified(text[at]):
            yield "unusual_character", at


def _is_simplified(sign: str) -> bool:
    """GB2312 holds the simplified characters in use and hardly any traditional ones."""
    try:
        sign.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _around(text: str, at: int) -> str:
    return re.sub(r"[\r\n]+", "", text[max(0, at - AROUND) : at + AROUND + 1])
