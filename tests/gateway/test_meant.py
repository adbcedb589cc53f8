"""What is handed to the bot: a typed title is a tap, courtesy is left out, the rest stays."""

import pytest

from gateway.meant import words_meant

WHICH = (
    {"title": "企业、单位", "payload": "我们企业能领的补贴有哪些"},
    {"title": "个人", "payload": "我个人能领的补贴有哪些"},
    {"title": "转人工", "payload": "转人工"},
)
ONE = ({"title": "扩岗补助", "payload": "扩岗补助怎么规定"}, WHICH[2])


@pytest.mark.parametrize("typed", ["企业、单位", "企业", "单位。", " 企业 "])
def test_a_typed_title_is_as_good_as_tapped(typed: str) -> None:
    assert words_meant(typed, WHICH) == "我们企业能领的补贴有哪些"


def test_yes_takes_the_only_matter_that_was_asked_about() -> None:
    assert words_meant("是的", ONE) == "扩岗补助怎么规定"
    assert words_meant("是的", WHICH) == "是的"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("不好意思，问一下扩岗补助多少钱", "扩岗补助多少钱"),
        ("好嘛，那我问个事，企业招应届生补多少", "企业招应届生补多少"),
        ("谢谢，2023年的", "2023年的"),
        ("<script>alert(1)</script>稳岗返还多少", "稳岗返还多少"),
    ],
)
def test_courtesy_and_markup_are_left_out(said: str, meant: str) -> None:
    assert words_meant(said, ()) == meant


@pytest.mark.parametrize(
    "said", ["不好意思", "好嘛", "谢谢你", "那大企业呢", "嗯，是的", "好", "<b></b>"]
)
def test_what_is_all_that_is_said_stays(said: str) -> None:
    assert words_meant(said, ()) == said
