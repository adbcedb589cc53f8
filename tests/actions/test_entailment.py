"""What is told with what was told, and never against it."""

from typing import Any

import pytest

from actions.entailment import ENTAILED, INTENTS, entailed
from actions.library import Library


@pytest.mark.parametrize(
    ("told", "known"),
    [
        ({"contract_term_months": 12}, {"labor_contract_signed": True}),
        ({"hire_si_consecutive_months": 3}, {"hire_si_paid": True}),
        ({"interns": 3}, {"is_internship_host": True}),
        ({"receiving_ui_benefit": True}, {"ui_benefit_exhausted_unemployed": False}),
        ({"ui_benefit_exhausted_unemployed": True}, {"is_jobless": True}),
        ({"wants_job": True}, {"job_intent": "有就业意愿", "wants_job_or_training": True}),
        ({"wants_to_start_business": True}, {"job_intent": "有自主经营意愿"}),
        ({"months_to_retirement": 8}, {"over_retirement_age": False}),
        ({"labor_contract_signed": False}, {"contract_term_months": 0}),
        (
            {"hire_registered_unemployed_months": 8, "hire_age": 22},
            {"hire_category": ["登记失业青年", "登记失业半年以上人员"]},
        ),
    ],
)
def test_what_goes_without_saying_is_known(told: dict[str, Any], known: dict[str, Any]) -> None:
    assert known.items() <= entailed(told).items()


@pytest.mark.parametrize(
    "told",
    [
        {"contract_term_months": "unknown"},
        {"hire_si_consecutive_months": 0},
        {"months_to_retirement": 0},
        {"interns": 3, "asker_role": "person"},
        {"wants_job": True, "wants_to_start_business": True, "wants_job_or_training": True},
    ],
)
def test_nothing_is_known_that_does_not_follow(told: dict[str, Any]) -> None:
    assert entailed(told) == told


def test_what_was_told_stands_against_what_would_follow() -> None:
    told = {"employed_in_enterprise": True, "is_jobless": True}
    assert entailed(told)["is_jobless"] is True


def test_every_fact_named_is_one_of_the_catalogue(library: Library) -> None:
    named = {name for name, _ in ENTAILED} | {name for one in ENTAILED.values() for name in one}
    assert all(library.catalogue.get(name) for name in named | INTENTS.keys())
