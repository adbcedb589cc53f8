"""Conversations on disk: a message is committed before it is answered, its answer after."""

import hashlib
import hmac
import uuid
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import Connection, insert, select, update

from gateway import tables
from gateway.clock import now, today
from gateway.receipts import Versions, new_number, read_replies
from gateway.replies import JSON, Answer


class State(StrEnum):
    """Who speaks in a conversation: the bot, or a person at the desk."""

    OPEN = "open"
    HANDED_OFF = "handed_off"


@dataclass(frozen=True, kw_only=True)
class Conversation:
    """One visit: `id` hashes door and session, `dialogue` is its name with Rasa."""

    id: str
    dialogue: str
    state: State


@dataclass(frozen=True, kw_only=True)
class Turn:
    """A message in the store; `answer` and `receipt` once it has been answered.

    `is_new` is False for a message that was there before, answered or not.
    """

    id: int
    conversation: Conversation
    message_id: str
    is_new: bool
    answer: Answer | None = None
    receipt: str | None = None


def conversation_id(key: str, *, door: str, session: str) -> str:
    """Return the keyed hash a session is stored under; the session itself is not kept."""
    digest = hmac.new(key.encode(), f"{door}\0{session}".encode(), hashlib.sha256)
    return digest.hexdigest()[:32]


def begin_turn(
    connection: Connection, conversation: str, text: str, *, message_id: str, as_of: date
) -> Turn:
    """Store a message, or find it: the same id in a conversation is the same message."""
    known = _find(connection, conversation) or _start(connection, conversation)
    if stored := _find_turn(connection, known, message_id):
        return stored
    row = {
        "conversation": known.id,
        "message_id": message_id,
        "text": text,
        "as_of": as_of,
        "received_at": now(),
    }
    serial = connection.scalar(insert(tables.message).returning(tables.message.c.id), row)
    return Turn(id=int(serial or 0), conversation=known, message_id=message_id, is_new=True)


def finish_turn(connection: Connection, turn: Turn, answer: Answer, *, versions: Versions) -> str:
    """Store an answer, its receipt and who speaks next; return the receipt's number."""
    number = new_number(today())
    rows = [
        {"message": turn.id, "position": position} | vars(reply)
        for position, reply in enumerate(answer.replies)
    ]
    receipt = {"number": number, "message": turn.id, "issued_at": now(), "facts": answer.facts}
    connection.execute(insert(tables.reply), rows)
    connection.execute(insert(tables.receipt), receipt | asdict(versions))
    state = State.HANDED_OFF if answer.is_handed_off else State.OPEN
    connection.execute(
        update(tables.conversation)
        .where(tables.conversation.c.id == turn.conversation.id)
        .values(state=state, last_at=now())
    )
    return number


def last_facts(connection: Connection, turn: Turn) -> JSON:
    """Return the facts known after the conversation's last answer, for turns without the bot."""
    message, receipt = tables.message, tables.receipt
    query = (
        select(receipt.c.facts)
        .join_from(receipt, message)
        .where(message.c.conversation == turn.conversation.id)
        .order_by(message.c.id.desc())
        .limit(1)
    )
    return connection.scalar(query) or {}


def last_buttons(connection: Connection, turn: Turn) -> tuple[JSON, ...]:
    """Return the buttons shown with the conversation's last answer before a turn."""
    message, reply = tables.message, tables.reply
    before = (
        select(message.c.id)
        .where(message.c.conversation == turn.conversation.id, message.c.id < turn.id)
        .order_by(message.c.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    shown = connection.scalars(select(reply.c.buttons).where(reply.c.message == before))
    return tuple(button for buttons in shown for button in buttons)


def _find(connection: Connection, conversation: str) -> Conversation | None:
    table = tables.conversation
    query = select(table.c.id, table.c.dialogue, table.c.state).where(table.c.id == conversation)
    row = connection.execute(query).one_or_none()
    return row and Conversation(id=row.id, dialogue=row.dialogue, state=State(row.state))


def _start(connection: Connection, conversation: str) -> Conversation:
    started = Conversation(id=conversation, dialogue=uuid.uuid4().hex, state=State.OPEN)
    row = asdict(started) | {"started_at": now(), "last_at": now()}
    connection.execute(insert(tables.conversation), row)
    return started


def _find_turn(connection: Connection, conversation: Conversation, message_id: str) -> Turn | None:
    message, receipt = tables.message, tables.receipt
    query = (
        select(message.c.id, receipt.c.number, receipt.c.facts)
        .join_from(message, receipt, isouter=True)
        .where(message.c.conversation == conversation.id, message.c.message_id == message_id)
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        return None
    answer = None
    if row.number:
        answer = Answer(replies=read_replies(connection, row.id), facts=row.facts)
    return Turn(
        id=row.id,
        conversation=conversation,
        message_id=message_id,
        is_new=False,
        answer=answer,
        receipt=row.number,
    )
