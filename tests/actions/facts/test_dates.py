"""Days, months and years as people name them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.facts import periods
from actions.facts.marking import mark
from actions.facts.marks import Kind, kind_of
from actions.facts.normaliser import normalise
from actions.facts.periods import Period

DAY = date(2026, 11, 20)
NAMED = {
    "2023年9月1号": ("2023-09-01", "2023-09-01"),
    "二〇二三年九月一日": ("2023-09-01", "2023-09-01"),
    "23年3月": ("2023-03-01", "2023-03-31"),
    "2023-06-15": ("2023-06-15", "2023-06-15"),
    "23.6.15": ("2023-06-15", "2023-06-15"),
    "去年六月": ("2025-06-01", "2025-06-30"),
    "前年": ("2024-01-01", "2024-12-31"),
    "大前年": ("2023-01-01", "2023-12-31"),
    "上个月": ("2026-10-01", "2026-10-31"),
    "下个月15号": ("2026-12-15", "2026-12-15"),
    "上周": ("2026-11-09", "2026-11-15"),
    "昨天": ("2026-11-19", "2026-11-19"),
    "后天": ("2026-11-22", "2026-11-22"),
    "大后天": ("2026-11-23", "2026-11-23"),
    "2022年四季度": ("2022-10-01", "2022-12-31"),
    "今年上半年": ("2026-01-01", "2026-06-30"),
    "2024年2月底": ("2024-02-21", "2024-02-29"),
    "11月10号": ("2026-11-10", "2026-11-10"),
    "三年前": ("2023-01-01", "2023-12-31"),
    "两个月前": ("2026-09-01", "2026-09-30"),
    "零三年": ("2003-01-01", "2003-12-31"),
    "98年": ("1998-01-01", "1998-12-31"),
}


def period_in(text: str, as_of: date = DAY) -> Period:
    marked = mark(normalise(text), as_of=as_of)
    (value,) = (
        marked.marks.values[sign]
        for sign in marked.text
        if sign in marked.marks.values and kind_of(sign) is Kind.DATE
    )
    assert isinstance(value, Period)
    return value


@pytest.mark.parametrize(("named", "ends"), NAMED.items())
def test_a_day_or_stretch_of_days_is_read_from_the_day_of_the_question(
    named: str, ends: tuple[str, str]
) -> None:
    period = period_in(named)
    assert (period.first.isoformat(), period.last.isoformat()) == ends


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2099, 12, 31)))
def test_a_full_date_is_read_back(day: date) -> None:
    assert period_in(f"{day.year}年{day.month}月{day.day}日") == Period(day, day)


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2050, 12, 31)))
def test_last_month_ends_the_day_before_this_month(day: date) -> None:
    period = period_in("上个月", as_of=day)
    assert period.last < day.replace(day=1)
    assert (day.replace(day=1) - period.last).days == 1


def test_a_month_still_to_come_is_last_years_where_it_is_spoken_of_as_past() -> None:
    spring = date(2026, 3, 1)
    assert period_in("9月招的", as_of=spring).first == date(2025, 9, 1)
    assert period_in("9月裁员", as_of=spring).first == date(2026, 9, 1)


def test_a_month_without_a_year_follows_the_year_named_before() -> None:
    marked = mark("2022年6月毕业，9月招的", as_of=DAY)
    days = [value for value in marked.marks.values.values() if isinstance(value, Period)]
    assert [day.first.isoformat() for day in days] == ["2022-06-01", "2022-09-01"]


@pytest.mark.parametrize(
    "text", ["2023年2月30日招的", "2023-13-01", "渝府办发〔2023〕57号", "9月31号"]
)
def test_a_day_that_does_not_exist_is_no_day(text: str) -> None:
    marked = mark(normalise(text), as_of=DAY)
    assert not [
        sign for sign in marked.text if sign in marked.marks.values and kind_of(sign) is Kind.DATE
    ]


def test_a_length_of_time_is_no_year() -> None:
    marked = mark("干了22年", as_of=DAY)
    assert [kind_of(sign) for sign in marked.marks.values] == [Kind.DURATION]


def test_there_is_no_thirtieth_of_february() -> None:
    assert periods.of_day(2024, 2, 30) is None
