"""Answers a question about policies from the clause, the part asked for first."""

from collections.abc import Callable
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActiveLoop, EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.answering.asking import slot_of
from actions.answering.case_turn import assess_turn
from actions.answering.gone_over import gone_over
from actions.answering.noted_beside import noted_beside
from actions.answering.responding import respond
from actions.hearing.asked_now import hires_again
from actions.hearing.heard import is_told
from actions.hearing.listening import listen
from actions.hearing.message_kind import FOLLOW_UP, asks
from actions.library import Library
from actions.reply import Answer, deliver
from actions.topic.following import find_meant
from actions.topic.own_words import pairs_of_its_own
from actions.topic.subject import find_subjects
from actions.topic.subject_matter import recall
from actions.turn import FORM, Turn, read_turn

LISTEN = "action_listen"

OF_HIRING = 2  # 再招, and the words joined to it


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
        return answer_turn(self._library, dispatcher, tracker, otherwise=answer_asked)


def answer_turn(
    library: Library,
    dispatcher: CollectingDispatcher,
    tracker: Tracker,
    *,
    otherwise: Callable[[Library, Turn], Answer],
) -> list[EventType]:
    """Decide the case a message tells or changes; answer what it asks `otherwise`."""
    before = read_turn(tracker)
    turn = listen(library, before)
    if noted := noted_beside(library, turn):
        answer = noted
    elif is_told(library, turn) or before.intent == FOLLOW_UP:
        answer = assess_turn(library, turn, before=before)
    else:
        answer = otherwise(library, turn)
    answer = gone_over(library, answer, turn, before=before)
    return [*deliver(answer, dispatcher, turn), *wait_for(answer.asked)]


def answer_asked(library: Library, turn: Turn) -> Answer:
    """Answer what a message asks."""
    # 现在再招登记失业半年的 names whom, and so is looked for.
    is_of_it = hires_again(turn) and len(pairs_of_its_own(turn.text)) <= OF_HIRING
    found = (recall(library, turn.thread, turn),) if is_of_it else find_subjects(library, turn)
    is_opening = not turn.thread.clauses and bool(turn.said) and not asks(turn.text)
    if is_opening and not found[0].is_found:
        # 我44，失业登记8个月了 only tells of somebody, whatever it is taken for.
        found = find_meant(library, turn)
    return respond(library, found, turn)


def wait_for(asked: str | None) -> list[EventType]:
    """Return the events that leave the form waiting for a fact, without another call."""
    if asked is None:
        return []
    return [
        ActiveLoop(FORM),
        SlotSet("requested_slot", slot_of(asked)),
        FollowupAction(LISTEN),
    ]
