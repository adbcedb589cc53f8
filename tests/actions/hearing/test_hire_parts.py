"""Messages cut where they count some of the people hired."""

import pytest

from actions.hearing.hire_parts import (
    is_of_more,
    number_of_all,
    number_of_some,
    parts_of_hires,
    with_one_counted,
    with_trailing,
)


@pytest.mark.parametrize(
    ("text", "known", "parts", "total"),
    [
        ("三个人交了7个月，还有一个才2个月", 4, [(3, "交了7个月"), (1, "才2个月")], 4),
        ("5个是本地户口和2个贵州户口", None, [(5, "是本地户口"), (2, "贵州户口")], None),
        ("招了6个，其中两个签半年，其他的两年", None, [(2, "签半年"), (None, "两年")], 6),
        ("签一年的3个，签半年的2个", None, [(3, "签一年"), (2, "签半年")], None),
        ("招了3个，19岁、23岁和28岁", None, [(1, "19岁"), (1, "23岁"), (1, "28岁")], 3),
        ("公司招了2个应届生，又招了1个退伍的", None, [(2, "应届生"), (1, "退伍的")], None),
    ],
)  # fmt: skip
def test_each_number_of_people_begins_a_part(
    text: str, known: int | None, parts: list[tuple[int | None, str]], total: int | None
) -> None:
    found = parts_of_hires(text, known=known)
    assert found is not None
    assert [(one.count, one.words) for one in found.parts] == parts
    assert found.total == total


@pytest.mark.parametrize("text", ["社保交了6个月", "2个多月前签的", "合同一年", "满足3个条件"])
def test_months_and_things_count_nobody(text: str) -> None:
    assert parts_of_hires(text, known=None) is None


@pytest.mark.parametrize(
    ("text", "number"), [("那2个外地的呢", 2), ("那个没签的呢", 1), ("为什么", None)]
)
def test_people_may_be_pointed_at(text: str, number: int | None) -> None:
    assert number_of_some(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("4个人都签了一年", 4), ("两个都交满了", 2), ("其中3个都签了", None), ("都签了", None)],
)
def test_what_is_said_of_all_tells_how_many_there_are(text: str, number: int | None) -> None:
    assert number_of_all(text) == number


@pytest.mark.parametrize(
    ("text", "is_more"), [("要是再招两个外地的呢", True), ("其中两个是外地的", False)]
)
def test_those_hired_on_are_none_of_those_known(text: str, is_more: bool) -> None:
    found = parts_of_hires(text, known=5)
    assert found is not None
    assert is_of_more(found) is is_more


def test_what_follows_a_part_may_be_told_of_it() -> None:
    found = parts_of_hires("有一个没满，才4个月", known=5)
    assert found is not None
    assert with_trailing(found).parts[0].words == "没满，才4个月"


@pytest.mark.parametrize(
    ("text", "known", "counted"),
    [
        ("里头有个是去年毕业的", 4, "里头有1个是去年毕业的"),
        ("招了5个应届生，有个没签合同", None, "招了5个应届生，有1个没签合同"),
        ("我们店里有个应届生", None, "我们店里有个应届生"),
        ("有个体户也招了人", 4, "有个体户也招了人"),
        ("有个问题，钱多久到账", 4, "有个问题，钱多久到账"),
    ],
)
def test_one_of_several_is_counted_without_a_number(
    text: str, known: int | None, counted: str
) -> None:
    assert with_one_counted(text, known=known) == counted
