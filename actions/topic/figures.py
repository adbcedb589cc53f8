"""The figures a question repeats from a clause, and the words it has in common with it."""

import re
from collections.abc import Iterator

from actions.calculator import Benefit
from actions.calculator.shapes import PerUnit
from actions.cues import cue
from actions.facts.numerals import read_numeral
from actions.library import Library

SHORTEST, LONGEST = 5, 10
MONEY = "money"


def repeats_figure(question: str, text: str) -> bool:
    """Whether a sum or a share that a question says stands in a text."""
    return bool(figures_asked(question) & _figures(text))


def figures_asked(question: str) -> set[str]:
    """Return the sums and shares a question says; people leave the 元 out, or write 一千块."""
    bare = re.findall(cue("bare_sum"), question)
    spelled = re.findall(cue("spelled_sum"), question)
    return _figures(question) | set(bare) | {str(read_numeral(one)) for one in spelled}


def paying(library: Library, figures: set[str]) -> Iterator[Benefit]:
    """Yield the benefits that pay just such a sum for each: 一千块 is 扩岗补助."""
    for one in library.benefits.benefits.values():
        shape = one.entitlement
        if one.kind == MONEY and isinstance(shape, PerUnit) and str(shape.value) in figures:
            yield one


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
