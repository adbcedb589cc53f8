"""Plays the same conversations to Rasa's processor and to ours; run by the bot's own Python.

The model comes in WENCE_TEST_MODEL: see test_components.py.
"""

import asyncio
import copy
import logging
import os
import random
import unittest
from typing import Any
from unittest import mock

from aiohttp import web
from components.turn_processor import TurnProcessor, quicken
from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig
from rasa.utils.log_utils import configure_structlog

FORM = "assess_form"
WAIT = [
    {"event": "active_loop", "name": FORM},
    {"event": "slot", "name": "requested_slot", "value": "answer"},
    {"event": "followup", "name": "action_listen"},
]
ASK = [{"event": "slot", "name": "requested_slot", "value": "age"}]
DONE = [{"event": "slot", "name": "requested_slot", "value": None}]
REJECT = [{"event": "action_execution_rejected", "name": FORM}]
CLOSE = [{"event": "active_loop", "name": None}]
NOWHERE = "http://127.0.0.1:9/webhook"
WORDS = ("失业登记网上办要几天", "公司2023年招了3个应届毕业生，能补多少钱", "不晓得", "你好", "")


class ScriptedActions:
    """An action server whose answers follow from what it is asked, and nothing else."""

    def __init__(self) -> None:
        self.calls: list[dict[str, Any]] = []

    async def start(self) -> str:
        app = web.Application(client_max_size=2**24)
        app.router.add_post("/webhook", self.answer)
        runner = web.AppRunner(app)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        return f"http://127.0.0.1:{site._server.sockets[0].getsockname()[1]}/webhook"

    async def answer(self, request: web.Request) -> web.Response:
        call = await request.json()
        self.calls.append(call)
        said = call["tracker"]["latest_message"]["text"]
        chance = random.Random(f"{said} {call['next_action']}")  # noqa: S311
        if call["next_action"] == f"validate_{FORM}":
            events = chance.choice([ASK, ASK, DONE, REJECT])
        else:
            events = chance.choice([[], [], WAIT, CLOSE])
        remembered = {"event": "slot", "name": "facts", "value": {"said": said}}
        responses = [] if events is REJECT else [{"custom": {"text": said, "citations": [1, 2]}}]
        return web.json_response({"events": [remembered, *events], "responses": responses})


class TurnProcessorChecks(unittest.TestCase):
    """Same words, same trackers, same calls."""

    agents: "tuple[Agent, Agent]"

    def test_conversations_end_in_the_same_events(self) -> None:
        asyncio.run(self.play(conversations=12, messages=12))

    def test_words_are_understood_the_same(self) -> None:
        theirs, ours = asyncio.run(self.load(NOWHERE))
        for words in WORDS:
            first, second = (
                asyncio.run(agent.processor.parse_message(UserMessage(words)))
                for agent in (theirs, ours)
            )
            self.assertEqual(first["intent"]["name"], second["intent"]["name"])
            self.assertAlmostEqual(first["intent"]["confidence"], second["intent"]["confidence"])

    def test_a_new_model_is_quickened_too_and_only_once(self) -> None:
        _, ours = asyncio.run(self.load(NOWHERE))
        first = ours.processor
        quicken(ours)
        self.assertIs(ours.processor, first)
        ours.load_model(os.environ["WENCE_TEST_MODEL"])
        quicken(ours)
        self.assertIsInstance(ours.processor, TurnProcessor)
        self.assertIsNot(ours.processor, first)

    def test_an_action_server_that_is_away_costs_the_answer_only(self) -> None:
        _, ours = asyncio.run(self.load(NOWHERE))
        said, tracker = asyncio.run(self.say(ours, "a", "你好", intent="greet"))
        self.assertEqual(said, [])
        self.assertEqual(tracker.latest_action_name, "action_listen")

    def test_a_store_that_is_away_costs_the_turn_and_not_what_was_known(self) -> None:
        _, ours = asyncio.run(self.load(NOWHERE))
        with (
            mock.patch.object(InMemoryTrackerStore, "retrieve", side_effect=ConnectionError),
            self.assertRaises(ConnectionError),
        ):
            asyncio.run(self.say(ours, "a", "你好", intent="greet"))

    async def play(self, *, conversations: int, messages: int) -> None:
        scripted = ScriptedActions()
        theirs, ours = await self.load(await scripted.start())
        chance = random.Random(20231231)  # noqa: S311
        intents = [*ours.domain.intents]
        for conversation in range(conversations):
            for message in range(messages):
                words, intent = f"{conversation}-{message}", chance.choice(intents)
                outcomes = []
                for agent in (theirs, ours):
                    scripted.calls.clear()
                    said, tracker = await self.say(agent, f"c{conversation}", words, intent=intent)
                    outcomes.append((said, _told(tracker), [_asked(c) for c in scripted.calls]))
                for first, second in zip(*outcomes, strict=True):
                    self.assertEqual(first, second, f"{words} {intent}")

    async def load(self, url: str) -> "tuple[Agent, Agent]":
        theirs = Agent.load(os.environ["WENCE_TEST_MODEL"], action_endpoint=EndpointConfig(url))
        ours = copy.copy(theirs)
        ours.load_model(os.environ["WENCE_TEST_MODEL"])
        quicken(ours)
        return theirs, ours

    async def say(
        self, agent: Agent, sender: str, words: str, *, intent: str
    ) -> "tuple[list[Any], DialogueStateTracker]":
        # Each has its own tracker in the store they share.
        sender = f"{sender}-{type(agent.processor).__name__}"
        parsed = {"text": words, "intent": {"name": intent, "confidence": 0.9}, "entities": []}
        channel = CollectingOutputChannel()
        message = UserMessage(words, channel, sender, parse_data=parsed)
        await agent.handle_message(message)
        tracker = await agent.tracker_store.retrieve(sender)
        return [said.get("custom") for said in channel.messages], tracker


def _told(tracker: DialogueStateTracker) -> "list[dict[str, Any]]":
    left_out = ("timestamp", "message_id", "policy", "model_id", "metadata", "parse_data")
    events = [event.as_dict() for event in tracker.events]
    return [{key: event[key] for key in event if key not in left_out} for event in events]


def _asked(call: "dict[str, Any]") -> "dict[str, Any]":
    tracker = call["tracker"]
    return {
        "action": call["next_action"],
        "domain": call["domain"],
        "loop": tracker["active_loop"].get("name"),
        "words": [one["text"] for one in tracker["events"] if one["event"] == "user"],
        "said": {key: tracker["latest_message"][key] for key in ("text", "intent", "metadata")},
        **{key: tracker[key] for key in ("slots", "paused", "followup_action")},
        "before": tracker["latest_action_name"],
    }


if __name__ == "__main__":
    configure_structlog(logging.WARNING)
    logging.disable(logging.ERROR)
    unittest.main()
