"""Comparisons on values and on ranges."""

from decimal import Decimal

import pytest

from actions.calculator.comparisons import Comparison, Operator
from actions.calculator.known import Listed, Membership, Options, Span, exactly
from actions.calculator.truth import Truth

TWELVE = (Decimal(12),)


def span(low: int, high: int) -> Span:
    return Span(Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("operator", "low", "high", "expected"),
    [
        (Operator.AT_LEAST, 12, 12, True),
        (Operator.AT_LEAST, 11, 11, False),
        (Operator.AT_LEAST, 11, 12, None),
        (Operator.AT_LEAST, 13, 40, True),
        (Operator.MORE_THAN, 12, 12, False),
        (Operator.MORE_THAN, 13, 13, True),
        (Operator.AT_MOST, 12, 12, True),
        (Operator.AT_MOST, 12, 13, None),
        (Operator.LESS_THAN, 12, 12, False),
        (Operator.LESS_THAN, 0, 11, True),
    ],
)
def test_a_range_that_reaches_over_the_bound_is_unknown(
    operator: Operator, low: int, high: int, expected: Truth
) -> None:
    assert Comparison(operator, points=TWELVE).holds(span(low, high)) is expected


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [(16, 24, True), (15, 15, False), (25, 30, False), (15, 16, None), (24, 25, None)],
)
def test_between_includes_both_ends(low: int, high: int, expected: Truth) -> None:
    between = Comparison(Operator.BETWEEN, points=(Decimal(16), Decimal(24)))
    assert between.holds(span(low, high)) is expected


@pytest.mark.parametrize(
    ("values", "expected"), [(("小型",), True), (("大型",), False), (("小型", "大型"), None)]
)
def test_one_of_several_possible_values_may_leave_it_open(
    values: tuple[str, ...], expected: Truth
) -> None:
    small = Comparison(Operator.IS, options=("小型", "微型"))
    assert small.holds(Options(frozenset(values))) is expected


def test_of_a_list_is_asks_for_any_and_a_bound_for_every_element() -> None:
    listed = Listed((Options(frozenset(("残疾",))), Options(frozenset(("大龄",)))))
    assert Comparison(Operator.IS, options=("大龄",)).holds(listed) is True
    months = Listed((exactly(Decimal(12)), exactly(Decimal(11))))
    assert Comparison(Operator.AT_LEAST, points=TWELVE).holds(months) is False


def test_a_membership_that_says_nothing_of_a_value_leaves_it_open() -> None:
    derived = Membership({"a": False}, {})
    assert Comparison(Operator.IS, options=("a",)).holds(derived) is False
    assert Comparison(Operator.IS, options=("a", "b")).holds(derived) is None
