"""The words of a message that are its own: without those any matter may be asked about with."""

import re
from functools import cache, lru_cache

from actions.cues import cue, cues

AT_ONCE = 256
DRAWN_OUT, STOPS = 4, frozenset("，。；、")


def says_nothing(text: str) -> bool:
    """Whether a message holds only words that any matter may be asked about with."""
    return len(telling_words(text)) <= 1


def is_bare(text: str) -> bool:
    """Whether a message names no subject of its own."""
    return len(_telling_signs(text)) <= 1


def telling_words(text: str) -> str:
    """Return what is left of a message that goes on with a matter: its own words."""
    return _without(_telling_signs(text), "pointing")


def share_said(clause: str, text: str) -> float:
    """Return what part of a message's own pairs a clause says, in full or drawn out.

    失业金 is short for 失业保险金, and 参保 for 参加失业保险.
    """
    pairs = pairs_of_its_own(text)
    return sum(_says(clause, *pair) for pair in pairs) / len(pairs) if pairs else 0.0


def _says(clause: str, first: str, second: str) -> bool:
    """Whether a sign stands soon after another, with no stop between them."""
    start = clause.find(first)
    while start >= 0:
        between, is_there, _ = clause[start + 1 : start + 2 + DRAWN_OUT].partition(second)
        if is_there and STOPS.isdisjoint(between):
            return True
        start = clause.find(first, start + 1)
    return False


def pairs_of_its_own(text: str) -> list[str]:
    """Return the pairs of signs outside the words that any message may hold."""
    return [*_pairs(text)]


def is_vague(text: str) -> bool:
    """Whether a message says only that what is meant has no name: 就是那个东西嘛."""
    rest = cue("vague").sub("", text)
    return rest != text and not pairs_of_its_own(rest)


# Many rules of one turn ask for the words of the same message.
@lru_cache(maxsize=AT_ONCE)
def _pairs(text: str) -> tuple[str, ...]:
    words = (*_longest_first("empty"), *_longest_first("pointing"))
    plain = {*words}
    text = cue("referring").sub(" ", text)
    for word in sorted(plain, key=len, reverse=True):
        text = text.replace(word, " ") if len(word) > 1 else text
    runs = re.split(r"[\W\d_]+", cue("numerals").sub(" ", text))
    pairs = (run[start : start + 2] for run in runs for start in range(len(run) - 1))
    return tuple(pair for pair in pairs if not {*pair} <= plain)


@lru_cache(maxsize=AT_ONCE)
def _telling_signs(text: str) -> str:
    return re.sub(r"\W", "", _without(cue("referring").sub("", text), "empty"))


@lru_cache(maxsize=AT_ONCE)
def _without(text: str, words: str) -> str:
    for word in _longest_first(words):
        text = text.replace(word, "")
    return text


@cache
def _longest_first(name: str) -> tuple[str, ...]:
    return tuple(sorted(cues(name), key=len, reverse=True))
