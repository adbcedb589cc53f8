"""Where a quote stands in a clause, for the page to mark it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from knowledge.corpus import Clause


@dataclass(frozen=True)
class Piece:
    """A run of a clause's text that is shown in one way."""

    text: str
    is_heading: bool
    is_quoted: bool


def pieces_of(clause: Clause, *, quote: str) -> Iterator[Piece]:
    """Cut a clause's text where its heading ends and where the quote begins and ends.

    Args:
        clause: the clause.
        quote: its words or the beginning of them; spaces do not matter. Empty marks nothing.
    """
    text = clause.text
    heading = len((clause.label or "") + (clause.heading or ""))
    first, last = _find(text, quote)
    cuts = sorted({0, heading, first, last, len(text)})
    for start, end in pairwise(cuts):
        yield Piece(text[start:end], start < heading, first <= start < last)


def _find(text: str, quote: str) -> tuple[int, int]:
    signs = [re.escape(sign) for sign in quote if not sign.isspace()]
    found = re.search(r"\s*".join(signs), text) if signs else None
    return found.span() if found else (0, 0)
