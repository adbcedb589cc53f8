"""What was not understood: a clause if one answers, then one rephrasing, then the desk."""

from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.answer_question import wait_for
from actions.asking import resumed
from actions.heard import listen
from actions.library import Library
from actions.phrases import phrase, phrases
from actions.reply import Answer, Button, Outcome, Reply, deliver
from actions.responding import respond
from actions.subject import find_subjects
from actions.subject_matter import Subject
from actions.turn import Turn, read_turn

NEAREST = 3
NEAR_ENOUGH = 0.2
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
        turn = listen(self._library, read_turn(tracker))
        answer = understand(self._library, turn)
        return [*deliver(answer, dispatcher, turn), *wait_for(answer.asked)]


def understand(library: Library, turn: Turn) -> Answer:
    """Return the answer to a message whose intent is unclear or not ours."""
    subjects = find_subjects(library, turn)
    if subjects[0].is_found or turn.intent == NOT_OURS:
        return respond(library, subjects, turn)
    reply = resumed(library, _put_again(subjects[0], turn), turn)
    thread = replace(turn.thread, misses=turn.thread.misses + 1)
    return Answer(replies=(reply,), facts=turn.facts, thread=thread, asked=turn.asked)


def _put_again(subject: Subject, turn: Turn) -> Reply:
    if turn.thread.misses:
        title = phrase("buttons.human")
        return Reply(
            text=phrase("fallback.second"),
            outcome=Outcome.CLARIFICATION,
            buttons=(Button(title, title),),
        )
    near = [citation for citation in subject.citations if citation.score >= NEAR_ENOUGH]
    titles = [citation.heading_path[-1] for citation in near if citation.heading_path]
    titles += phrases("fallback.topics")
    buttons = tuple(Button(title, title) for title in list(dict.fromkeys(titles))[:NEAREST])
    return Reply(text=phrase("fallback.first"), outcome=Outcome.CLARIFICATION, buttons=buttons)
