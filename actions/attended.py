"""What stands before and after every action: care for who is in need, and what cannot be so."""

import re
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.answering.asking import slot_of
from actions.answering.in_need import care, is_in_need
from actions.calculator import FactError
from actions.hearing.listening import listen
from actions.library import Library
from actions.reply import Answer, Reply, deliver
from actions.turn import Turn, read_turn
from knowledge.outcome import Outcome

FACT_NAME = re.compile("（[a-z_]+）")


class Attended(Action):  # type: ignore[misc]
    """An action that is only run for who is in no need; what is open stays as it is."""

    def __init__(self, action: Action, library: Library) -> None:
        self._action = action
        self._library = library

    def name(self) -> str:
        """Return the name of the action in the domain."""
        return str(self._action.name())

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Care, or run the action; numbers that cannot be together are told back: 190人裁195人."""
        turn = read_turn(tracker)
        if is_in_need(turn):
            return _said(_care(self._library, turn), dispatcher, turn)
        try:
            return list(await self._action.run(dispatcher, tracker, domain))
        except FactError as error:
            words = FACT_NAME.sub("", str(error))
            reply = Reply(text=words, outcome=Outcome.CLARIFICATION)
            return _said(_kept(turn, reply), dispatcher, turn)


def _care(library: Library, turn: Turn) -> Answer:
    reply, thread = care(turn)
    # What is told in need is told.
    facts = listen(library, turn).facts
    return Answer(replies=(reply,), facts=facts, thread=thread, asked=turn.asked)


def _kept(turn: Turn, reply: Reply) -> Answer:
    return Answer(replies=(reply,), facts=turn.facts, thread=turn.thread, asked=turn.asked)


def _said(answer: Answer, dispatcher: CollectingDispatcher, turn: Turn) -> list[EventType]:
    still_open = [SlotSet("requested_slot", slot_of(turn.asked))] if turn.asked else []
    return [*deliver(answer, dispatcher, turn), *still_open]
