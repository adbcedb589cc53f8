"""Recovering from Rasa's store what was answered while the way back was broken."""

import asyncio
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from gateway.trackers import Trackers


@pytest.fixture
def trackers(tmp_path: Path) -> Trackers:
    history: list[tuple[str, dict[str, Any]]] = [
        ("action", {"name": "action_session_start"}),
        ("user", {"text": "一", "metadata": {"message_id": "1"}}),
        ("bot", {"text": None, "data": {"custom": {"text": "答一"}}}),
        ("slot", {"name": "facts"}),
        ("bot", {"text": None, "data": {"custom": {"text": "又答一"}}}),
        ("user", {"text": "二", "metadata": {"message_id": "2"}}),
        ("bot", {"text": None, "data": {"custom": {"text": "答二"}}}),
        ("user", {"text": "三", "metadata": {"message_id": "3"}}),
    ]
    with sqlite3.connect(tmp_path / "tracker.db") as connection:
        connection.execute(
            "CREATE TABLE events (id INTEGER PRIMARY KEY, sender_id, type_name, data)"
        )
        rows = [("d", kind, json.dumps(event)) for kind, event in history]
        connection.executemany(
            "INSERT INTO events (sender_id, type_name, data) VALUES (?, ?, ?)", rows
        )
    return Trackers(f"sqlite:///{tmp_path / 'tracker.db'}")


@pytest.mark.parametrize(
    ("message_id", "texts"), [("1", ["答一", "又答一"]), ("2", ["答二"]), ("3", [])]
)
def test_the_replies_to_one_message_are_those_before_the_next(
    trackers: Trackers, message_id: str, texts: list[str]
) -> None:
    found = asyncio.run(trackers.replies_to("d", message_id))
    assert found is not None
    assert [reply["custom"]["text"] for reply in found] == texts


def test_a_message_rasa_never_finished_with_has_no_replies(trackers: Trackers) -> None:
    assert asyncio.run(trackers.replies_to("d", "4")) is None
    assert asyncio.run(trackers.replies_to("other", "1")) is None


def test_a_store_rasa_has_not_made_yet_holds_nothing(tmp_path: Path) -> None:
    trackers = Trackers(f"sqlite:///{tmp_path / 'none.db'}")
    assert asyncio.run(trackers.replies_to("d", "1")) is None
    asyncio.run(trackers.erase("d"))
