"""Explains how the last answer came about: each condition, the formula, what is silent."""

from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.answer_question import answer_asked, answer_turn
from actions.answering.asides import aside
from actions.answering.digressing import digress
from actions.answering.explained import explain
from actions.cues import cue
from actions.hearing.message_kind import FOLLOW_UP
from actions.library import Library
from actions.reply import Answer, deliver
from actions.topic.aspect import AMOUNT, REQUIREMENTS
from actions.topic.own_words import is_bare
from actions.topic.pointing import points_back
from actions.topic.reason_asked import asks_reason, asks_why_of_case
from actions.turn import Turn, read_turn


class ExplainDecision(Action):  # type: ignore[misc]
    """`action_explain_decision`."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def name(self) -> str:
        """Return the name in the domain."""
        return "action_explain_decision"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Explain the decisions of the thread, or quote the clause where nothing was decided."""
        del domain
        turn = read_turn(tracker)
        if complaint := aside(self._library, turn):
            return deliver(complaint, dispatcher, turn)
        if turn.intent == FOLLOW_UP or not _asks_reason(self._library, turn):
            return answer_turn(self._library, dispatcher, tracker, otherwise=_answer)
        answer = digress(self._library, explain(self._library, turn), turn)
        return deliver(answer, dispatcher, turn)


def _asks_reason(library: Library, turn: Turn) -> bool:
    """Whether the reason of something is asked for, not what a rule is: 稳岗返还怎么算, 咋个选."""
    is_of_way = cue("way_asked").search(turn.text) is not None and not asks_reason(turn.text)
    if is_of_way and not turn.thread.is_decided:
        return False
    if is_bare(turn.text) or points_back(library, turn) or asks_why_of_case(library, turn):
        return True
    return not cue("computing").search(turn.text) and asks_reason(turn.text)


def _answer(library: Library, turn: Turn) -> Answer:
    is_sum = cue("computing").search(turn.text) is not None
    turn = replace(turn, intent=AMOUNT if is_sum else REQUIREMENTS)
    return answer_asked(library, turn)
