"""The next question is the missing fact that settles the most."""

from datetime import date
from typing import Any

from actions.calculator import Benefits, assess, next_question
from evaluation.bench_calculator_questions import compare

AS_OF = date(2023, 10, 1)


def asked(benefits: Benefits, facts: dict[str, Any], *only: str) -> str | None:
    decisions = assess(benefits, facts, as_of=AS_OF, only=only or None)
    return next_question(benefits, facts, decisions)


def test_the_asker_is_asked_first_when_benefits_are_for_different_people(
    benefits: Benefits,
) -> None:
    assert asked(benefits, {}) == "asker_role"


def test_a_fact_that_refuses_four_benefits_at_once_comes_before_one_that_refuses_one(
    benefits: Benefits,
) -> None:
    names = [
        f"cq-2023-57/internship-{one}" for one in ("subsidy-base", "insurance", "remaining-term")
    ]
    assert asked(benefits, {}, *names) == "is_internship_host"


def test_an_enough_to_decide_answer_is_asked_before_a_count_of_money(benefits: Benefits) -> None:
    facts = {"org_type": "企业", "hire_category": "毕业年度高校毕业生", "contract_term_months": 12}
    assert asked(benefits, facts, "cq-2023-57/hire-youth-subsidy") == "hire_si_consecutive_months"


def test_nothing_is_asked_once_all_is_settled(benefits: Benefits) -> None:
    assert asked(benefits, {"layoff_is_economic": False}, "cq-2020-4/layoff-notice") is None


def test_what_the_person_does_not_know_is_never_asked_again(benefits: Benefits) -> None:
    facts: dict[str, Any] = {}
    seen = []
    while (name := asked(benefits, facts)) is not None:
        seen.append(name)
        facts[name] = "unknown"
    assert len(seen) == len(set(seen))


def test_fewer_questions_are_asked_than_in_a_fixed_order(benefits: Benefits) -> None:
    topic = {
        "benefits": ["cq-2023-57/retention-refund-sme", "cq-2023-57/retention-refund-large"],
        "order": ["org_type", "enterprise_size", "insured_headcount", "ui_insured_start"],
    }
    ours, theirs = compare(benefits, topic, ["asker_role", "event_date", "district"])
    assert ours < theirs
