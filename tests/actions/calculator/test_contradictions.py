"""A derived fact that was given all the same must agree with its inputs."""

import re
from datetime import date
from typing import Any

import pytest

from actions.calculator import Benefits, FactError, UnknownBenefitError, assess

AS_OF = date(2023, 10, 1)
WITHIN_TWO_YEARS = "离校2年内未就业高校毕业生"


@pytest.mark.parametrize(
    ("facts", "names"),
    [
        (
            {"ui_insured_start": 100, "ui_insured_end": 90, "ui_reduction_rate": 5},
            ("ui_reduction_rate", "ui_insured_start", "ui_insured_end"),
        ),
        (
            {"ui_insured_start": 100, "ui_insured_end": 90, "ui_headcount_reduced": False},
            ("ui_headcount_reduced", "ui_insured_start"),
        ),
        ({"org_type": "基金会", "employer_type": "企业"}, ("employer_type", "org_type")),
        ({"age": 20, "birth_date": "1990-01-01"}, ("age", "birth_date")),
        (
            {"hires_qualified_this_year": 10, "staff_total": 100, "hire_ratio": 20},
            ("hire_ratio", "hires_qualified_this_year"),
        ),
        (
            {
                "hire_category": "毕业年度高校毕业生",
                "hire_graduation_year": 2020,
                "hire_date": "2023-06-01",
            },
            ("hire_category", "hire_graduation_year", "hire_date"),
        ),
        (
            {"hire_category": "其他", "hire_graduation_year": 2023, "hire_date": "2023-06-01"},
            ("hire_category", "hire_graduation_year"),
        ),
        (
            {"ui_headcount_reduced": False, "ui_reduction_rate": 50},
            ("ui_headcount_reduced", "ui_reduction_rate"),
        ),
        (
            {"ui_headcount_reduced": True, "ui_reduction_rate": 0},
            ("ui_headcount_reduced", "ui_reduction_rate"),
        ),
        (
            {
                "ui_headcount_reduced": False,
                "ui_reduction_rate": {"from": 3, "to": 5},
                "ui_insured_start": 100,
            },
            ("ui_headcount_reduced", "ui_reduction_rate"),
        ),
        (
            {"hire_category": WITHIN_TWO_YEARS, "graduate_employed_status": "已就业"},
            ("hire_category", "graduate_employed_status"),
        ),
        (
            {
                "hire_category": WITHIN_TWO_YEARS,
                "graduate_employed_status": "已就业",
                "hire_left_school_date": "2022-06-30",
            },
            ("hire_category", "graduate_employed_status"),
        ),
        (
            {"hire_graduation_year": 2023, "hire_left_school_date": "2020-06-30"},
            ("hire_graduation_year", "hire_left_school_date"),
        ),
        (
            {"interns_retained": 3, "interns_completed": 2},
            ("interns_retained", "interns_completed"),
        ),
        (
            {"interns_retained": 1, "interns_completed": 0},
            ("interns_retained", "interns_completed"),
        ),
        ({"layoff_count": 15, "staff_total": 10}, ("layoff_count", "staff_total")),
        (
            {"posts_for_graduates": {"from": 120, "to": 200}, "total_posts": 100},
            ("posts_for_graduates", "total_posts"),
        ),
        ({"birth_date": "1800-01-01"}, ("birth_date",)),
        (
            {"is_jobless": False, "meets_unemployment_registration": True},
            ("meets_unemployment_registration", "is_jobless"),
        ),
    ],
)
def test_a_contradiction_names_both_sides(
    benefits: Benefits, facts: dict[str, Any], names: tuple[str, ...]
) -> None:
    with pytest.raises(FactError) as refused:
        assess(benefits, facts, as_of=AS_OF)
    assert refused.value.fact == names[0]
    for name in names:
        assert name in refused.value.message


@pytest.mark.parametrize(
    "facts",
    [
        {"ui_insured_start": 110, "ui_insured_end": 104, "ui_reduction_rate": 5.5},
        {"ui_insured_start": 110, "ui_insured_end": 104, "ui_reduction_rate": 5.45},
        {
            "ui_insured_start": 10000,
            "ui_insured_end": 9999,
            "ui_reduction_rate": 0,
            "ui_headcount_reduced": True,
        },
        {"hire_category": WITHIN_TWO_YEARS, "hire_left_school_date": "2020-06-30"},
        {"interns_retained": {"from": 1, "to": 3}, "interns_completed": 2},
        {"hires_qualified_this_year": 150, "staff_total": 101},
        {"age": {"from": 30, "to": 39}, "birth_date": "1990-01-01"},
        {"hire_category": "毕业年度高校毕业生", "hire_graduation_year": 2022},
        {"hire_category": "登记失业青年", "hire_graduation_year": 2023, "hire_date": "2023-06-01"},
    ],
)
def test_a_rounded_or_wider_value_is_no_contradiction(
    benefits: Benefits, facts: dict[str, Any]
) -> None:
    assert assess(benefits, facts, as_of=AS_OF)


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        (
            {"ui_headcount_reduced": False, "ui_insured_start": 100, "ui_insured_end": 90},
            "给的是“失业保险参保人数未减少”，但按年初参保人数100人（ui_insured_start）、"
            "年末参保人数90人（ui_insured_end）应是“失业保险参保人数减少”",
        ),
        (
            {"hire_category": WITHIN_TWO_YEARS, "graduate_employed_status": "已就业"},
            "应是“不是离校2年内未就业高校毕业生”",
        ),
        (
            {"is_jobless": False, "meets_unemployment_registration": True},
            "但按“目前有工作”（is_jobless）应是“不符合失业登记条件”",
        ),
        (
            {"layoff_count": 15, "staff_total": 10},
            "裁减人数15人（layoff_count）不可能多于职工总数10人（staff_total）",
        ),
    ],
)
def test_a_contradiction_is_told_in_plain_words(
    benefits: Benefits, facts: dict[str, Any], says: str
) -> None:
    with pytest.raises(FactError) as refused:
        assess(benefits, facts, as_of=AS_OF)
    assert says in refused.value.message


def test_a_birth_after_the_day_asked_about_is_refused(benefits: Benefits) -> None:
    with pytest.raises(FactError, match="birth_date"):
        assess(benefits, {"birth_date": "2024-01-01"}, as_of=AS_OF)


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("contract_months", "contract_term_months（劳动合同期限）"),
        ("graduate_year", "graduation_year（"),
        ("企业规模", "enterprise_size（企业规模）"),
    ],
)
def test_an_unknown_fact_is_refused_with_those_that_may_be_meant(
    benefits: Benefits, given: str, meant: str
) -> None:
    with pytest.raises(FactError, match=f"是不是 .*{re.escape(meant)}"):
        assess(benefits, {given: 1}, as_of=AS_OF)


def test_an_unknown_benefit_is_refused_with_those_that_may_be_meant(benefits: Benefits) -> None:
    with pytest.raises(UnknownBenefitError, match="是不是 cq-2023-57/hire-youth-subsidy"):
        assess(benefits, {}, as_of=AS_OF, only=["cq-2023-57/hire-youth"])


def test_an_unknown_fact_is_refused_by_name(benefits: Benefits) -> None:
    with pytest.raises(FactError, match="shoe_size"):
        assess(benefits, {"shoe_size": 43}, as_of=AS_OF)
