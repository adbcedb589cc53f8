"""Checks of the tracker store; run by the bot's own Python, see test_components.py."""

import asyncio
import tempfile
import unittest
from pathlib import Path

import sqlalchemy as sa
from components.tracker_store import RecentTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, SessionStarted, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

DOMAIN = Domain.from_yaml(
    """
version: "3.1"
intents: [ask]
slots:
  facts: {type: any, influence_conversation: false, mappings: [{type: custom}]}
"""
)


class TrackerStoreChecks(unittest.TestCase):
    """What a tracker comes back as, from memory and from the database."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.url = f"sqlite:///{Path(folder.name) / 'tracker.db'}"
        self.store = self.open()

    def open(self) -> RecentTrackerStore:
        return RecentTrackerStore(domain=DOMAIN, host=self.url)

    def turn(self, store: RecentTrackerStore, text: str, *, new_session: bool = False) -> None:
        tracker = self.read(store) or DialogueStateTracker("a", DOMAIN.slots)
        if new_session or not tracker.events:
            tracker.update(ActionExecuted("action_session_start"))
            tracker.update(SessionStarted())
        tracker.update(UserUttered(text))
        tracker.update(SlotSet("facts", {"said": text}))
        asyncio.run(store.save(tracker))

    def read(self, store: RecentTrackerStore) -> "DialogueStateTracker | None":
        return asyncio.run(store.retrieve("a"))

    def texts(self, store: RecentTrackerStore) -> "list[str]":
        tracker = self.read(store)
        assert tracker is not None
        asyncio.run(store.save(tracker))
        return [event.text for event in tracker.events if isinstance(event, UserUttered)]

    def test_memory_and_database_agree_turn_by_turn(self) -> None:
        for number in range(6):
            self.turn(self.store, f"第{number}句")
            fresh = self.read(self.open())
            kept = self.read(self.store)
            asyncio.run(self.store.save(kept))
            # The database gives a session from its beginning, not the action that began it.
            of_session = [event.as_dict() for event in kept.events][-len(fresh.events) :]
            self.assertEqual(of_session, [event.as_dict() for event in fresh.events])
            self.assertLessEqual(len(kept.events) - len(fresh.events), 1)
            self.assertEqual(kept.get_slot("facts"), {"said": f"第{number}句"})

    def test_a_new_session_leaves_the_old_one_behind(self) -> None:
        self.turn(self.store, "旧的")
        self.turn(self.store, "新的", new_session=True)
        self.turn(self.store, "再来")
        self.assertEqual(self.texts(self.store), self.texts(self.open()))
        self.assertEqual(self.texts(self.store), ["新的", "再来"])

    def test_what_another_process_added_is_seen(self) -> None:
        self.turn(self.store, "一")
        self.turn(self.open(), "二")
        self.turn(self.store, "三")
        self.assertEqual(self.texts(self.store), ["一", "二", "三"])

    def test_what_was_erased_is_gone_from_memory_too(self) -> None:
        self.turn(self.store, "请删除")
        with self.store.engine.begin() as connection:
            connection.execute(sa.text("DELETE FROM events"))
        self.assertIsNone(self.read(self.store))

    def test_a_turn_that_fails_leaves_nothing_behind(self) -> None:
        self.turn(self.store, "好的")
        tracker = self.read(self.store)
        tracker.update(UserUttered("没有保存"))
        self.assertEqual(self.texts(self.store), ["好的"])


if __name__ == "__main__":
    unittest.main()
