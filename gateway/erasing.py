"""删除我的记录, and the end of the retention time: what is kept, and what is not."""

from datetime import timedelta
from functools import partial

import structlog
from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.exc import SQLAlchemyError

from gateway import tables
from gateway.clock import now, today
from gateway.database import Database
from gateway.receipts import new_number
from gateway.trackers import Trackers

log = structlog.get_logger()


def erase_conversation(connection: Connection, conversation: str) -> str:
    """Erase a conversation; return the number of a receipt that says it was done.

    Receipts keep their number alone. Rasa's copy is noted for `empty_trackers`.
    """
    table = tables.conversation
    dialogue = connection.scalar(select(table.c.dialogue).where(table.c.id == conversation))
    if dialogue is not None:
        _erase(connection, conversation, dialogue)
    number = new_number(today())
    proof = {"number": number, "issued_at": now(), "erased_at": now(), "corpus": "", "model": ""}
    connection.execute(insert(tables.receipt), proof)
    return number


def erase_older_than(connection: Connection, days: int) -> int:
    """Erase the conversations nobody has spoken in for so many days; return how many."""
    table = tables.conversation
    query = select(table.c.id, table.c.dialogue).where(table.c.last_at < now() - timedelta(days))
    rows = connection.execute(query).all()
    for row in rows:
        _erase(connection, row.id, row.dialogue)
    return len(rows)


async def empty_trackers(database: Database, trackers: Trackers) -> None:
    """Let Rasa's store lose what the product's has lost; what fails is tried again next time."""
    for dialogue in await database.run(_read_erasures):
        try:
            await trackers.erase(dialogue)
        except SQLAlchemyError as error:
            log.warning("tracker_not_erased", reason=type(error).__name__)
            return
        await database.run(partial(_forget_erasure, dialogue=dialogue))


def _read_erasures(connection: Connection) -> list[str]:
    return list(connection.scalars(select(tables.erasure.c.dialogue)))


def _forget_erasure(connection: Connection, dialogue: str) -> None:
    connection.execute(delete(tables.erasure).where(tables.erasure.c.dialogue == dialogue))


def _erase(connection: Connection, conversation: str, dialogue: str) -> None:
    message, receipt = tables.message, tables.receipt
    mine = select(message.c.id).where(message.c.conversation == conversation)
    connection.execute(
        update(receipt)
        .where(receipt.c.message.in_(mine))
        .values(erased_at=now(), message=None, facts=None)
    )
    connection.execute(delete(tables.conversation).where(tables.conversation.c.id == conversation))
    connection.execute(insert(tables.erasure).values(dialogue=dialogue, asked_at=now()))
