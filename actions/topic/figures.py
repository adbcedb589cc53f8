"""The figures a question repeats from a clause, and the words it has in common with it."""

import re

from actions.cues import cue

SHORTEST, LONGEST = 5, 10


def repeats_figure(question: str, text: str) -> bool:
    """Whether a sum or a share that a question says stands in a text."""
    # People leave the 元 out: 招人有2000吗, 2000块.
    bare = re.findall(cue("bare_sum"), question)
    return bool((_figures(question) | set(bare)) & _figures(text))


def longest_run_shared(question: str, text: str) -> int:
    """Return the length of the longest run of signs both have, 0 below five."""
    for length in range(min(LONGEST, len(question)), SHORTEST - 1, -1):
        starts = range(len(question) - length + 1)
        if any(question[start : start + length] in text for start in starts):
            return length
    return 0


def _figures(text: str) -> set[str]:
    found = re.findall(cue("sum_of_money"), text)
    return {re.sub("[ 元块]", "", one).replace("％", "%") for one in found}
