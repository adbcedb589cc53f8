"""Rasa's SQL tracker store, sparing a turn what it need not read, parse or wait for."""

import json
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event, SessionStarted
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy.orm import sessionmaker
from sqlalchemy.pool import StaticPool

MOST_KEPT = 256
EVENTS = SQLTrackerStore.SQLEvent.__table__
LAST_ID = sa.select(sa.func.max(EVENTS.c.id)).where(EVENTS.c.sender_id == sa.bindparam("sender"))


@dataclass
class Kept:
    """A tracker as it stands in the database: how many events, and the last one's id."""

    tracker: DialogueStateTracker
    events: int
    last_id: int


class RecentTrackerStore(SQLTrackerStore):
    """Keeps recent trackers in memory and checks each against the database before use.

    A tracker is taken from memory only while its last stored event is still the
    database's last: what was erased or continued elsewhere is read anew. SQLite
    writes ahead of its file: a commit survives the kill of any process.
    """

    def __init__(
        self,
        domain: Domain | None = None,
        event_broker: EventBroker | None = None,
        host: str | None = None,
        **kwargs: Any,
    ) -> None:
        """Open the database at the address `host`, a full SQLAlchemy URL."""
        self._kept: OrderedDict[str, Kept] = OrderedDict()
        super().__init__(domain=domain, event_broker=event_broker, host=host, **kwargs)
        self.engine.dispose()
        is_file = self.engine.dialect.name == "sqlite"
        self.engine = (_open_file if is_file else _open_server)(self.engine.url)
        self.sessionmaker = sessionmaker(bind=self.engine)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """Return the tracker of the present session, or None."""
        # Taken out: a turn that fails before `save` must not leave its events behind.
        kept = self._kept.pop(sender_id, None)
        with self.engine.connect() as connection:
            last_id = self._last_id(connection, sender_id)
        if kept is None or kept.last_id != last_id:
            tracker = await super().retrieve(sender_id)
            if tracker is not None:
                tracker.stored = (len(tracker.events), last_id)
            return tracker
        kept.tracker.stored = (kept.events, kept.last_id)
        return kept.tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Append the events of this turn in one commit."""
        events, last_id = getattr(tracker, "stored", (0, None))
        with self.engine.begin() as connection:
            is_known = last_id == self._last_id(connection, tracker.sender_id)
            if is_known:
                last_id = self._append(connection, tracker, list(tracker.events)[events:])
        if not is_known:
            await super().save(tracker)
        # After a second session begins the database gives the shorter tracker.
        elif sum(isinstance(event, SessionStarted) for event in tracker.events) <= 1:
            self._keep(tracker, last_id)

    def _append(
        self, connection: sa.engine.Connection, tracker: DialogueStateTracker, events: "list[Event]"
    ) -> "int | None":
        if events:
            rows = [_row(tracker.sender_id, event) for event in events]
            connection.execute(EVENTS.insert(), rows)
        return self._last_id(connection, tracker.sender_id)

    def _keep(self, tracker: DialogueStateTracker, last_id: "int | None") -> None:
        if last_id is None:
            return
        self._kept[tracker.sender_id] = Kept(tracker, len(tracker.events), last_id)
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)

    def _last_id(self, connection: sa.engine.Connection, sender_id: str) -> "int | None":
        return connection.execute(LAST_ID, {"sender": sender_id}).scalar()


def _open_file(url: sa.engine.URL) -> sa.engine.Engine:
    # Rasa opens and closes the file for every query; each last close waits for the disk.
    engine = sa.create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
    sa.event.listen(engine, "connect", _write_ahead)
    return engine


def _open_server(url: sa.engine.URL) -> sa.engine.Engine:
    # A connection is tried before use: a server that was restarted has closed it.
    return sa.create_engine(url, pool_size=1, pool_pre_ping=True)


def _row(sender_id: str, event: Event) -> "dict[str, Any]":
    data = event.as_dict()
    return {
        "sender_id": sender_id,
        "type_name": event.type_name,
        "timestamp": data.get("timestamp"),
        "intent_name": data.get("parse_data", {}).get("intent", {}).get("name"),
        "action_name": data.get("name"),
        "data": json.dumps(data),
    }


def _write_ahead(connection: Any, _: Any) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.close()
