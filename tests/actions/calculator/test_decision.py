"""Decisions as programs and people receive them."""

import json
from datetime import date
from typing import Any

import pytest

from actions.calculator import Benefits, UnknownBenefitError, assess

YOUTH = "cq-2023-57/hire-youth-subsidy"
LONG = "cq-2023-57/hire-long-term-unemployed-subsidy"
HIRE = {
    "asker_role": "enterprise",
    "district": "重庆其他区县",
    "org_type": "企业",
    "hire_category": "毕业年度高校毕业生",
    "contract_term_months": 24,
    "hire_si_consecutive_months": 8,
    "qualified_hires": 3,
}
AS_OF = date(2023, 12, 31)
KEYS = {
    "benefit", "name", "paid_to", "eligible", "conditions", "entitlement", "validity",
    "missing", "reasons", "notes", "citations",
}  # fmt: skip


def decided(benefits: Benefits, facts: dict[str, Any], *, benefit: str = YOUTH) -> dict[str, Any]:
    return assess(benefits, facts, as_of=AS_OF, only=[benefit])[0].to_json()


def test_a_decision_has_the_contract_s_shape(benefits: Benefits) -> None:
    decision = decided(benefits, HIRE)
    assert set(decision) >= KEYS
    assert decision["paid_to"] == "employer"
    assert decision["entitlement"] == {
        "kind": "amount", "value": "6000.00", "unit": "元", "formula": "2000元/人 × 3人",
    }  # fmt: skip
    assert decision["validity"] == {
        "status": "in_force", "first_day": None, "last_day": "2023-12-31",
    }  # fmt: skip


def test_a_reason_says_what_was_asked_and_given_with_its_clause(benefits: Benefits) -> None:
    reasons = {one["fact"]: one for one in decided(benefits, HIRE)["reasons"]}
    term = reasons["contract_term_months"]
    assert (term["condition"], term["given"], term["met"]) == ("劳动合同期限不少于12个月", 24, True)
    assert term["citation"]["label"] == "（七）"
    assert term["words"] in "".join(term["citation"]["quote"].split())
    assert "通行读法" in term["convention"]


def test_every_decision_can_be_written_as_json(benefits: Benefits) -> None:
    for decision in assess(benefits, HIRE, as_of=AS_OF):
        assert json.loads(json.dumps(decision.to_json(), ensure_ascii=False))["citations"]


def test_every_quote_is_the_clause_s_own_words(benefits: Benefits) -> None:
    for decision in assess(benefits, {}, as_of=AS_OF):
        for citation in decision.to_json()["citations"]:
            assert citation["quote"] in citation["text"]


def test_a_derived_fact_shows_how_it_follows(benefits: Benefits) -> None:
    facts = {**HIRE, "staff_total": 191, "layoff_count": 19}
    reasons = decided(benefits, facts, benefit="cq-2022-209/layoff-report")["reasons"]
    ratio = next(one for one in reasons if one["fact"] == "layoff_ratio")
    assert (ratio["derived"], ratio["given"], ratio["met"]) == ("19÷191＝9.9476%", 9.9476, False)


def test_two_subsidies_for_one_person_are_never_added_up(benefits: Benefits) -> None:
    facts = HIRE | {
        "hire_hukou_chongqing": True,
        "hire_registered_unemployed_months": 7,
        "hire_si_paid": True,
        "qualified_hires": 1,
    }
    for benefit in (YOUTH, LONG):
        decision = decided(benefits, facts, benefit=benefit)
        assert decision["entitlement"]["value"] == "2000.00"
        assert any("不相加" in note for note in decision["notes"])


def test_where_the_text_gives_no_amount_nothing_is_due_and_a_note_says_so(
    benefits: Benefits,
) -> None:
    facts = {"is_migrant_worker": True, "is_jobless": True, "ui_paid_months": 6}
    decision = decided(benefits, facts, benefit="cq-2022-209/migrant-temporary-allowance")
    assert (decision["eligible"], decision["entitlement"]) == ("yes", None)
    assert "文件没有写金额和发放期限" in decision["notes"]


def test_a_person_is_told_that_an_employer_is_paid(benefits: Benefits) -> None:
    notes = decided(benefits, HIRE | {"asker_role": "person"})["notes"]
    assert "这笔钱付给招用符合条件人员的企业" in notes
    assert any("告诉有关单位" in note for note in notes)


def test_without_a_choice_of_benefits_those_for_other_askers_are_refused(
    benefits: Benefits,
) -> None:
    facts = HIRE | {"asker_role": "person"}
    routed = next(one for one in assess(benefits, facts, as_of=AS_OF) if one.benefit.id == YOUTH)
    assert (routed.eligible, routed.conditions, routed.entitlement) == ("no", "yes", None)
    assert decided(benefits, facts)["eligible"] == "yes"


def test_what_would_be_due_is_shown_while_another_authority_has_to_judge(
    benefits: Benefits,
) -> None:
    facts = {"org_type": "企业", "enterprise_size": "大型", "ui_premium_paid_prev_year": 100000}
    decision = decided(benefits, facts, benefit="cq-2022-209/retention-refund-large")
    assert (decision["eligible"], decision["entitlement"]) == ("unknown", None)
    assert decision["if_eligible"]["value"] == "50000.00"
    assert any("以审核结果为准" in note for note in decision["notes"])


def test_a_rate_is_told_while_its_number_of_people_is_unknown(benefits: Benefits) -> None:
    facts = {name: value for name, value in HIRE.items() if name != "qualified_hires"}
    decision = decided(benefits, facts)
    assert (decision["eligible"], decision["missing"]) == ("yes", ["qualified_hires"])
    assert "2000元/人；算出金额还要知道招用人数" in decision["notes"]


@pytest.mark.parametrize(
    ("benefit", "facts", "needed"),
    [
        (
            YOUTH,
            HIRE | {"contract_term_months": 11},
            "需要：劳动合同期限不少于12个月（还要多1个月）",
        ),
        (
            "cq-2020-4/small-firm-loan-over-100",
            {"enterprise_size": "小型", "staff_total": 101, "hires_qualified_this_year": 10},
            "需要：新招用人员占现有职工的比例不少于10%（当年新招用的符合条件人数至少要11人）",
        ),
        (
            "cq-2023-57/no-counter-guarantee",
            {"loan_product": "创业担保贷款", "loan_type": "个人", "loan_amount": 120000},
            "需要：贷款金额不超过10万元（还要少2万元）",
        ),
        (
            "cq-2023-57/retention-refund-sme",
            {
                "org_type": "企业",
                "enterprise_size": "小型",
                "insured_headcount": 31,
                "ui_insured_start": 100,
                "ui_insured_end": 90,
            },
            "需要：失业保险参保人数未减少；或者参保人数减少率不超过5.5%（年末参保人数至少要95人）；"
            "或者失业保险参保职工人数不超过30人（还要少1人）",
        ),
    ],
)
def test_a_refusal_names_the_smallest_change_that_would_satisfy(
    benefits: Benefits, benefit: str, facts: dict[str, Any], needed: str
) -> None:
    decision = decided(benefits, facts, benefit=benefit)
    assert decision["eligible"] == "no"
    assert decision["needed"] == [needed]


def test_what_is_not_known_when_asked_is_given_back_as_unknown(benefits: Benefits) -> None:
    reasons = decided(benefits, HIRE | {"contract_term_months": "unknown"})["reasons"]
    assert (
        next(one for one in reasons if one["fact"] == "contract_term_months")["given"] == "unknown"
    )


def test_an_unknown_benefit_is_refused_by_its_id(benefits: Benefits) -> None:
    with pytest.raises(UnknownBenefitError, match="cq-2023-57/free-lunch"):
        assess(benefits, {}, as_of=AS_OF, only=["cq-2023-57/free-lunch"])
