"""The store: tables as declared, and what it has acknowledged survives a kill."""

import os
import signal
import subprocess
import sys

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, func, select, text

from gateway.database import Database
from gateway.tables import message, metadata, receipt

WRITER = """
import sys
from datetime import date
from functools import partial
from gateway.conversations import begin_turn, finish_turn
from gateway.database import Database
from gateway.receipts import Versions
from gateway.replies import Answer, Reply
from knowledge.outcome import Outcome

database = Database(sys.argv[1])
answer = Answer(replies=(Reply(text="好", outcome=Outcome.ANSWERED),), facts={})
for number in range(1_000_000):
    begin = partial(begin_turn, conversation="a", text="问", message_id=str(number), as_of=date.min)
    turn = database.run_now(begin)
    print(number, flush=True)
    finish = partial(finish_turn, turn=turn, answer=answer, versions=Versions(corpus="", model=""))
    database.run_now(finish)
"""


def test_migrations_make_exactly_the_declared_tables(database: Database) -> None:
    def compare(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))

    assert database.run_now(compare) == []


def test_migrating_again_changes_nothing(database: Database) -> None:
    database.migrate()
    database.migrate()
    assert database.run_now(lambda connection: connection.scalar(select(func.count()))) == 1


@pytest.mark.parametrize("store_url", ["sqlite"], indirect=True)
def test_a_commit_does_not_wait_for_the_disk_but_is_in_the_log(database: Database) -> None:
    def read(connection: Connection) -> tuple[object, object]:
        mode = connection.scalar(text("PRAGMA journal_mode"))
        return mode, connection.scalar(text("PRAGMA foreign_keys"))

    assert database.run_now(read) == ("wal", 1)


def test_a_kill_loses_no_message_that_was_acknowledged(database: Database, store_url: str) -> None:
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, store_url], stdout=subprocess.PIPE, text=True, env=os.environ
    )
    assert writer.stdout is not None
    acknowledged = [writer.stdout.readline() for _ in range(20)]
    writer.send_signal(signal.SIGKILL)
    acknowledged += writer.stdout.readlines()
    writer.wait()

    whole = [line.strip() for line in acknowledged if line.endswith("\n")]
    stored = database.run_now(lambda connection: connection.scalars(select(message.c.message_id)))
    assert set(whole) <= set(stored)
    answered = database.run_now(
        lambda connection: connection.scalar(select(func.count()).select_from(receipt))
    )
    assert answered in (len(whole) - 1, len(whole))
