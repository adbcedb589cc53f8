"""Calls to the action server: one connection kept open, and only what actions read."""

import json
from typing import Any

import aiohttp
import rasa
from rasa.core.actions.action import RemoteAction
from rasa.core.actions.forms import FormAction
from rasa.core.channels.channel import OutputChannel
from rasa.core.constants import DEFAULT_REQUEST_TIMEOUT
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.exceptions import RasaException
from rasa.shared.utils.common import all_subclasses
from rasa.utils.endpoints import EndpointConfig

KINDS: "dict[str, type[Event]]" = {kind.type_name: kind for kind in all_subclasses(Event)}


class ActionServer:
    """Where actions run. Rasa opens a connection for every call; this one is kept."""

    def __init__(self, endpoint: EndpointConfig) -> None:
        self._url = endpoint.url
        self._headers = {"Content-Type": "application/json", **endpoint.headers}
        self._session: aiohttp.ClientSession | None = None

    async def run(self, call: "dict[str, Any]") -> "dict[str, Any]":
        """Return the events and responses of an action.

        Raises:
            RasaException: the server is away or refuses the call.
        """
        if self._session is None:
            timeout = aiohttp.ClientTimeout(total=DEFAULT_REQUEST_TIMEOUT)
            self._session = aiohttp.ClientSession(headers=self._headers, timeout=timeout)
        body = json.dumps(call, ensure_ascii=False).encode()
        try:
            async with self._session.post(self._url, data=body) as answer:
                answer.raise_for_status()
                return await answer.json()
        except (aiohttp.ClientError, TimeoutError) as error:
            raise RasaException(f"{call['next_action']}: {type(error).__name__}") from error


class ActionCall(RemoteAction):
    """An action run by our own server.

    Rasa checks every answer against a schema it compiles anew each time, which takes
    longer than the rest of a turn; reading the events checks them as well.
    """

    def __init__(self, name: str, server: ActionServer) -> None:
        super().__init__(name, None)
        self._server = server

    async def run(
        self,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
        tracker: DialogueStateTracker,
        domain: Domain,
    ) -> "list[Event]":
        """Return what the action says, then the events it leaves."""
        answer = await self._server.run(self._action_call_format(tracker, domain))
        said = await self._utter_responses(answer["responses"], output_channel, nlg, tracker)
        return [*said, *(_read_event(event) for event in answer["events"])]

    def _action_call_format(self, tracker: DialogueStateTracker, domain: Domain) -> dict[str, Any]:
        return {
            "next_action": self.name(),
            "sender_id": tracker.sender_id,
            "tracker": _describe(tracker),
            "domain": domain.as_dict(),
            "version": rasa.__version__,
        }


class Form(FormAction):
    """A form whose validation is an action call like any other."""

    def __init__(self, name: str, server: ActionServer, endpoint: EndpointConfig) -> None:
        super().__init__(name, endpoint)
        self._validation = ActionCall(f"validate_{name}", server)

    async def validate_slots(
        self,
        slot_candidates: "dict[str, Any]",
        tracker: DialogueStateTracker,
        domain: Domain,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
    ) -> "list[Event]":
        """Have the action server read, decide and answer."""
        candidates = [SlotSet(name, value) for name, value in slot_candidates.items()]
        told = self._temporary_tracker(tracker, candidates, domain)
        return await self._validation.run(output_channel, nlg, told, domain)


def _describe(tracker: DialogueStateTracker) -> "dict[str, Any]":
    # The long answers of earlier turns stay here: actions read what people said.
    heard = [event for event in tracker.events if isinstance(event, UserUttered)]
    latest = tracker.latest_message
    return {
        "sender_id": tracker.sender_id,
        "slots": tracker.current_slot_values(),
        "latest_message": latest.parse_data if latest else {},
        "events": [{"event": "user", "text": event.text} for event in heard],
        "paused": tracker.is_paused(),
        "followup_action": tracker.followup_action,
        "active_loop": {"name": tracker.active_loop_name} if tracker.active_loop_name else {},
        "latest_action_name": tracker.latest_action_name,
    }


def _read_event(event: "dict[str, Any]") -> Event:
    kind = KINDS.get(event.get("event", ""))
    if kind is None:
        raise RasaException(f"The action server sent an event that is none: {event}")
    return kind._from_parameters(event)
