"""Erasing: nothing of a conversation is left but the numbers of its receipts."""

import asyncio
import sqlite3
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, select, update

from gateway import tables
from gateway.clock import now
from gateway.conversations import Turn, begin_turn, finish_turn
from gateway.database import Database
from gateway.erasing import empty_trackers, erase_conversation, erase_older_than
from gateway.errors import ErasedError, NotFoundError
from gateway.receipts import Receipt, Versions, read_receipt
from gateway.replies import Answer, Reply
from gateway.trackers import Trackers
from knowledge.outcome import Outcome

DAY = date(2026, 11, 20)
ANSWER = Answer(replies=(Reply(text="答", outcome=Outcome.ANSWERED),), facts={"age": 23})


def test_a_receipt_tells_all_it_takes_to_reproduce_the_answer(database: Database) -> None:
    _, number = converse(database, "a")
    receipt = read(database, number.lower())
    assert (receipt.question, receipt.as_of, receipt.facts) == ("问", DAY, {"age": 23})
    assert receipt.versions == Versions(corpus="c", model="m")
    assert receipt.replies == ANSWER.replies
    assert receipt.issued_at.utcoffset() == timedelta(hours=8)
    assert abs(receipt.issued_at - now()) < timedelta(minutes=5)


def test_an_erased_conversation_leaves_only_the_numbers_of_its_receipts(database: Database) -> None:
    _, number = converse(database, "a")
    _, kept = converse(database, "b")
    proof = database.run_now(partial(erase_conversation, conversation="a"))
    for erased in (number, proof):
        with pytest.raises(ErasedError, match="已按规定删除"):
            read(database, erased)
    assert read(database, kept).question == "问"
    assert database.run_now(_count) == {"conversation": 1, "message": 1, "reply": 1, "receipt": 3}
    row = database.run_now(
        lambda connection: connection.execute(
            select(tables.receipt).where(tables.receipt.c.number == number)
        ).one()
    )
    assert (row.message, row.facts) == (None, None)


def test_after_erasing_the_same_session_begins_as_a_stranger(database: Database) -> None:
    turn, _ = converse(database, "a")
    database.run_now(partial(erase_conversation, conversation="a"))
    again, _ = converse(database, "a")
    assert again.conversation.dialogue != turn.conversation.dialogue


def test_an_unknown_number_is_not_taken_for_an_erased_one(database: Database) -> None:
    with pytest.raises(NotFoundError, match="20261120-XXXXXXXXXX"):
        read(database, "20261120-XXXXXXXXXX")


def test_the_retention_time_erases_what_is_older_and_keeps_the_rest(database: Database) -> None:
    _, old = converse(database, "old")
    _, new = converse(database, "new")
    age(database, "old", days=181)
    age(database, "new", days=179)
    assert database.run_now(partial(erase_older_than, days=180)) == 1
    with pytest.raises(ErasedError):
        read(database, old)
    assert read(database, new).question == "问"


def test_rasas_copy_is_erased_and_others_are_left(database: Database, tmp_path: Path) -> None:
    turn, _ = converse(database, "a")
    other, _ = converse(database, "b")
    tracker = make_tracker(tmp_path, turn.conversation.dialogue, other.conversation.dialogue)
    database.run_now(partial(erase_conversation, conversation="a"))
    asyncio.run(empty_trackers(database, Trackers(f"sqlite:///{tracker}")))
    with sqlite3.connect(tracker) as connection:
        assert connection.execute("SELECT sender_id FROM events").fetchall() == [
            (other.conversation.dialogue,)
        ]
    assert database.run_now(_waiting) == 0


def test_what_rasas_store_could_not_erase_is_tried_again_later(
    database: Database, tmp_path: Path
) -> None:
    turn, _ = converse(database, "a")
    database.run_now(partial(erase_conversation, conversation="a"))
    asyncio.run(empty_trackers(database, Trackers(f"sqlite:///{tmp_path / 'no' / 'such.db'}")))
    assert database.run_now(_waiting) == 1
    tracker = make_tracker(tmp_path, turn.conversation.dialogue)
    asyncio.run(empty_trackers(database, Trackers(f"sqlite:///{tracker}")))
    assert database.run_now(_waiting) == 0


def converse(database: Database, conversation: str) -> tuple[Turn, str]:
    begin = partial(begin_turn, conversation=conversation, text="问", message_id="1", as_of=DAY)
    turn = database.run_now(begin)
    versions = Versions(corpus="c", model="m")
    finish = partial(finish_turn, turn=turn, answer=ANSWER, versions=versions)
    return turn, database.run_now(finish)


def read(database: Database, number: str) -> Receipt:
    return database.run_now(partial(read_receipt, number=number))


def age(database: Database, conversation: str, *, days: int) -> None:
    table = tables.conversation
    older = update(table).where(table.c.id == conversation)
    database.run_now(lambda c: c.execute(older.values(last_at=now() - timedelta(days))))


def make_tracker(folder: Path, *dialogues: str) -> Path:
    path = folder / "tracker.db"
    with sqlite3.connect(path) as connection:
        connection.execute(
            "CREATE TABLE events (id INTEGER PRIMARY KEY, sender_id, type_name, data)"
        )
        rows = [(dialogue,) for dialogue in dialogues]
        connection.executemany("INSERT INTO events (sender_id) VALUES (?)", rows)
    return path


def _count(connection: Connection) -> dict[str, int | None]:
    counted = (tables.conversation, tables.message, tables.reply, tables.receipt)
    return {
        table.name: connection.scalar(select(func.count()).select_from(table)) for table in counted
    }


def _waiting(connection: Connection) -> int | None:
    return connection.scalar(select(func.count()).select_from(tables.erasure))
