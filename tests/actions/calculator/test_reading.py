"""Facts as they come in JSON."""

import json
from decimal import Decimal
from typing import Any

import pytest

from actions.calculator import FactError, load_catalogue
from actions.calculator.known import Declined, Listed, Options, Span, exactly
from actions.calculator.reading import read_answer

CATALOGUE = load_catalogue()


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("age", 23, exactly(Decimal(23))),
        ("age", 23.0, exactly(Decimal(23))),
        ("age", {"from": 30, "to": 39}, Span(Decimal(30), Decimal(39))),
        ("ui_reduction_rate", 5.5, exactly(Decimal("5.5"))),
        ("is_jobless", False, Options(frozenset((False,)))),
        ("enterprise_size", "小型", Options(frozenset(("小型",)))),
        (
            "enterprise_size",
            {"from": "微型", "to": "中型"},
            Options(frozenset(("微型", "小型", "中型"))),
        ),
        (
            "enterprise_size",
            {"from": "中型", "to": "微型"},
            Options(frozenset(("微型", "小型", "中型"))),
        ),
        ("cert_obtained", "没有", Listed((Options(frozenset(("没有",))),))),
        ("intern_months", [3, 4], Listed((exactly(Decimal(3)), exactly(Decimal(4))))),
        ("bank_judgement", True, Options(frozenset((True,)))),
        ("age", None, None),
        ("age", "unknown", Declined.DECLINED),
        ("is_jobless", "unknown", Declined.DECLINED),
    ],
)
def test_a_value_of_the_right_type_is_read(name: str, value: Any, expected: object) -> None:
    assert read_answer(CATALOGUE[name], value) == expected


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("age", "23", "要写数字"),
        ("age", True, "要写数字"),
        ("age", 23.5, "要写整数"),
        ("age", -1, "不能小于 0"),
        ("age", 151, "不能大于 150"),
        ("age", float("nan"), "太大或不是数字"),
        ("age", 10**30, "太大或不是数字"),
        ("age", [23], "只能给一个值"),
        ("age", {"from": 30, "to": 20}, "首尾颠倒"),
        ("age", {"least": 30}, "范围要写成"),
        ("age", {"from": None}, "范围要写成"),
        ("intern_months", [], "空的"),
        ("intern_months", ["三"], "要写数字"),
        ("is_jobless", "true", "要写 true 或 false，不加引号"),
        ("is_jobless", 1, "要写 true 或 false"),
        ("age", True, "不能是“true”"),
        ("age", "三十多", '只知道大概，写 {"from": 30, "to": 39} 这样'),
        ("enterprise_size", "中小微", '只知道在哪几个之间，写 {"from": "微型", "to": "中型"} 这样'),
        ("event_date", "2022", '只知道是哪一年，写 {"from": "2022-01-01", "to": "2022-12-31"}'),
        ("staff_total", Decimal("1.5"), "不能是 1.5；这里要写整数"),
        ("age", {"from": {"a": None}}, '不能是“{"a": null}”'),
        ("loan_amount", Decimal("1e999999999"), "太大"),
        ("loan_amount", Decimal("NaN"), "不是数字"),
        ("district", "长" * 100, "长" * 40 + "…"),
        ("district", "沙坪坝区", "可以是：北碚区、重庆其他区县、重庆以外"),
        ("district", {"from": "北碚区", "to": "重庆以外"}, "可以是"),
        ("enterprise_size", {"from": "小微", "to": "中型"}, "可以是"),
        ("event_date", "2023-02-30", "没有“2023-02-30”这一天"),
        ("event_date", "20230201", "日期要写成"),
        ("event_date", 2023, "日期要写成"),
        ("staff_total", 0, "不能小于 1"),
        ("ui_reduction_rate", 101, "不能大于 100"),
    ],
)
def test_a_wrong_value_is_refused_by_the_fact_s_name(name: str, value: Any, says: str) -> None:
    with pytest.raises(FactError) as refused:
        read_answer(CATALOGUE[name], value)
    assert refused.value.fact == name
    assert name in refused.value.message
    assert says in refused.value.message


def test_money_keeps_every_digit_of_the_json_text() -> None:
    facts = json.loads('{"loan_amount": 100000.000000000001}', parse_float=Decimal)
    read = read_answer(CATALOGUE["loan_amount"], facts["loan_amount"])
    assert read == exactly(Decimal("100000.000000000001"))
