"""Hands the conversation to a person, with everything that is known."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActiveLoop, EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.answer_question import answer_turn
from actions.fallback import understand
from actions.judgement import judge
from actions.library import Library
from actions.phrases import phrase
from actions.reply import Answer, Button, Reply, deliver
from actions.topic.subject_matter import recall
from actions.turn import Turn, asks_for_person, read_turn
from knowledge.outcome import Outcome

LAST_MESSAGES = 6


class HandOff(Action):  # type: ignore[misc]
    """`action_hand_off`."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def name(self) -> str:
        """Return the name in the domain."""
        return "action_hand_off"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Collect the packet for the desk and say that a person has it."""
        del domain
        turn = read_turn(tracker)
        if not asks_for_person(turn.text):
            return answer_turn(self._library, dispatcher, tracker, otherwise=understand)
        lines = [phrase("hand_off.text"), *_contact(self._library)]
        reply = hand_off_reply(self._library, turn, lines, messages_of(tracker))
        answer = Answer(replies=(reply,), facts=turn.facts, thread=turn.thread)
        return [*deliver(answer, dispatcher, turn), ActiveLoop(None)]


def _contact(library: Library) -> list[str]:
    phone = phrase("hand_off.phone", phone=library.phone) if library.phone else None
    return [phone or phrase("hand_off.call_whom")] + (
        [phrase("hand_off.hours", hours=library.hours)] if library.hours else []
    )


def hand_off_reply(library: Library, turn: Turn, lines: list[str], messages: list[str]) -> Reply:
    """Return the reply with the packet: question, facts, decisions, clauses, what failed."""
    subject = recall(library, turn.thread, turn)
    judgements = judge(library, turn.thread.benefits, turn.facts, as_of=turn.as_of)
    packet = {
        "question": turn.thread.question,
        "messages": messages,
        "facts": dict(turn.facts),
        "not_understood": turn.thread.misses,
    }
    return Reply(
        text="\n".join(lines),
        outcome=Outcome.HANDED_OFF,
        citations=subject.citations,
        decisions=tuple(one.decision for one in judgements),
        buttons=(Button(phrase("hand_off.back"), phrase("hand_off.back")),),
        extra={"packet": packet},
    )


def messages_of(tracker: Tracker) -> list[str]:
    """Return what the person said last, in order."""
    said = [event["text"] for event in tracker.events if event.get("event") == "user"]
    return [text for text in said if text][-LAST_MESSAGES:]
