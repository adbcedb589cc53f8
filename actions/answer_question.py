"""Answers a question about policies from the clause, the part asked for first."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActiveLoop, EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.answering.asking import slot_of
from actions.answering.case_turn import assess_turn
from actions.answering.responding import respond
from actions.hearing.heard import is_told, listen
from actions.library import Library
from actions.reply import deliver
from actions.topic.subject import find_subjects
from actions.turn import FORM, read_turn

LISTEN = "action_listen"


class AnswerQuestion(Action):  # type: ignore[misc]
    """`action_answer_question`."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def name(self) -> str:
        """Return the name in the domain."""
        return "action_answer_question"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Answer; where one fact would decide the matter, leave the form waiting for it."""
        del domain
        before = read_turn(tracker)
        turn = listen(self._library, before)
        if is_told(self._library, turn):
            answer = assess_turn(self._library, turn, before=before)
        else:
            answer = respond(self._library, find_subjects(self._library, turn), turn)
        return [*deliver(answer, dispatcher, turn), *wait_for(answer.asked)]


def wait_for(asked: str | None) -> list[EventType]:
    """Return the events that leave the form waiting for a fact, without another call."""
    if asked is None:
        return []
    return [
        ActiveLoop(FORM),
        SlotSet("requested_slot", slot_of(asked)),
        FollowupAction(LISTEN),
    ]
