"""Shows the clause word for word, and who is responsible for it."""

from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.answer_question import answer_asked, answer_turn
from actions.answering.digressing import digress
from actions.answering.responding import respond
from actions.answering.source import source_of, source_reply
from actions.answering.straight_answer import straight_answer
from actions.cues import cue
from actions.hearing.gone_back import gone_back
from actions.hearing.year_said import read_year
from actions.library import Library
from actions.reply import deliver
from actions.topic.counterpart import at_year
from actions.topic.earlier import with_earlier_at_hand
from actions.topic.own_words import is_bare
from actions.topic.point_alone import asks_point_alone
from actions.topic.subject import find_subjects
from actions.turn import POLICY, read_turn


class ShowSource(Action):  # type: ignore[misc]
    """`action_show_source`."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def name(self) -> str:
        """Return the name in the domain."""
        return "action_show_source"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Show the clause of the thread, or of what the message itself asks about."""
        del domain
        turn = read_turn(tracker)
        turn = replace(turn, text=cue("source_for").sub("", turn.text))
        # 2022年稳岗返还的文号 and 把2023年的原文 are of the year said, whatever is at hand.
        turn = replace(turn, said={**turn.said, **read_year(self._library, turn, {})})
        if turn.intent == POLICY:
            return answer_turn(self._library, dispatcher, tracker, otherwise=answer_asked)
        if straight := straight_answer(self._library, turn):
            return deliver(straight, dispatcher, turn)
        there = gone_back(self._library, turn)
        thread = there.thread if there else with_earlier_at_hand(self._library, turn)
        if not there and (of_year := at_year(self._library, turn)):
            thread = of_year
        if thread is not turn.thread:
            reply = source_reply(self._library, replace(turn, thread=thread))
            back = turn if turn.asked else replace(turn, thread=thread)
            return deliver(digress(self._library, reply, back), dispatcher, turn)
        # 里面裁员报告那条，原文发我 names a matter beside what is wanted of it.
        asked = replace(turn, text=cue("source_wanted").sub("", turn.text))
        is_alone = is_bare(asked.text) or asks_point_alone(asked)
        subjects = () if is_alone else find_subjects(self._library, asked)
        is_at_hand = bool(turn.thread.clauses) and not any(
            one.is_found and not one.is_beside for one in subjects
        )
        if subjects and not is_at_hand:
            if len(subjects) == 1 and (whole := source_of(self._library, subjects[0], turn)):
                return deliver(whole, dispatcher, turn)
            return deliver(respond(self._library, subjects, turn), dispatcher, turn)
        answer = digress(self._library, source_reply(self._library, turn), turn)
        return deliver(answer, dispatcher, turn)
