"""Stops asking, or begins anew with nothing kept."""

from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActiveLoop, EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.answer_question import wait_for
from actions.answering.case_turn import assess_turn
from actions.cues import cue
from actions.hearing.heard import is_told
from actions.hearing.listening import listen
from actions.hearing.message_kind import CORRECT
from actions.library import Library
from actions.phrases import phrase
from actions.reply import Answer, Reply, deliver
from actions.thread import Thread
from actions.turn import Turn, read_turn
from knowledge.outcome import Outcome


class Stop(Action):  # type: ignore[misc]
    """`action_stop`: the open question is dropped, what was said is kept."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def name(self) -> str:
        """Return the name in the domain."""
        return "action_stop"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Close the form; what tells another value goes on: 算了，还是贷10万."""
        del domain
        turn = read_turn(tracker)
        if (told := _told(self._library, turn, dispatcher)) is not None:
            return told
        reply = Reply(text=phrase("small_talk.stop"), outcome=Outcome.ANSWERED)
        thread = replace(turn.thread, paused=turn.asked or turn.thread.paused)
        answer = Answer(replies=(reply,), facts=turn.facts, thread=thread)
        return [*deliver(answer, dispatcher, turn), ActiveLoop(None)]


def _told(
    library: Library, before: Turn, dispatcher: CollectingDispatcher
) -> list[EventType] | None:
    """Answer a message that tells another value of the case at hand, None where it tells none."""
    turn = listen(library, replace(before, intent=CORRECT))
    # 算了，就按18万 after a supposition only says the known value again.
    is_kept = bool(before.thread.supposed and turn.said)
    if not ((turn.news or is_kept) and is_told(library, turn)):
        return None
    answer = assess_turn(library, turn, before=before)
    return [*deliver(answer, dispatcher, turn), *wait_for(answer.asked)]


class StartOver(Action):  # type: ignore[misc]
    """`action_start_over`: everything said is forgotten."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def name(self) -> str:
        """Return the name in the domain."""
        return "action_start_over"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Clear facts and thread; what only tells another value goes on: 再重报一次，8个."""
        del domain
        turn = read_turn(tracker)
        told = None if cue("anew").search(turn.text) else _told(self._library, turn, dispatcher)
        if told is not None:
            return told
        reply = Reply(text=phrase("small_talk.start_over"), outcome=Outcome.ANSWERED)
        answer = Answer(replies=(reply,), facts={}, thread=Thread())
        return [*deliver(answer, dispatcher, turn), ActiveLoop(None)]
