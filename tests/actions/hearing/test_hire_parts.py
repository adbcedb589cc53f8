"""Messages cut where they count some of the people hired."""

import pytest

from actions.hearing.hire_parts import number_of_some, parts_of_hires


@pytest.mark.parametrize(
    ("text", "known", "parts", "total"),
    [
        ("三个人交了7个月，还有一个才2个月", 4, [(3, "交了7个月"), (1, "才2个月")], 4),
        ("5个是本地户口和2个贵州户口", None, [(5, "是本地户口"), (2, "贵州户口")], None),
        ("招了6个，其中两个签半年，其他的两年", None, [(2, "签半年"), (None, "两年")], 6),
        ("签一年的3个，签半年的2个", None, [(3, "签一年"), (2, "签半年")], None),
        ("招了3个，19岁、23岁和28岁", None, [(1, "19岁"), (1, "23岁"), (1, "28岁")], 3),
        ("公司招了2个应届生，又招了1个退伍的", None, [(2, "应届生"), (1, "退伍")], None),
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
