"""Rasa's tracker store, where the gateway must look into it: to erase and to recover."""

import asyncio
import json
from typing import Any

from sqlalchemy import (
    Column,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    create_engine,
    delete,
    inspect,
    select,
)
from sqlalchemy.pool import NullPool

from gateway.settings import Settings

events = Table(
    "events",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("sender_id", String(255)),
    Column("type_name", String(255)),
    Column("data", Text),
)


class Trackers:
    """Rasa saves a turn whole at its end: a message is in here with its replies, or not at all."""

    def __init__(self, url: str) -> None:
        self._engine = create_engine(url, poolclass=NullPool)

    async def erase(self, dialogue: str) -> None:
        """Erase everything Rasa has kept of a dialogue.

        Raises:
            SQLAlchemyError: the store is away.
        """
        await asyncio.to_thread(self._erase, dialogue)

    async def replies_to(self, dialogue: str, message_id: str) -> list[dict[str, Any]] | None:
        """Return what Rasa answered to a message, or None if it never finished with it.

        Raises:
            SQLAlchemyError: the store is away.
        """
        return await asyncio.to_thread(self._replies_to, dialogue, message_id)

    def _erase(self, dialogue: str) -> None:
        if self._is_there():
            with self._engine.begin() as connection:
                connection.execute(delete(events).where(events.c.sender_id == dialogue))

    def _replies_to(self, dialogue: str, message_id: str) -> list[dict[str, Any]] | None:
        if not self._is_there():
            return None
        query = (
            select(events.c.type_name, events.c.data)
            .where(events.c.sender_id == dialogue, events.c.type_name.in_(["user", "bot"]))
            .order_by(events.c.id)
        )
        with self._engine.connect() as connection:
            rows = connection.execute(query).all()
        return _pick([(row.type_name, json.loads(row.data)) for row in rows], message_id)

    def _is_there(self) -> bool:
        with self._engine.connect() as connection:
            return inspect(connection).has_table("events")


def open_trackers(settings: Settings) -> Trackers:
    """Open the store Rasa was given, with the gateway's own driver."""
    return Trackers(settings.store_url if settings.database_url else settings.tracker_url)


def _pick(
    history: list[tuple[str, dict[str, Any]]], message_id: str
) -> list[dict[str, Any]] | None:
    replies: list[dict[str, Any]] | None = None
    for kind, event in history:
        if kind == "user" and replies is not None:
            break
        if kind == "user" and event.get("metadata", {}).get("message_id") == message_id:
            replies = []
        elif kind == "bot" and replies is not None:
            replies.append({"text": event.get("text"), **event.get("data", {})})
    return replies
