"""What is said to the door itself, and what only looks like it."""

import pytest

from gateway.commands import is_back_to_bot, is_erasure


@pytest.mark.parametrize(
    "text",
    [
        "删除我的记录",
        "请删除我的记录。",
        "把我的聊天记录删了",
        "删掉我的信息",
        "清空记录",
        "我要删除我的个人信息",
        "把我的记录全部删除，一句都别留",
    ],
)
def test_asking_for_erasure_is_understood(text: str) -> None:
    assert is_erasure(text)


@pytest.mark.parametrize(
    "text",
    [
        "失业登记的记录在哪里看",
        "怎么删除我的记录",
        "删除我的失业登记",
        "记录",
        "我的记录被删除了吗",
    ],
)
def test_a_question_about_records_erases_nothing(text: str) -> None:
    assert not is_erasure(text)


@pytest.mark.parametrize(
    "text", ["回到机器人", "回到机器人！", "请转回机器人", "我要切回智能机器人"]
)
def test_asking_for_the_bot_is_understood(text: str) -> None:
    assert is_back_to_bot(text)


@pytest.mark.parametrize("text", ["你是机器人吗", "不要机器人", "回到上一个问题"])
def test_talking_about_bots_does_not_bring_it_back(text: str) -> None:
    assert not is_back_to_bot(text)
