"""Whole conversations against the real gateway, Rasa and action server."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from evaluation.conversations import Conversation, load_conversations, play
from wence.running import Running

CONVERSATIONS = load_conversations(Path(__file__).parent / "conversations")
LEAST = 120


@pytest.fixture(scope="module")
def client(running: Running) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=running.url, timeout=60, trust_env=False) as client:
        yield client


@pytest.mark.bot
@pytest.mark.parametrize("conversation", CONVERSATIONS, ids=lambda one: one.name)
def test_a_conversation_says_what_it_must_and_nothing_it_must_not(
    client: httpx.Client, conversation: Conversation
) -> None:
    assert play(client, conversation) == []


def test_there_are_enough_conversations_and_each_has_its_own_name() -> None:
    names = [one.name for one in CONVERSATIONS]
    assert len(names) >= LEAST
    assert len(set(names)) == len(names)
