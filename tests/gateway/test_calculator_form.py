"""The calculator's form: what people type becomes facts, or a complaint at its field."""

from decimal import Decimal
from typing import Any

import pytest

from actions.calculator import load_catalogue
from gateway.calculator_form import read_sheet

CATALOGUE = load_catalogue()


@pytest.mark.parametrize(
    ("name", "given", "value"),
    [
        ("qualified_hires", ["3"], Decimal(3)),
        ("qualified_hires", ["３人"], Decimal(3)),
        ("ui_premium_paid_prev_year", ["1,234.56"], Decimal("1234.56")),
        ("ui_premium_paid_prev_year", ["1.5万元"], Decimal(15000)),
        ("intern_months", ["3，3、5"], [Decimal(3), Decimal(3), Decimal(5)]),
        ("is_internship_host", ["true"], True),
        ("is_internship_host", ["false"], False),
        ("enterprise_size", ["小型"], "小型"),
        ("hardship_categories", ["残疾", "大龄"], ["残疾", "大龄"]),
        ("event_date", ["2023-08-01"], "2023-08-01"),
        ("qualified_hires", ["unknown"], "unknown"),
        ("qualified_hires", ["unknown", "4"], Decimal(4)),
    ],
)
def test_a_field_is_read_as_its_fact_asks(name: str, given: list[str], value: Any) -> None:
    sheet = read_sheet([(f"fact.{name}", text) for text in given], CATALOGUE)
    assert sheet.facts == {name: value}


@pytest.mark.parametrize("text", ["三个", "3个月半", "--1", "1e5", "NaN", "9" * 40])
def test_what_is_no_figure_is_complained_of_at_its_field(text: str) -> None:
    (field,) = read_sheet([("fact.qualified_hires", text)], CATALOGUE).fields
    assert field.error == "请用数字写，比如 12（单位：人）"
    assert field.value is None
    assert field.text == text


def test_empty_fields_and_unknown_names_are_left_out() -> None:
    items = [("fact.age", "  "), ("fact.colour", "red"), ("token", "x")]
    assert read_sheet(items, CATALOGUE).fields == ()


def test_fields_keep_the_catalogues_order_whatever_order_they_came_in() -> None:
    items = [("fact.qualified_hires", "3"), ("fact.asker_role", "enterprise")]
    names = [field.fact.name for field in read_sheet(items, CATALOGUE).fields]
    assert names == ["asker_role", "qualified_hires"]
