"""The sentence that says the kind of thing asked: days for 几天, money for 多少钱."""

import re
from collections.abc import Sequence

from actions.cues import cues
from knowledge.text import character_grams


def fitting_quote(sentences: Sequence[str], quote: str, *, question: str) -> str:
    """Return the quote, or the nearest sentence that says what the question asks for.

    Args:
        sentences: those of the clause, in order.
        quote: the one found nearest in words and meaning.
        question: as asked.
    """
    for kind in cues("kinds"):
        if re.search(kind["asked"], question) and not re.search(kind["said"], quote):
            fitting = [sentence for sentence in sentences if re.search(kind["said"], sentence)]
            return closest(fitting, question) if fitting else quote
    return quote


def kind_not_said(text: str, question: str) -> str | None:
    """Return what a question asks for that a clause does not say at all: 具体金额, 次数."""
    asked = (kind for kind in cues("kinds") if re.search(kind["asked"], question))
    unsaid = (kind["what"] for kind in asked if not re.search(kind["said"], text))
    return next(unsaid, None)


def closest(sentences: Sequence[str], question: str) -> str:
    """Return the sentence that shares the most runs of characters with a question."""
    return max(sentences, key=lambda sentence: _shared(sentence, question))


def _shared(sentence: str, question: str) -> int:
    return len(set(character_grams(sentence)) & set(character_grams(question)))
