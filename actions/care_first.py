"""Whatever a message is taken to want: who is in need gets a word of care first."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.answering.asking import slot_of
from actions.answering.in_need import care, is_in_need
from actions.hearing.listening import listen
from actions.library import Library
from actions.reply import Answer, deliver
from actions.turn import read_turn


class CareFirst(Action):  # type: ignore[misc]
    """An action that is only run for who is in no need."""

    def __init__(self, action: Action, library: Library) -> None:
        self._action = action
        self._library = library

    def name(self) -> str:
        """Return the name of the action in the domain."""
        return str(self._action.name())

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Care for who is in need, and leave what is open as it is; else run the action."""
        turn = read_turn(tracker)
        if not is_in_need(turn):
            return list(await self._action.run(dispatcher, tracker, domain))
        reply, thread = care(turn)
        # What is told in need is told.
        facts = listen(self._library, turn).facts
        answer = Answer(replies=(reply,), facts=facts, thread=thread, asked=turn.asked)
        still_open = [SlotSet("requested_slot", slot_of(turn.asked))] if turn.asked else []
        return [*deliver(answer, dispatcher, turn), *still_open]
