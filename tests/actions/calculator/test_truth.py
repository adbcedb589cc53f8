"""Three-valued logic."""

import pytest

from actions.calculator.truth import Truth, Verdict, all_of, any_of, negated, verdict


@pytest.mark.parametrize(
    ("truths", "expected"),
    [((), True), ((True, None), None), ((None, False), False), ((True, True), True)],
)
def test_all_is_false_as_soon_as_one_is_false(truths: tuple[Truth, ...], expected: Truth) -> None:
    assert all_of(truths) is expected


@pytest.mark.parametrize(
    ("truths", "expected"),
    [((), False), ((False, None), None), ((None, True), True), ((False, False), False)],
)
def test_any_is_true_as_soon_as_one_is_true(truths: tuple[Truth, ...], expected: Truth) -> None:
    assert any_of(truths) is expected


def test_the_opposite_of_unknown_is_unknown() -> None:
    assert (negated(True), negated(False), negated(None)) == (False, True, None)


def test_a_truth_is_written_as_yes_no_or_unknown() -> None:
    written = (verdict(True), verdict(False), verdict(None))
    assert written == (Verdict.YES, Verdict.NO, Verdict.UNKNOWN)
