"""Puts what the documents say of one matter side by side, each with its day."""

from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.answer_question import answer_asked, answer_turn, wait_for
from actions.answering.case_turn import assess_turn
from actions.answering.comparing import compared
from actions.answering.straight_answer import straight_answer
from actions.cues import cue
from actions.hearing.heard import is_heard
from actions.library import Library
from actions.reply import Answer, deliver
from actions.topic.aspect import AMOUNT
from actions.turn import Turn, read_turn


class ComparePolicies(Action):  # type: ignore[misc]
    """`action_compare_policies`."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def name(self) -> str:
        """Return the name in the domain."""
        return "action_compare_policies"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Compare the matter named, or the one at hand; what compares no documents is asked."""
        del domain
        turn = read_turn(tracker)
        is_across = cue("across").search(turn.text) is not None
        is_of_one_year = is_across and not _is_across(turn)
        if is_of_one_year or not (is_across or cue("which_of_them").search(turn.text)):
            return answer_turn(self._library, dispatcher, tracker, otherwise=_answer)
        otherwise = compared if is_across else _answer
        answer = straight_answer(self._library, turn) or otherwise(self._library, turn)
        return [*deliver(answer, dispatcher, turn), *wait_for(answer.asked)]


def _is_across(turn: Turn) -> bool:
    """Whether words compare; the one year they name compares nothing: 2023年的按哪个标准."""
    is_of_one = len(set(cue("year_named").findall(turn.text))) == 1
    words = cue("year_named").sub("", turn.text) if is_of_one else turn.text
    return cue("across").search(words) is not None


def _answer(library: Library, turn: Turn) -> Answer:
    if cue("compared_sum").search(turn.text):
        turn = replace(turn, intent=AMOUNT)
    if turn.said and is_heard(library, turn):
        return assess_turn(library, turn, before=turn)
    return answer_asked(library, turn)
