"""Approximate numbers stay ranges."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.facts.amounts import EXPRESSION, about, exactly, read_amount
from actions.facts.hedges import AFTER_UNIT, BEFORE_NUMBER, soften

RANGES = {
    "三十多": (30, 39),
    "一百多": (100, 199),
    "十几": (11, 19),
    "四十好几": (45, 49),
    "几十": (20, 99),
    "两三": (2, 3),
    "三五": (3, 5),
    "七八十": (70, 80),
    "十七八": (17, 18),
    "二十三四": (23, 24),
    "一百二三十": (120, 130),
    "十到二十万": (100000, 200000),
    "20-30": (20, 30),
    "一百来": (90, 110),
    "一百二十来": (108, 132),
    "十几万": (110000, 190000),
    "一百零几": (101, 109),
}
HEDGED = {
    "不到": (1, 29),
    "超过": (31, None),
    "至少": (30, None),
    "不超过": (1, 30),
    "将近": (27, 29),
    "大概": (27, 33),
}


@pytest.mark.parametrize(("spelling", "ends"), RANGES.items())
def test_an_approximate_number_is_a_range(spelling: str, ends: tuple[int, int]) -> None:
    found = EXPRESSION.fullmatch(spelling)
    assert found is not None
    amount = read_amount(found)
    assert (amount.low, amount.high) == ends


@pytest.mark.parametrize(("word", "ends"), HEDGED.items())
def test_a_word_before_the_number_makes_a_range(word: str, ends: tuple[int, int | None]) -> None:
    hedge = BEFORE_NUMBER.fullmatch(word)
    assert hedge is not None
    amount = soften(exactly(30), hedge.lastgroup, step=Decimal(1))
    assert (amount.low, amount.high) == ends


def test_at_least_stands_after_the_unit_too() -> None:
    after = AFTER_UNIT.match("以上劳动合同")
    assert after is not None
    amount = soften(exactly(12), after.lastgroup, step=Decimal(1))
    assert (amount.low, amount.high) == (12, None)


@given(st.integers(min_value=1, max_value=10**8))
def test_about_a_number_is_a_range_around_it_that_leaves_it_undecided(number: int) -> None:
    amount = about(Decimal(number))
    assert amount.high is not None
    assert amount.low < number < amount.high
    assert amount.low >= 0


@given(st.integers(min_value=1, max_value=10**6), st.sampled_from(["under", "at_most", "near"]))
def test_less_than_a_number_never_reaches_beyond_it(number: int, hedge: str) -> None:
    amount = soften(exactly(number), hedge, step=Decimal(1))
    assert amount.high is not None
    assert amount.low <= amount.high <= number
