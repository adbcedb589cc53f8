"""Speaking to Rasa: one message in, its replies out."""

from datetime import date
from typing import Any

import aiohttp

from gateway.errors import BotError
from gateway.own_http import OwnHttp
from gateway.replies import Answer, Reply
from gateway.settings import Settings
from knowledge.outcome import Outcome

PATIENCE = aiohttp.ClientTimeout(total=20.0, connect=1.0)
GLANCE = aiohttp.ClientTimeout(total=2.0)


class BotClient:
    """Hands messages to Rasa and reads what it answers."""

    def __init__(self, settings: Settings) -> None:
        self._url = settings.bot_url
        self._http = OwnHttp(settings, patience=PATIENCE)

    async def ask(self, dialogue: str, text: str, *, message_id: str, as_of: date) -> Answer:
        """Return what the bot answers to one message.

        Args:
            dialogue: whose message it is, as Rasa knows the person.
            text: cleaned and masked words.
            message_id: kept in Rasa's tracker, so that a lost answer can be found there.
            as_of: the day asked about; it comes with every message.

        Raises:
            BotError: Rasa is away or answers what is no answer.
        """
        metadata = {"as_of": as_of.isoformat(), "message_id": message_id}
        body = {"sender": dialogue, "message": text, "metadata": metadata}
        try:
            async with self._http.session.post(
                f"{self._url}/webhooks/gateway/webhook", json=body
            ) as answer:
                answer.raise_for_status()
                messages = await answer.json()
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            raise BotError(type(error).__name__) from error
        return read_answer(messages)

    async def is_up(self, url: str = "") -> bool:
        """Return whether Rasa listens, or the server at another address of ours."""
        try:
            address = url or f"{self._url}/webhooks/gateway/"
            async with self._http.session.get(address, timeout=GLANCE) as answer:
                return answer.ok
        except (aiohttp.ClientError, TimeoutError, ValueError):
            return False

    async def close(self) -> None:
        """Let the connections go."""
        await self._http.close()


def read_answer(messages: list[dict[str, Any]]) -> Answer:
    """Make an answer of what Rasa sends: nothing, when the action server is away.

    Raises:
        BotError: a message is no reply of ours.
    """
    try:
        payloads = [message["custom"] for message in messages]
        replies = tuple(_read_reply(payload) for payload in payloads)
        return Answer(replies=replies, facts=payloads[-1].get("facts") if payloads else None)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BotError(f"{type(error).__name__}: {error}") from error


def _read_reply(payload: dict[str, Any]) -> Reply:
    return Reply(
        text=str(payload["text"]),
        outcome=Outcome(payload["outcome"]),
        citations=tuple(payload.get("citations", ())),
        decisions=tuple(payload.get("decisions", ())),
        buttons=tuple(payload.get("buttons", ())),
    )
