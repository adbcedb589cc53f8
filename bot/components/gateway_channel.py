"""The channel the gateway speaks to: REST on loopback, for those who hold the token."""

import hmac
import os
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, UserMessage
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from components.turn_processor import quicken

NEW_SESSION = "/session_start"
Handler = Callable[[UserMessage], Awaitable[Any]]


class GatewayInput(InputChannel):
    """Takes `{sender, message, metadata}`, answers with the payloads of the actions."""

    def __init__(self, token: str) -> None:
        self._token = token

    @classmethod
    def name(cls) -> str:
        """Return the name under /webhooks."""
        return "gateway"

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> "GatewayInput":
        """Make the channel with the token of the environment.

        Raises:
            RuntimeError: no token; an open channel would answer any page of a browser.
        """
        del credentials
        token = os.environ.get("WENCE_INTERNAL_TOKEN")
        if not token:
            raise RuntimeError("WENCE_INTERNAL_TOKEN is not set: start Rasa with `wence up`")
        return cls(token)

    def blueprint(self, on_new_message: Handler) -> Blueprint:
        """Return the route that takes one message and answers it."""
        routes = Blueprint("gateway_channel", "gateway_channel")

        @routes.get("/")
        async def health(request: Request) -> HTTPResponse:
            del request
            return response.json({"status": "ok"})

        @routes.post("/webhook")
        async def receive(request: Request) -> HTTPResponse:
            if not self._is_trusted(request):
                return response.json({"error": "token"}, status=401)
            quicken(request.app.ctx.agent)
            return response.json(await _answer(request.json, on_new_message))

        return routes

    def _is_trusted(self, request: Request) -> bool:
        given = request.headers.get("Authorization", "")
        return hmac.compare_digest(given.encode(), f"Bearer {self._token}".encode())


async def _answer(body: dict[str, Any], on_new_message: Handler) -> list[dict[str, Any]]:
    collected = await _send(body, body["message"], body.get("metadata"), on_new_message)
    if any(message.get("custom", {}).pop("new_session", False) for message in collected):
        # A turn grows dearer with the tracker: a new session keeps the slots, not the events.
        await _send(body, NEW_SESSION, None, on_new_message)
    return collected


async def _send(
    body: dict[str, Any],
    text: str,
    metadata: dict[str, Any] | None,
    on_new_message: Handler,
) -> list[dict[str, Any]]:
    channel = CollectingOutputChannel()
    await on_new_message(
        UserMessage(
            text,
            channel,
            body["sender"],
            input_channel=GatewayInput.name(),
            metadata=metadata,
        )
    )
    return channel.messages
