"""Decides what a case comes to, and asks for one missing fact at a time."""

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import ActionExecutionRejected, EventType
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.forms import FormValidationAction

from actions.answer_question import answer_asked
from actions.answering.asking import slot_of
from actions.answering.case_turn import assess_turn
from actions.answering.gone_over import gone_over
from actions.answering.noted_beside import noted_beside
from actions.hearing.listening import APART, listen
from actions.hearing.message_kind import asks
from actions.hearing.year_said import asks_of_a_year
from actions.library import Library
from actions.reply import deliver
from actions.topic.splitting import LOAN
from actions.turn import FORM, Turn, read_turn

LEAVING = frozenset({"stop", "start_over", "ask_human", "distress", "abuse"})
OWN = frozenset(
    {"ask_amount", "ask_eligible", "inform", "correct", "what_if", "follow_up", "affirm", "deny",
     "dont_know", "skip", "ask_still_valid"}
)  # fmt: skip


class ValidateAssessForm(FormValidationAction):  # type: ignore[misc]
    """`validate_assess_form`: the whole of the form's turn in one call."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def name(self) -> str:
        """Return the name in the domain."""
        return f"validate_{FORM}"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Read the message, decide, answer; refuse what is not an answer to the form."""
        before = read_turn(tracker)
        turn = listen(self._library, before)
        is_elsewhere = before.asked is not None and turn.asked is None and turn.intent in APART
        is_beside = is_elsewhere or leaves_form(turn)
        noted = noted_beside(self._library, turn)
        if noted is None and is_beside and _intent_read(tracker) not in OWN:
            return [ActionExecutionRejected(FORM)]
        if noted is not None:
            answer = noted
        elif is_beside:  # No rule takes over what was read as the form's own: it is answered here.
            answer = answer_asked(self._library, turn)
        else:
            answer = assess_turn(self._library, turn, before=before)
        answer = gone_over(self._library, answer, turn, before=before)
        events = deliver(answer, dispatcher, turn)
        tracker.add_slots(events)
        return [*events, await self.next_requested_slot(dispatcher, tracker, domain)]

    async def required_slots(
        self,
        domain_slots: list[str],
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        domain: dict[str, Any],
    ) -> list[str]:
        """Return the slot that stands for the fact to ask for; none ends the form."""
        del domain_slots, dispatcher, domain
        asked = tracker.get_slot("asked_fact")
        return [slot_of(asked)] if asked else []


def _intent_read(tracker: Tracker) -> str | None:
    """Return the intent Rasa's rules go by, whatever the message turned out to want."""
    return tracker.latest_message.get("intent", {}).get("name")  # type: ignore[no-any-return]


def leaves_form(turn: Turn) -> bool:
    """Whether a message, while the form waits, is for another action."""
    if turn.asked is None:
        return False
    is_question = asks(turn.text)
    is_answer = turn.asked in turn.said and not asks_of_a_year(turn)
    # 稳岗贷是哪几家在管 names a loan, and answers with none.
    is_answer = is_answer and not (turn.asked == LOAN and is_question)
    if turn.intent in APART:
        # 2022年和2023年有啥不同 names years, and answers with none.
        return is_question or not is_answer
    is_aside = not is_answer and (is_question or not turn.said)
    return turn.intent in LEAVING or (turn.intent not in OWN and is_aside)
