"""What a message does is read from its form, not from its label."""

from datetime import date

import pytest

from actions.hearing.case_day import day_seen_from
from actions.hearing.message_kind import asks, changes
from actions.hearing.relative_changes import parted_by_difference
from actions.thread import Thread
from actions.turn import Turn

TODAY = date(2026, 11, 20)


def turn(text: str, facts: dict[str, object] | None = None) -> Turn:
    return Turn(
        text=text, intent="inform", as_of=TODAY, facts=facts or {}, asked=None, thread=Thread()
    )


@pytest.mark.parametrize(
    "text", ["5个特困行业是哪五个", "一年能领两回不", "应于何时完成", "签合同没"]
)
def test_a_question_asks(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize(
    "text", ["那31个人呢", "十几个人", "都没有", "缴了多少记不清", "是的，对吧"]
)
def test_a_value_asks_nothing(text: str) -> None:
    assert not asks(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("要是31个人呢", "what_if"),
        ("再招两个呢", "what_if"),
        ("他们再干一个月，能补多少", "what_if"),
        ("多招三个是多少", "what_if"),
        ("多招了三个", None),
        ("比去年多招三个", None),
        ("说错了，是4个", "correct"),
        ("不是3个，是4个", "correct"),
        ("16岁呢", "follow_up"),
        ("主要是合同签了一年", None),
        ("合同签了一年", None),
    ],
)
def test_the_form_tells_how_a_case_is_changed(text: str, kind: str | None) -> None:
    assert changes(turn(text)) == kind


def test_days_of_a_past_case_are_seen_from_its_year() -> None:
    facts = {"hire_date": {"from": "2023-05-01", "to": "2023-05-31"}}
    assert day_seen_from(turn("12月31号呢", facts)) == date(2023, 12, 31)
    assert day_seen_from(turn("现在还能办吗", facts)) == TODAY
    assert day_seen_from(turn("12月31号呢")) == TODAY


def test_a_difference_is_told_apart_from_a_value() -> None:
    assert parted_by_difference("少一个，19个") == ("少一个", "19个")
    assert parted_by_difference("再招2个，合同一年") == ("再招2个", "合同一年")
    assert parted_by_difference("至少5个") == ("", "至少5个")
