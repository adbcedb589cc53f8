"""Each action run on a hand-built tracker."""

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.library import Library
from actions.server import make_executor
from actions.turn import FORM

CASE = "公司2023年招了3个应届毕业生，签了两年合同，社保交了8个月，能补多少钱"
FORM_DOMAIN = {"forms": {FORM: {"required_slots": ["age", "answer"]}}}


class Person:
    """Talks to single actions; slots are kept as Rasa would keep them."""

    def __init__(self, library: Library) -> None:
        self._actions = make_executor(library).actions
        self.slots: dict[str, Any] = {}
        self.loop: str | None = None

    def say(self, text: str, intent: str, action: str) -> tuple[Mapping[str, Any], list[Any]]:
        message = {"text": text, "intent": {"name": intent}, "entities": []}
        loop = {"name": self.loop} if self.loop else {}
        tracker = Tracker("s", self.slots, message, [], False, None, loop, "action_listen")
        dispatcher = CollectingDispatcher()
        events = asyncio.run(self._actions[action](dispatcher, tracker, FORM_DOMAIN))
        self._keep(events)
        sent = dispatcher.messages
        return (sent[-1]["custom"] if sent else {}), events

    def _keep(self, events: list[Any]) -> None:
        for event in events:
            if event["event"] == "slot":
                self.slots[event["name"]] = event["value"]
            elif event["event"] == "active_loop":
                self.loop = event["name"]


@pytest.fixture
def person(library: Library) -> Person:
    return Person(library)


def test_the_form_decides_a_complete_case_and_asks_nothing(person: Person) -> None:
    payload, _ = person.say(CASE, "ask_amount", "validate_assess_form")
    assert payload["outcome"] == "calculated"
    assert payload["decisions"][0]["entitlement"]["value"] == "6000.00"
    assert person.slots["requested_slot"] is None


def test_the_form_requests_the_common_slot_for_a_fact_without_its_own(person: Person) -> None:
    person.say("招大学生有补贴没得", "ask_amount", "validate_assess_form")
    assert person.slots["requested_slot"] == "answer"
    assert person.slots["asked_fact"] == "event_date"


def test_answering_a_general_question_leaves_the_form_waiting(person: Person) -> None:
    payload, _ = person.say("招大学生有补贴没得", "ask_policy", "action_answer_question")
    assert payload["outcome"] == "clarification"
    assert person.loop == FORM


def test_the_form_rejects_what_is_no_answer_to_it(person: Person) -> None:
    person.say("招大学生有补贴没得", "ask_policy", "action_answer_question")
    payload, events = person.say("失业登记网上办要几天", "ask_policy", "validate_assess_form")
    assert payload == {}
    assert [event["event"] for event in events] == ["action_execution_rejected"]


def test_the_form_answers_what_was_taken_for_its_own_and_asks_of_another_matter(
    person: Person,
) -> None:
    person.say("招大学生有补贴没得", "ask_policy", "action_answer_question")
    asked = "扩岗补助是打给企业还是打给个人"
    payload, events = person.say(asked, "correct", "validate_assess_form")
    assert "cq-2022-209" in {one["policy"] for one in payload["citations"]}
    assert "action_execution_rejected" not in {event["event"] for event in events}


def test_what_is_only_supposed_is_decided_and_forgotten(person: Person) -> None:
    person.say(CASE, "ask_amount", "validate_assess_form")
    payload, _ = person.say("要是只签半年合同呢", "what_if", "validate_assess_form")
    assert payload["decisions"][0]["conditions"] == "no"
    assert person.slots["facts"]["contract_term_months"] == 24


def test_why_lists_the_conditions_of_the_decision(person: Person) -> None:
    person.say(CASE, "ask_amount", "validate_assess_form")
    payload, _ = person.say("为什么", "ask_why", "action_explain_decision")
    assert payload["text"].count("✓") >= 3
    assert "✗" not in payload["text"]


def test_the_source_is_the_whole_clause(person: Person) -> None:
    person.say(CASE, "ask_amount", "validate_assess_form")
    payload, _ = person.say("看原文", "show_source", "action_show_source")
    assert payload["citations"][0]["text"] in payload["text"]


def test_a_hand_off_carries_the_case(person: Person) -> None:
    person.say(CASE, "ask_amount", "validate_assess_form")
    payload, _ = person.say("转人工", "ask_human", "action_hand_off")
    assert payload["outcome"] == "handed_off"
    assert payload["packet"]["facts"]["qualified_hires"] == 3
    assert payload["decisions"][0]["benefit"] == "cq-2023-57/hire-youth-subsidy"


def test_starting_over_forgets_everything(person: Person) -> None:
    person.say(CASE, "ask_amount", "validate_assess_form")
    person.say("重新开始", "start_over", "action_start_over")
    assert person.slots["facts"] == {}
    assert person.slots["thread"]["clauses"] == []


def test_abuse_is_answered_once(person: Person) -> None:
    first, _ = person.say("垃圾", "abuse", "action_small_talk")
    second, _ = person.say("废物", "abuse", "action_small_talk")
    assert first["text"] != second["text"]


def test_a_second_message_not_understood_offers_the_desk(person: Person) -> None:
    first, _ = person.say("嗯哼哼", "nlu_fallback", "action_fallback")
    second, _ = person.say("咿呀呀", "nlu_fallback", "action_fallback")
    assert first["outcome"] == second["outcome"] == "clarification"
    assert [button["title"] for button in second["buttons"]] == ["转人工"]


def test_a_comparison_cites_both_documents(person: Person) -> None:
    words = "稳岗返还2022年和2023年有什么不同"
    payload, _ = person.say(words, "ask_compare", "action_compare_policies")
    cited = {citation["policy"] for citation in payload["citations"]}
    assert {"cq-2022-209", "cq-2023-57"} <= cited
