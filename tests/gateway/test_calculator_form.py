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
        ("intern_months", ["5人×3"], [Decimal(3)] * 5),
        ("intern_months", ["2位3个月，4"], [Decimal(3), Decimal(3), Decimal(4)]),
        ("qualified_hires", ["3～5人"], {"from": Decimal(3), "to": Decimal(5)}),
        ("hire_age", ["30-39"], {"from": Decimal(30), "to": Decimal(39)}),
        ("loan_amount", ["5万到8万元"], {"from": Decimal(50000), "to": Decimal(80000)}),
        ("enterprise_size", ["中型、小型或微型（中小微企业）"], {"from": "微型", "to": "中型"}),
        ("event_date", ["2022年"], {"from": "2022-01-01", "to": "2022-12-31"}),
        ("event_date", ["2024年2月"], {"from": "2024-02-01", "to": "2024-02-29"}),
        ("event_date", ["2022"], {"from": "2022-01-01", "to": "2022-12-31"}),
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


@pytest.mark.parametrize("text", ["2022年13月", "0000年"])
def test_a_month_there_is_not_is_complained_of(text: str) -> None:
    (field,) = read_sheet([("fact.event_date", text)], CATALOGUE).fields
    assert field.error is not None
    assert field.error.startswith("没有这一天，或写法不对")
    assert field.value is None


@pytest.mark.parametrize(
    "text", ["三个", "3～", "1～2～3", "5人×", "3个月半", "--1", "1e5", "NaN", "9" * 40]
)
def test_what_is_no_figure_is_complained_of_at_its_field(text: str) -> None:
    (field,) = read_sheet([("fact.qualified_hires", text)], CATALOGUE).fields
    assert field.error == "请用数字写，比如 12，只知道大概就写 30～39（单位：人）"
    assert field.value is None
    assert field.text == text


def test_empty_fields_and_unknown_names_are_left_out() -> None:
    items = [("fact.age", "  "), ("fact.colour", "red"), ("token", "x")]
    assert read_sheet(items, CATALOGUE).fields == ()


def test_fields_keep_the_catalogues_order_whatever_order_they_came_in() -> None:
    items = [("fact.qualified_hires", "3"), ("fact.asker_role", "enterprise")]
    names = [field.fact.name for field in read_sheet(items, CATALOGUE).fields]
    assert names == ["asker_role", "qualified_hires"]
