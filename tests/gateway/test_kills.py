"""Killing each process at each step: nothing acknowledged is lost, nothing is doubled."""

import contextlib
import threading
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.gateway.product import (
    Visitor,
    count_in_tracker,
    kill,
    wait_until_alive,
    wait_until_ready,
)
from wence.running import Running

pytestmark = pytest.mark.bot

HIRED = "公司2023年招了3个应届毕业生，签了两年合同，社保交了8个月，能补多少钱"


@pytest.fixture
def product(running: Running) -> Iterator[Running]:
    """The product, whole again before the next test."""
    yield running
    wait_until_ready(running)


@pytest.mark.parametrize("part", ["bot", "actions"])
def test_with_a_part_killed_look_ups_go_on_and_then_the_dialogue_where_it_was(
    product: Running, part: str
) -> None:
    visitor = Visitor(product)
    known = visitor.say(HIRED)["facts"]
    kill(product, part)
    away = visitor.say("失业登记网上办要几天")
    assert [reply["outcome"] for reply in away["replies"]] == ["failed", "answered"]
    assert "重新启动" in away["replies"][0]["text"]
    assert "5个工作日" in away["replies"][1]["text"]
    assert away["facts"] == known
    wait_until_ready(product)
    assert visitor.say("谢谢")["facts"] == known


@pytest.mark.parametrize("milliseconds", [0, 4, 10, 20, 40])
def test_a_gateway_killed_in_the_middle_of_a_turn_neither_loses_nor_doubles_it(
    product: Running, milliseconds: int
) -> None:
    visitor, message_id = Visitor(product), f"killed-after-{milliseconds}"
    visitor.say("谢谢")
    answers: list[dict[str, Any]] = []
    sending = threading.Thread(target=_send, args=(visitor, message_id, answers))
    sending.start()
    time.sleep(milliseconds / 1000)
    kill(product, "gateway")
    sending.join()
    wait_until_alive(product)
    again = visitor.say(HIRED, message_id=message_id)
    assert count_in_tracker(product, f'"message_id": "{message_id}"') == 1
    assert again["facts"]["qualified_hires"] == 3
    assert "6,000元" in again["replies"][0]["text"]
    for acknowledged in answers:
        assert acknowledged["replies"] == again["replies"]
    assert visitor.say("谢谢")["facts"] == again["facts"]


def _send(visitor: Visitor, message_id: str, answers: list[dict[str, Any]]) -> None:
    with contextlib.suppress(httpx.HTTPError):
        answers.append(visitor.say(HIRED, message_id=message_id))
