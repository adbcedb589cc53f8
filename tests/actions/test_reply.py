"""What an action sends and leaves behind."""

from datetime import date
from typing import Any

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.reply import TURNS_A_SESSION, Answer, Button, Outcome, Reply, deliver
from actions.thread import Thread
from actions.turn import Turn

CONTRACT = {"text", "outcome", "citations", "decisions", "buttons", "facts"}


def _turn(*, number: int = 1, asked: str | None = None) -> Turn:
    return Turn(
        text="好", intent="affirm", as_of=date(2026, 11, 20), facts={}, asked=asked,
        thread=Thread(), number=number,
    )  # fmt: skip


def _deliver(turn: Turn, *, asked: str | None = None, **facts: Any) -> tuple[Any, Any]:
    dispatcher = CollectingDispatcher()
    reply = Reply(text="好的", outcome=Outcome.ANSWERED, buttons=(Button("是", "是"),))
    answer = Answer(replies=(reply,), facts=facts, thread=Thread(), asked=asked)
    events = deliver(answer, dispatcher, turn)
    return dispatcher.messages[0]["custom"], events


def test_a_payload_is_the_contracts_reply_with_all_facts_beside_it() -> None:
    payload, _ = _deliver(_turn(), age=23)
    assert payload.keys() == CONTRACT
    assert payload["buttons"] == [{"title": "是", "payload": "是"}]
    assert payload["facts"] == {"age": 23}


def test_named_slots_follow_the_facts_and_an_unknown_fills_none() -> None:
    _, events = _deliver(_turn(), age=23, enterprise_size="unknown")
    slots = {event["name"]: event["value"] for event in events if event["event"] == "slot"}
    assert slots["age"] == 23
    assert slots["enterprise_size"] is None
    assert slots["graduation_year"] is None


@pytest.mark.parametrize(("number", "asked", "begins"), [
    (TURNS_A_SESSION, None, True),
    (TURNS_A_SESSION - 1, None, False),
    (TURNS_A_SESSION, "age", False),
])  # fmt: skip
def test_a_long_session_begins_anew_unless_a_question_is_open(
    number: int, asked: str | None, *, begins: bool
) -> None:
    payload, _ = _deliver(_turn(number=number, asked=asked), asked=asked)
    assert ("new_session" in payload) == begins


def test_the_form_is_closed_when_its_question_is_dropped() -> None:
    _, events = _deliver(_turn(asked="age"))
    assert {"event": "active_loop", "timestamp": None, "name": None} in events


def test_what_two_questions_come_to_alike_is_said_once() -> None:
    dispatcher = CollectingDispatcher()
    replies = tuple(Reply(text=text, outcome=Outcome.ANSWERED) for text in ("可以", "不行", "可以"))
    deliver(Answer(replies=replies, facts={}, thread=Thread()), dispatcher, _turn())
    assert [one["custom"]["text"] for one in dispatcher.messages] == ["可以", "不行"]
