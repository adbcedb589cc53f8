"""The words of a message that are its own: without those any matter may be asked about with."""

import re
from collections.abc import Sequence

from actions.cues import cue, cues

DRAWN_OUT = "[^，。；、]{0,4}"


def says_nothing(text: str) -> bool:
    """Whether a message holds only words that any matter may be asked about with."""
    return len(telling_words(text)) <= 1


def is_bare(text: str) -> bool:
    """Whether a message names no subject of its own."""
    return len(_telling_signs(text)) <= 1


def telling_words(text: str) -> str:
    """Return what is left of a message that goes on with a matter: its own words."""
    return _without(_telling_signs(text), cues("pointing"))


def share_said(clause: str, text: str) -> float:
    """Return what part of a message's own pairs a clause says, in full or drawn out.

    失业金 is short for 失业保险金, and 参保 for 参加失业保险.
    """
    pairs = pairs_of_its_own(text)
    said = [pair for pair in pairs if re.search(DRAWN_OUT.join(map(re.escape, pair)), clause)]
    return len(said) / len(pairs) if pairs else 0.0


def pairs_of_its_own(text: str) -> list[str]:
    """Return the pairs of signs outside the words that any message may hold."""
    plain = {*cues("empty"), *cues("pointing")}
    for word in sorted(plain, key=len, reverse=True):
        text = text.replace(word, " ") if len(word) > 1 else text
    runs = re.split(r"[\W\d_]+", re.sub(cue("numerals"), " ", text))
    pairs = (run[start : start + 2] for run in runs for start in range(len(run) - 1))
    return [pair for pair in pairs if not {*pair} <= plain]


def _telling_signs(text: str) -> str:
    return re.sub(r"\W", "", _without(text, cues("empty")))


def _without(text: str, words: Sequence[str]) -> str:
    for word in sorted(words, key=len, reverse=True):
        text = text.replace(word, "")
    return text
