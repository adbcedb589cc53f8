"""What is asked next, and with which buttons."""

from collections.abc import Callable
from datetime import date

import pytest

from actions.answering.asking import EVENT, choose_question, question_buttons, slot_of
from actions.calculator import load_catalogue
from actions.calculator.catalogue import Choice
from actions.judgement import judge
from actions.library import Library
from actions.turn import Turn

HIRE = "cq-2023-57/hire-youth-subsidy"
TODAY = date(2026, 11, 20)
Hear = Callable[..., Turn]


def test_what_has_ended_is_asked_for_its_day_first(library: Library) -> None:
    judgements = judge(library, (HIRE,), {}, as_of=TODAY)
    assert choose_question(library, judgements, {}) == EVENT
    titles = [button.title for button in question_buttons(library, EVENT, judgements)]
    assert titles == ["2023年", "今年", "不清楚"]


def test_what_has_not_ended_is_not_asked_for_its_day(library: Library) -> None:
    day = date(2023, 10, 1)
    asked = choose_question(library, judge(library, (HIRE,), {}, as_of=day), {})
    assert asked not in (None, EVENT)


def test_nothing_is_asked_when_nothing_could_change_the_decision(library: Library) -> None:
    facts = {EVENT: "2024-05-01", "org_type": "企业"}
    assert choose_question(library, judge(library, (HIRE,), facts, as_of=TODAY), facts) is None


def test_a_fact_without_a_slot_of_its_own_waits_in_the_common_one() -> None:
    assert slot_of("age") == "age"
    assert slot_of("contract_term_months") == "answer"


BUTTONS = [
    (fact.name, choice)
    for fact in load_catalogue().facts.values()
    if fact.is_asked
    for choice in fact.choices
]


@pytest.mark.parametrize(("name", "choice"), BUTTONS, ids=str)
def test_a_button_is_read_as_the_value_it_stands_for(name: str, choice: Choice, hear: Hear) -> None:
    assert hear(choice.label, "inform", asked=name).said == {name: choice.value}
