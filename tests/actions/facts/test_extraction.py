"""The whole way from a message to facts."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actions.calculator import load_catalogue
from actions.calculator.reading import read_answer
from actions.facts import extract_facts

DAY = date(2026, 11, 20)
NAMES = list(load_catalogue().facts)
WORDS = [
    "我", "公司", "我们厂", "孩子", "招了", "签了", "合同", "社保", "失业保险", "交了", "登记失业",
    "毕业", "今年", "去年六月", "2023年", "3个", "两年", "八个月", "二十三岁", "一百来号人", "22届",
    "3万块", "百分之五", "没有", "不是", "吗", "能补多少", "，", "。", "如果", "北碚", "低保",
    "见习", "留用", "裁", "贷", "利率", "培训", "00后", "五成",
]  # fmt: skip
messages = st.lists(st.sampled_from(WORDS), max_size=12).map("".join)


@given(st.text(max_size=80), st.sampled_from([None, *NAMES]))
@settings(deadline=None)
def test_no_text_makes_it_fail(text: str, asked: str | None) -> None:
    assert isinstance(extract_facts(text, as_of=DAY, asked=asked), dict)


@given(messages, st.sampled_from([None, *NAMES]))
@settings(deadline=None, max_examples=300)
def test_every_fact_read_is_one_the_calculator_accepts(text: str, asked: str | None) -> None:
    catalogue = load_catalogue()
    for name, value in extract_facts(text, as_of=DAY, asked=asked).items():
        assert read_answer(catalogue[name], value) is not None


@given(messages)
@settings(deadline=None)
def test_nothing_is_unknown_unless_it_was_asked(text: str) -> None:
    assert "unknown" not in extract_facts(text, as_of=DAY).values()


@given(messages)
@settings(deadline=None)
def test_what_is_only_supposed_is_not_read(text: str) -> None:
    assert extract_facts("如果" + text.replace("。", ""), as_of=DAY) == {}


@pytest.mark.parametrize("name", NAMES)
def test_not_knowing_is_an_answer_to_every_question(name: str) -> None:
    expected = {} if load_catalogue()[name].decided_by else {name: "unknown"}
    assert extract_facts("不晓得", as_of=DAY, asked=name) == expected


def test_the_day_it_is_said_decides_what_last_year_is() -> None:
    assert extract_facts("去年毕业", as_of=date(2023, 1, 1)) == {"graduation_year": 2022}


def test_the_same_words_in_another_script_and_width_say_the_same() -> None:
    plain = extract_facts("我们公司有120人，招了3个应届毕业生", as_of=DAY)
    assert plain
    assert extract_facts("我們公司有１２０人,招了３個應屆畢業生", as_of=DAY) == plain


def test_signs_of_our_own_in_a_message_mean_nothing() -> None:
    assert extract_facts("我\ue200\ue280岁\ue100毕业", as_of=DAY, asked="age") == {}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "，" * 5000,
        "没有工作" * 1250,
        "招了3个应届生，" * 700,
        "1" * 5000,
        "\x00\x1b\u202e我23岁",
        "<script>alert('23岁')</script>",
        "'; DROP TABLE facts;--",
        "😀" * 300,
    ],
)
def test_any_message_is_read_twice_the_same(text: str) -> None:
    assert extract_facts(text, as_of=DAY) == extract_facts(text, as_of=DAY)
