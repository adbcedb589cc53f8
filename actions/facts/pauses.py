"""Where somebody who speaks in one breath pauses, put as commas: 失业两年了户口在合川."""

import re
from functools import cache

from actions.facts.vocabulary import fill, load

# Shorter words hold one thought.
LONGEST_THOUGHT = 13
AGAIN = re.compile("，{2,}")
CLAUSE = re.compile(r"[^，。？]+")


def with_pauses(text: str) -> str:
    """Return a normalised text with commas between the thoughts of its long clauses."""
    return CLAUSE.sub(lambda clause: _paused(clause.group()), text)


def _paused(clause: str) -> str:
    if len(clause) <= LONGEST_THOUGHT:
        return clause
    for pause in _pauses():
        clause = pause.sub(r"\g<0>，", clause)
    return AGAIN.sub("，", clause)


@cache
def _pauses() -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(rf"(?:{fill(pause['after'])})(?={fill(pause['next'])})")
        for pause in load("pauses")
    )
