"""答复编号: the number of an answer, and all it takes to reproduce it."""

import re
import secrets
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from gateway import tables
from gateway.clock import in_chongqing
from gateway.errors import ErasedError, NotFoundError
from gateway.replies import JSON, Reply
from gateway.wording import say
from knowledge.outcome import Outcome

# Without the signs people confuse on the telephone: 0 O, 1 I L, U.
SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 10
SHOWN = 40
MOST_EARLIER = 12
NUMBER = re.compile(rf"\d{{8}}-[{SIGNS}]{{{LENGTH}}}", re.ASCII)


@dataclass(frozen=True, kw_only=True)
class Versions:
    """What an answer was made with."""

    corpus: str
    model: str


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """One turn as it was: question masked, day, facts, versions and everything answered.

    Where it was handed to a person, also what was said `earlier` in the conversation.
    """

    number: str
    issued_at: datetime
    question: str
    as_of: date
    facts: JSON
    versions: Versions
    replies: tuple[Reply, ...]
    earlier: tuple[str, ...] = ()

    @property
    def is_for_the_desk(self) -> bool:
        """Whether a person takes over from here, who needs what was said before."""
        return any(reply.outcome is Outcome.HANDED_OFF for reply in self.replies)

    def to_json(self) -> JSON:
        """Return it for programs."""
        return {
            "receipt": self.number,
            "issued_at": self.issued_at.isoformat(),
            "question": self.question,
            "earlier": list(self.earlier),
            "as_of": self.as_of.isoformat(),
            "facts": self.facts,
            "versions": {"corpus": self.versions.corpus, "model": self.versions.model},
            "replies": [reply.to_json(receipt=self.number) for reply in self.replies],
        }


def new_number(day: date) -> str:
    """Return a number nobody can guess, that says the day and can be read out."""
    return f"{day:%Y%m%d}-" + "".join(secrets.choice(SIGNS) for _ in range(LENGTH))


def read_receipt(connection: Connection, number: str) -> Receipt:
    """Return what was answered under a number.

    Raises:
        NotFoundError: no answer has that number.
        ErasedError: it had, and has been erased as the rules ask.
    """
    given = number.strip().upper()
    found = _find(connection, given) if NUMBER.fullmatch(given) else None
    if found is None:
        raise NotFoundError(say("receipt_unknown", number=number[:SHOWN]), field="receipt")
    if found.erased_at is not None:
        raise ErasedError(say("receipt_erased", number=found.number), field="receipt")
    receipt = _compose(found, read_replies(connection, found.message))
    if not receipt.is_for_the_desk:
        return receipt
    return replace(receipt, earlier=_said_before(connection, found.message))


def _find(connection: Connection, number: str) -> Row[Any] | None:
    receipt, message = tables.receipt, tables.message
    query = (
        select(receipt, message.c.text, message.c.as_of)
        .join_from(receipt, message, isouter=True)
        .where(receipt.c.number == number)
    )
    return connection.execute(query).one_or_none()


def _said_before(connection: Connection, message: int) -> tuple[str, ...]:
    said = tables.message
    conversation = select(said.c.conversation).where(said.c.id == message).scalar_subquery()
    query = (
        select(said.c.text)
        .where(said.c.conversation == conversation, said.c.id < message)
        .order_by(said.c.id.desc())
        .limit(MOST_EARLIER)
    )
    return tuple(reversed(connection.execute(query).scalars().all()))


def read_replies(connection: Connection, message: int) -> tuple[Reply, ...]:
    """Return what was said to one message, in order."""
    reply = tables.reply
    rows = connection.execute(
        select(reply).where(reply.c.message == message).order_by(reply.c.position)
    )
    return tuple(_read_reply(row) for row in rows)


def _read_reply(row: Row[Any]) -> Reply:
    return Reply(
        text=row.text,
        outcome=Outcome(row.outcome),
        citations=tuple(row.citations),
        decisions=tuple(row.decisions),
        buttons=tuple(row.buttons),
    )


def _compose(found: Row[Any], replies: tuple[Reply, ...]) -> Receipt:
    return Receipt(
        number=found.number,
        issued_at=in_chongqing(found.issued_at),
        question=found.text,
        as_of=found.as_of,
        facts=found.facts or {},
        versions=Versions(corpus=found.corpus, model=found.model),
        replies=replies,
    )
