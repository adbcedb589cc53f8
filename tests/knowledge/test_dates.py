"""Days are read as policies write them, and never made up."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.dates import dates_in


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("实施期限截至2023年12月31日", [date(2023, 12, 31)]),
        ("执行至2023年4月底", [date(2023, 4, 30)]),
        ("2024年2月底前", [date(2024, 2, 29)]),
        ("2020年1月1日至12月31日", [date(2020, 1, 1), date(2020, 12, 31)]),
        ("2019 年 1 月 1 日至 2020 年 12 月 31 日", [date(2019, 1, 1), date(2020, 12, 31)]),
        ("8月底前完成", []),
        ("2023年2月30日", []),
        ("2023年13月1日", []),
        ("每月5日前", []),
        ("从2019年起", []),
    ],
)
def test_days_are_read_in_the_order_they_stand(words: str, days: list[date]) -> None:
    assert list(dates_in(words)) == days


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2999, 12, 31)))
def test_every_day_written_out_is_read_back(day: date) -> None:
    assert dates_in(f"截至{day.year}年{day.month}月{day.day}日止") == (day,)
