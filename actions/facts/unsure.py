"""What somebody says, unasked, not to know: 划型不清楚, 算不算实体经济我说不准."""

import re
from functools import cache, lru_cache

from actions.facts.vocabulary import PIECES, compile_words, load

CLAUSE = re.compile(r"[^，。？]+")


def not_known(text: str) -> frozenset[str]:
    """Return the facts a marked message says that nobody knows.

    What is not known stands with the words for it, or in the clause right before them; whoever
    asks in the same clause for something else, like 困难人员怎么认定, knows it or not.
    """
    return frozenset().union(*(names for names, _ in _clauses(text)))


def but_not_known(text: str) -> str:
    """Return a marked message without the clauses that say so."""
    return "，".join(clause for names, clause in _clauses(text) if not names)


@lru_cache(maxsize=PIECES)
def _clauses(text: str) -> tuple[tuple[frozenset[str], str], ...]:
    """Return the clauses, each with the facts it says not to be known; two of them as one."""
    found: list[tuple[frozenset[str], str]] = []
    for clause in CLAUSE.findall(text):
        names, rest = frozenset[str](), _words("unsure").sub("", clause)
        if found and not found[-1][0] and _is_alone(found[-1][1]) and _words("asks").search(clause):
            names = _named(clause)
        elif rest != clause:
            names = _named(rest)
            if not names and found and _is_empty(rest):
                names = _named(found[-1][1])
                found = found[:-1] if names else found
        found.append((names, clause))
    return tuple(found)


def _named(words: str) -> frozenset[str]:
    """Return the facts words name, where they say nothing besides."""
    return frozenset(
        name for name, said in _names() if said.search(words) and _is_empty(said.sub("", words))
    )


def _is_alone(clause: str) -> bool:
    """Tell whether a clause says that something is not known, and not what."""
    rest = _words("unsure").sub("", clause)
    return rest != clause and _is_empty(rest)


def _is_empty(words: str) -> bool:
    return not _words("beside").sub("", words)


@cache
def _words(name: str) -> re.Pattern[str]:
    return compile_words(load("unsure")[name])


@cache
def _names() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, compile_words(lines)) for name, lines in load("unsure")["names"].items())
