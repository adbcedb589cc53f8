"""Speaking to Rasa: one message in, its replies out."""

from datetime import date
from typing import Any

import httpx

from gateway.errors import BotError
from gateway.replies import Answer, Reply
from gateway.settings import Settings
from knowledge.outcome import Outcome

PATIENCE = httpx.Timeout(20.0, connect=1.0)


class BotClient:
    """Keeps connections to Rasa open; every request carries the token made at start."""

    def __init__(self, settings: Settings) -> None:
        token = settings.internal_token.get_secret_value()
        self._http = httpx.AsyncClient(
            base_url=settings.bot_url,
            headers={"Authorization": f"Bearer {token}"},
            timeout=PATIENCE,
            trust_env=False,
        )

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
            response = await self._http.post("/webhooks/gateway/webhook", json=body)
            response.raise_for_status()
            messages = response.json()
        except (httpx.HTTPError, ValueError) as error:
            raise BotError(type(error).__name__) from error
        return read_answer(messages)

    async def is_up(self) -> bool:
        """Return whether Rasa listens."""
        try:
            response = await self._http.get("/webhooks/gateway/", timeout=2.0)
        except httpx.HTTPError:
            return False
        return response.is_success

    async def close(self) -> None:
        """Let the connections go."""
        await self._http.aclose()


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
