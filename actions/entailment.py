"""What is told with what was told: a contract of a year is a contract signed."""

from collections.abc import Mapping
from typing import Any

from actions.hosting import have_all_finished, is_host

UNKNOWN = "unknown"
# What is done, and the months it was done for.
DONE_FOR = {
    "labor_contract_signed": "contract_term_months",
    "hire_si_paid": "hire_si_consecutive_months",
}
# Who draws the benefit may, and has not drawn it to its end; who did draws none and is without
# work; who never paid never did; who is at work in a firm draws none and is not without work; who
# has come back from work elsewhere is a migrant worker, and who is none has not; who leaves a post
# for a business wants one.
ENTAILED: dict[tuple[str, bool | int], dict[str, bool]] = {
    ("receiving_ui_benefit", True): {
        "ui_benefit_eligible": True,
        "ui_benefit_exhausted_unemployed": False,
    },
    ("ui_benefit_exhausted_unemployed", True): {"receiving_ui_benefit": False, "is_jobless": True},
    ("ui_paid_months", 0): {"ui_benefit_exhausted_unemployed": False},
    ("wants_job", True): {"wants_job_or_training": True},
    ("wants_job_or_training", False): {"wants_job": False},
    ("employed_in_enterprise", True): {"receiving_ui_benefit": False, "is_jobless": False},
    ("is_migrant_worker", False): {"is_returning_migrant": False},
    ("is_returning_migrant", True): {"is_migrant_worker": True},
    ("leaves_post_to_start_business", True): {"wants_to_start_business": True},
    ("stable_employment", True): {"is_jobless": False},
}
# Who only wants the one has that intent.
INTENTS = {"wants_job": "有就业意愿", "wants_to_start_business": "有自主经营意愿"}
INTENT = "job_intent"
LEFT, RETIRED = "months_to_retirement", "over_retirement_age"
HOST, CATEGORY = "is_internship_host", "hire_category"
SIGNED_BEFORE = "intern_signed_before_end"
# Who has had no work since school is without any; who was hired since is not.
GRADUATE, JOBLESS, HIRED = "graduate_employed_status", "is_jobless", ("hire_", "qualified_")
YOUTH, LONG_TERM, YOUNG, HALF_A_YEAR = "登记失业青年", "登记失业半年以上人员", range(16, 25), 6


def entailed(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return the facts with those they entail; what was told itself stands."""
    done = (one for one, months in DONE_FOR.items() if facts.get(months) not in (None, 0, UNKNOWN))
    of_hosts = {HOST: True} if is_host(facts) else {}
    if have_all_finished(facts):
        of_hosts[SIGNED_BEFORE] = False
    facts = {**dict.fromkeys(done, True), **of_hosts, **facts}
    return {**_kinds_of_hire(facts), **_never(facts), **_known_with(facts), **facts}


def _never(facts: Mapping[str, Any]) -> dict[str, int]:
    # What was never paid or signed was so for no month.
    return {months: 0 for done, months in DONE_FOR.items() if facts.get(done) is False}


def _known_with(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is known with it of one and the same: who draws the benefit is eligible."""
    found: dict[str, Any] = {}
    for (known, told), others in ENTAILED.items():
        if facts.get(known) == told and isinstance(facts.get(known), type(told)):
            found |= others
    wanted = [intent for name, intent in INTENTS.items() if facts.get(name) is True]
    if len(wanted) == 1:
        found[INTENT] = wanted[0]
    if facts.get(GRADUATE) == "未就业" and not any(name.startswith(HIRED) for name in facts):
        found[JOBLESS] = True
    if isinstance(facts.get(LEFT), int | float) and facts[LEFT] > 0:
        found[RETIRED] = False
    return found


def _kinds_of_hire(facts: Mapping[str, Any]) -> dict[str, Any]:
    # Who is registered as unemployed is of a kind by age and by how long.
    months, age = facts.get("hire_registered_unemployed_months"), facts.get("hire_age")
    months = months.get("from") if isinstance(months, dict) else months
    if not isinstance(months, int | float):
        return {}
    is_young = isinstance(age, int) and age in YOUNG
    kinds = [YOUTH] * is_young + [LONG_TERM] * (months >= HALF_A_YEAR)
    return {CATEGORY: kinds[0] if len(kinds) == 1 else kinds} if kinds else {}
