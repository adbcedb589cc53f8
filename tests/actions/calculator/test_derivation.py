"""How facts follow from others."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from actions.calculator import load_catalogue, with_derived
from actions.calculator.situation import read_situation

AS_OF = date(2023, 10, 1)


def derived(facts: dict[str, Any], name: str) -> Any:
    return read_situation(load_catalogue(), facts, as_of=AS_OF).given(name)


@pytest.mark.parametrize(
    ("facts", "name", "expected"),
    [
        ({"ui_insured_start": 1000, "ui_insured_end": 945}, "ui_reduction_rate", 5.5),
        ({"ui_insured_start": 100, "ui_insured_end": 120}, "ui_reduction_rate", 0),
        ({"ui_insured_start": 0, "ui_insured_end": 3}, "ui_reduction_rate", 0),
        ({"ui_insured_start": 100, "ui_insured_end": 100}, "ui_headcount_reduced", False),
        ({"ui_reduction_rate": 0.5}, "ui_headcount_reduced", True),
        ({"ui_reduction_rate": 0}, "ui_headcount_reduced", False),
        ({"layoff_count": 19, "staff_total": 190}, "layoff_ratio", 10),
        ({"interns_retained": 0, "interns_completed": 0}, "intern_retention_rate", None),
        ({"hires_qualified_this_year": 5}, "hire_ratio", None),
        ({"hires_qualified_this_year": 0}, "hire_ratio", 0),
        ({"layoff_count": 0, "staff_total": "unknown"}, "layoff_ratio", 0),
        (
            {"hires_qualified_this_year": {"from": 10, "to": 20}, "staff_total": 100},
            "hire_ratio",
            {"from": 10, "to": 20},
        ),
        ({"org_type": "基金会"}, "employer_type", "其他"),
        ({"notice_date": "2023-05-01", "layoff_date": "2023-05-31"}, "layoff_notice_days", 30),
        (
            {"interns_retained": {"from": 1, "to": 3}, "interns_completed": 2},
            "intern_retention_rate",
            {"from": 50, "to": 100},
        ),
        (
            {"ui_insured_start": 100, "ui_reduction_rate": {"from": 3, "to": 5}},
            "ui_headcount_reduced",
            True,
        ),
        (
            {
                "ui_insured_start": 100,
                "ui_insured_end": {"from": 95, "to": 100},
                "ui_reduction_rate": 2,
            },
            "ui_headcount_reduced",
            True,
        ),
        ({"hire_left_school_date": "2022-06-30"}, "hire_graduation_year", 2022),
        ({"birth_date": "2000-10-01"}, "age", 23),
        ({"birth_date": "2000-10-02"}, "age", 22),
        ({"birth_date": {"from": "1990-01-01", "to": "1990-12-31"}}, "age", {"from": 32, "to": 33}),
        ({"is_jobless": False}, "meets_unemployment_registration", False),
        ({"is_jobless": True}, "meets_unemployment_registration", None),
    ],
)
def test_a_fact_follows_from_its_inputs(facts: dict[str, Any], name: str, expected: object) -> None:
    assert derived(facts, name) == expected


def test_an_exact_input_narrows_a_range_that_was_given() -> None:
    assert derived({"age": {"from": 20, "to": 29}, "birth_date": "2000-01-01"}, "age") == 23


@pytest.mark.parametrize(
    ("given", "start", "expected"),
    [
        (5.5, 181, 5.5249),
        ({"from": 3, "to": 25}, {"from": 180, "to": 190}, {"from": 5, "to": 10}),
        (5.5, {"from": 180, "to": 190}, 5.5),
        ({"from": 6, "to": 7}, {"from": 180, "to": 190}, {"from": 6, "to": 7}),
    ],
)
def test_of_a_given_rate_and_its_counts_the_more_exact_counts(
    given: Any, start: Any, expected: object
) -> None:
    facts = {"ui_reduction_rate": given, "ui_insured_start": start, "ui_insured_end": 171}
    assert derived(facts, "ui_reduction_rate") == expected


def test_ratios_are_exact() -> None:
    facts = {"hires_qualified_this_year": 1, "staff_total": 3}
    known = read_situation(load_catalogue(), facts, as_of=AS_OF).known("hire_ratio")
    assert str(getattr(known, "low", "")).startswith("33.33333333333333")
    assert isinstance(getattr(known, "low", None), Decimal)


def test_what_follows_is_listed_with_what_was_given() -> None:
    facts = {"interns_completed": 5, "interns_retained": 2, "age": "unknown"}
    listed = with_derived(load_catalogue(), facts, as_of=AS_OF)
    assert listed == {**facts, "intern_retention_rate": 40}


def test_one_kind_of_hire_is_listed_by_itself() -> None:
    facts = {"hire_graduation_year": 2023, "hire_date": "2023-08-01"}
    listed = with_derived(load_catalogue(), facts, as_of=AS_OF)
    assert listed == {**facts, "hire_category": "毕业年度高校毕业生"}


def test_what_contradicts_itself_is_listed_as_it_is() -> None:
    facts = {"interns_completed": 2, "interns_retained": 5}
    assert with_derived(load_catalogue(), facts, as_of=AS_OF) == facts
