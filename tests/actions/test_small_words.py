"""Amounts, days and facts as people read them."""

from datetime import date
from typing import Any

import pytest

from actions.amounts import say_amount, say_day
from actions.answering.said_facts import say_fact
from actions.calculator import load_catalogue


@pytest.mark.parametrize(("value", "words"), [
    ("6000.00", "6,000元"), ("58.80", "58.8元"), ("1234567.89", "1,234,567.89元"), ("0", "0元"),
])  # fmt: skip
def test_an_amount_has_its_thousands_marked_and_no_empty_cents(value: str, words: str) -> None:
    assert say_amount(value, "元") == words


def test_a_day_is_written_in_full() -> None:
    assert say_day(date(2023, 12, 31)) == "2023年12月31日"


@pytest.mark.parametrize(("name", "value", "words"), [
    ("contract_term_months", 24, "24个月"),
    ("event_date", {"from": "2023-01-01", "to": "2023-12-31"}, "2023年"),
    ("hire_date", "2023-09-01", "2023年9月1日"),
    ("enterprise_size", "unknown", "不清楚"),
    ("graduation_year", 2021, "2021"),
])  # fmt: skip
def test_a_fact_is_said_back_in_the_words_of_the_catalogue(
    name: str, value: Any, words: str
) -> None:
    assert words in say_fact(load_catalogue()[name], value)
