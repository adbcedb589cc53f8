"""The figures a question repeats from a clause, and the words it has in common with it."""

import re
from collections.abc import Iterator
from decimal import Decimal

from actions.calculator import Benefit
from actions.calculator.shapes import Fixed, PerUnit
from actions.cues import cue
from actions.facts.numerals import numeral_or_none
from actions.library import Library

SHORTEST, LONGEST = 5, 10
LOAN, YUAN = "loan", "元"


def repeats_figure(question: str, text: str) -> bool:
    """Whether a sum or a share that a question says stands in a text."""
    return bool(figures_asked(question) & _figures(text))


def figures_asked(question: str) -> set[str]:
    """Return the sums and shares a question says; people leave the 元 out, or write 一千块."""
    bare = cue("bare_sum").findall(question)
    spelled = cue("spelled_sum").findall(question)
    numbers = (numeral_or_none(one) for one in spelled)
    return _figures(question) | set(bare) | {str(one) for one in numbers if one is not None}


def paying(library: Library, figures: set[str]) -> Iterator[Benefit]:
    """Yield the benefits that pay just such a sum for each, or lend as much at most.

    一千块 is 扩岗补助, 那个20万 the loan of one person.
    """
    sums = {_in_yuan(one) for one in figures if "%" not in one}
    for one in library.benefits.benefits.values():
        shape = one.entitlement
        if one.is_money and isinstance(shape, PerUnit) and shape.value in sums:
            yield one
        if one.kind == LOAN and isinstance(shape, Fixed) and shape.entitlement.unit == YUAN:
            value = shape.entitlement.value
            if value is not None and Decimal(value) in sums:
                yield one


def _in_yuan(figure: str) -> Decimal:
    number = figure.removesuffix("万")
    return Decimal(number) * (10_000 if number != figure else 1)


def longest_run_shared(question: str, text: str) -> int:
    """Return the length of the longest run of signs both have, 0 below five."""
    for length in range(min(LONGEST, len(question)), SHORTEST - 1, -1):
        starts = range(len(question) - length + 1)
        if any(question[start : start + length] in text for start in starts):
            return length
    return 0


def _figures(text: str) -> set[str]:
    found = cue("sum_of_money").findall(text)
    return {re.sub("[ 元块]", "", one).replace("％", "%") for one in found}
