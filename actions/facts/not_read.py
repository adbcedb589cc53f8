"""Words that keep a number from being a fact's: months with breaks are not consecutive."""

import re
from functools import cache

from actions.facts.normaliser import normalise
from actions.facts.vocabulary import compile_words, load


def facts_refused(text: str) -> frozenset[str]:
    """Return the facts that words tell nothing of, whatever numbers are in them."""
    plain = normalise(text)
    names = load("answers")["not_read"]
    return frozenset(name for name in names if any(one.search(plain) for one in not_read(name)))


@cache
def not_read(asked: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of words that tell nothing of a fact."""
    lines = load("answers")["not_read"].get(asked)
    return (compile_words(lines),) if lines else ()
