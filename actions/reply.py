"""What an action says and leaves behind: replies, facts, thread, the open question."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from rasa_sdk.events import ActiveLoop, EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.calculator import Decision
from actions.entailment import entailed
from actions.thread import Thread
from actions.turn import Turn
from knowledge.citation import Citation
from knowledge.outcome import Outcome

NAMED_SLOTS = ("age", "graduation_year", "enterprise_size")
TURNS_A_SESSION = 12


@dataclass(frozen=True)
class Button:
    """What may be tapped instead of typed."""

    title: str
    payload: str

    def to_json(self) -> dict[str, str]:
        """Return the contract's shape."""
        return {"title": self.title, "payload": self.payload}


@dataclass(frozen=True, kw_only=True)
class Reply:
    """One answer: its words, outcome, clauses, decisions and buttons."""

    text: str
    outcome: Outcome
    citations: tuple[Citation, ...] = ()
    decisions: tuple[Decision, ...] = ()
    buttons: tuple[Button, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)

    def to_payload(self, facts: Mapping[str, Any]) -> dict[str, Any]:
        """Return the contract's Reply, all facts beside it."""
        return {
            "text": self.text,
            "outcome": self.outcome.value,
            "citations": [citation.to_json() for citation in self.citations],
            "decisions": [decision.to_json() for decision in self.decisions],
            "buttons": [button.to_json() for button in self.buttons],
            "facts": dict(facts),
            **self.extra,
        }


@dataclass(frozen=True, kw_only=True)
class Answer:
    """The replies to one message and the state after it.

    `stands_on` are the facts the replies were worked out from, where some of them were only
    supposed and so are not known after it.
    """

    replies: tuple[Reply, ...]
    facts: Mapping[str, Any]
    thread: Thread
    asked: str | None = None
    stands_on: Mapping[str, Any] | None = None


def deliver(answer: Answer, dispatcher: CollectingDispatcher, turn: Turn) -> list[EventType]:
    """Send the replies; return the events that keep the state."""
    facts = entailed(answer.facts if answer.stands_on is None else answer.stands_on)
    # What two questions of one message come to alike is said once.
    replies = {reply.text: reply for reply in answer.replies}.values()
    facts = {**_worked_out(replies), **facts}
    payloads = [reply.to_payload(facts) for reply in replies]
    if turn.number >= TURNS_A_SESSION and answer.asked is None:
        # The channel takes the key off and begins a new session: see bot/components.
        payloads[-1]["new_session"] = True
    for payload in payloads:
        dispatcher.utter_message(json_message=payload)
    closing = [ActiveLoop(None)] if turn.asked and answer.asked is None else []
    named = [SlotSet(name, _known(answer.facts.get(name))) for name in NAMED_SLOTS]
    return [
        SlotSet("facts", dict(answer.facts)),
        SlotSet("thread", answer.thread.remembering().to_slot()),
        SlotSet("asked_fact", answer.asked),
        *named,
        *closing,
    ]


def _worked_out(replies: Iterable[Reply]) -> dict[str, Any]:
    """Return the rates that decisions worked out from what was told, by fact, in percent."""
    decided = (decision for reply in replies for decision in reply.decisions)
    reasons = (reason for one in decided for reason in one.reasons if reason.shown)
    return {one.condition.fact: one.given for one in reasons if isinstance(one.given, int | float)}


def _known(value: object) -> object:
    return None if value == "unknown" else value
