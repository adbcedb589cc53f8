"""Numbers and days read from a clause's own words."""

from datetime import date
from decimal import Decimal

import pytest

from actions.calculator.quoted_numbers import days_in, numbers_in, verbatim


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("标准为2000元/人", "2000"),
        ("每人 100 元", "100"),
        ("10万元以内", "100000"),
        ("给予2万元/个", "20000"),
        ("最高不超过300万元", "3000000"),
        ("登记失业半年以上", "6"),
        ("签订1年以上劳动合同", "12"),
        ("3年内保留人事关系", "36"),
        ("至少一人就业", "1"),
        ("目标5.5%", "5.5"),
        ("50％返还", "50"),
        ("二十人", "20"),
        ("三百五十人", "350"),
        ("两次", "2"),
    ],
)
def test_a_number_is_read_in_figures_and_in_chinese(words: str, number: str) -> None:
    assert Decimal(number) in numbers_in(words)


@pytest.mark.parametrize(("words", "number"), [("签订1年以上", 11), ("30人以下", 31), ("劳动", 0)])
def test_a_number_that_is_not_there_is_not_read(words: str, number: int) -> None:
    assert Decimal(number) not in numbers_in(words)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("截至2023年12月31日", date(2023, 12, 31)),
        ("2020年1月1日至12月31日", date(2020, 12, 31)),
        ("执行至2023年4月底", date(2023, 4, 30)),
        ("2022年四季度到期", date(2022, 10, 1)),
        ("2022年四季度到期", date(2022, 12, 31)),
        ("8月底前完成2022届高校毕业生招聘工作", date(2022, 8, 31)),
        ("12月底前完成2022届招聘", date(2022, 12, 31)),
        ("从2019年起", date(2019, 1, 1)),
    ],
)
def test_a_day_is_read_with_the_ends_of_months_quarters_and_years(words: str, day: date) -> None:
    assert day in days_in(words)


def test_a_month_without_a_year_is_no_day() -> None:
    assert not days_in("8月底前完成")


def test_words_are_found_in_a_clause_as_it_prints_them() -> None:
    assert verbatim("每人100元", "标准为每人 100\n元。") == "每人 100\n元"
    assert verbatim("每人200元", "标准为每人 100 元。") is None
    assert verbatim(" ", "标准") is None
