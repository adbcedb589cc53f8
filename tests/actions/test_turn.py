"""What is read of a message and its slots."""

from datetime import date
from typing import Any

import pytest
from rasa_sdk import Tracker

from actions.thread import ClauseKey, Thread
from actions.turn import FORM, read_turn


def _tracker(text: str, *, loop: str | None = None, **slots: Any) -> Tracker:
    message = {
        "text": text,
        "intent": {"name": "inform"},
        "metadata": {"as_of": "2023-05-01"},
        "entities": [],
    }
    events = [{"event": "user", "text": text}]
    return Tracker("s", slots, message, events, False, None, {"name": loop}, "action_listen")


def test_the_day_comes_with_the_message() -> None:
    assert read_turn(_tracker("你好")).as_of == date(2023, 5, 1)


def test_traditional_script_is_read_as_simplified() -> None:
    assert read_turn(_tracker("失業登記網上辦要幾天")).text == "失业登记网上办要几天"


@pytest.mark.parametrize(
    ("said", "written"),
    [("我切窗口办", "我去窗口办"), ("一切学费都自己出", "一切学费都自己出"),
     ("我是农名工", "我是农民工"), ("我是农民公", "我是农民工")],
)  # fmt: skip
def test_a_word_written_as_it_sounds_is_read_and_no_part_of_another(
    said: str, written: str
) -> None:
    assert read_turn(_tracker(said)).text == written


def test_a_question_is_open_only_while_the_form_waits() -> None:
    assert read_turn(_tracker("三个", loop=FORM, asked_fact="qualified_hires")).asked
    assert read_turn(_tracker("三个", asked_fact="qualified_hires")).asked is None


def test_a_thread_survives_its_slot() -> None:
    key = ClauseKey(policy="cq-2023-57", clause="7", quote="可发放一次性吸纳就业补贴")
    thread = Thread(
        question="补多少", clauses=(key,), benefits=("a",), said=("authority",), misses=1
    )
    assert Thread.from_slot(thread.to_slot()) == thread


def test_an_empty_slot_is_a_fresh_thread() -> None:
    assert Thread.from_slot(None) == Thread()
