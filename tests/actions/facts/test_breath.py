"""Long words without a comma are read with pauses where people write them; others as they are."""

from datetime import date

import pytest

from actions.facts import extract_facts
from actions.facts.breath import with_breaths


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        (
            "儿子十九高中毕业没有工作也没登记",
            "儿子十九，高中毕业，没有工作也没登记",
        ),
        (
            "老公残疾人四十一岁登记失业八个月了想去学门手艺",
            "老公残疾人四十一岁，登记失业八个月了，想去学门手艺",
        ),
    ],
)
def test_it_pauses_where_a_thought_ends(said: str, heard: str) -> None:
    assert with_breaths(said) == heard


@pytest.mark.parametrize(
    "said",
    [
        "失业登记办了",
        "上年度缴失业保险费三万八千六百块",
        "登记失业半年以上的重庆人招进来有什么补贴",
        "招的是离校一年半没有工作的大学生",
        "见习生分别见习3个月、半年、一年",
    ],
)
def test_what_is_one_thought_or_of_nobody_is_left_whole(said: str) -> None:
    assert with_breaths(said) == said


def test_what_is_read_in_one_breath_stays() -> None:
    read = extract_facts("就业困难人员没给我认定上失业登记办了半年", as_of=date(2026, 11, 20))
    assert read["is_hardship_person"] is False
