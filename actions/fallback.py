"""What was not understood: a clause if one answers, then one rephrasing, then the desk."""

from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.answer_question import answer_turn
from actions.answering.responding import respond
from actions.library import Library
from actions.reply import Answer
from actions.topic.subject import find_subjects
from actions.topic.subject_matter import UNCLEAR
from actions.turn import Turn

NOT_OURS = "out_of_scope"


class Fallback(Action):  # type: ignore[misc]
    """`action_fallback`."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def name(self) -> str:
        """Return the name in the domain."""
        return "action_fallback"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Answer when a clause does; else put it again once, then offer the desk."""
        del domain
        return answer_turn(self._library, dispatcher, tracker, otherwise=understand)


def understand(library: Library, turn: Turn) -> Answer:
    """Return the answer to a message whose intent is unclear or not ours."""
    subjects = find_subjects(library, turn)
    is_known = any(subject.is_found or subject.missing for subject in subjects)
    if not is_known and turn.intent != NOT_OURS:
        subjects = tuple(replace(subject, outcome=UNCLEAR) for subject in subjects[:1])
    return respond(library, subjects, turn)
