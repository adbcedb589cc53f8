"""A number put right in the same message takes the place of the wrong one."""

from datetime import date

import pytest

from actions.facts import extract_facts
from actions.facts.values import Json

DAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "fact", "value"),
    [
        ("我今年23，不对，24岁", "age", 24),
        ("合同签的一年，不是，是两年", "contract_term_months", 24),
        ("贷款10万，应该是12万才对", "loan_amount", 120000),
        ("招了5个应届生，哦说错了是6个", "qualified_hires", 6),
        ("我2021年毕业，更正，2022年6月毕业", "graduation_year", 2022),
        ("理发店开了不是5个月，是9个月", "business_months", 9),
        ("不是贷12万，是8万", "loan_amount", 80000),
        ("裁员日期不是12月3号，推到12月20号", "layoff_date", "2026-12-20"),
    ],
)
def test_the_number_said_last_counts(text: str, fact: str, value: Json) -> None:
    assert extract_facts(text, as_of=DAY)[fact] == value


def test_a_denied_number_is_no_correction() -> None:
    assert extract_facts("合同签的是一年，不是两年", as_of=DAY) == {
        "contract_term_months": 12,
        "labor_contract_signed": True,
    }


def test_numbers_of_different_things_do_not_put_each_other_right() -> None:
    facts = extract_facts("我35岁，不对，失业登记8个月了", as_of=DAY)
    assert facts["age"] == 35
