"""What people read of a decision: notes on limits, qualifications, formulas."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from actions.calculator import Benefits, assess
from actions.calculator.shapes import Fixed
from actions.calculator.thresholds import thresholds

AS_OF = date(2023, 12, 31)


def notes_of(benefits: Benefits, facts: dict[str, Any], benefit: str) -> Sequence[str]:
    return assess(benefits, facts, as_of=AS_OF, only=[benefit])[0].notes


@pytest.mark.parametrize(
    ("benefit", "facts", "note"),
    [
        (
            "cq-2023-57/community-graduate-quota",
            {"asker_role": "community", "posts_for_graduates": 10, "total_posts": 100},
            "没有达到限度：规定是面向高校毕业生的岗位比例不少于35%（10÷100＝10%）；这项规定仍然适用",
        ),
        (
            "bb-2019-20/startup-loan-person",
            {
                "district": "北碚区",
                "meets_loan_person_criteria": True,
                "wants_to_start_business": True,
                "loan_amount": 500000,
            },
            "超出了限度：规定是贷款金额不超过20万元（给的是50万元）；这项规定仍然适用",
        ),
        (
            "cq-2023-57/job-stabilisation-loan-rate",
            {"is_real_economy": True, "bank_judgement": True, "offered_rate": 4.5},
            "超过了原则上的限度：银行给的贷款利率不超过4%（给的是4.5%）；“原则上”留有例外",
        ),
        (
            "cq-2020-4/layoff-notice",
            {
                "layoff_is_economic": True,
                "notice_date": "2023-10-02",
                "layoff_date": "2023-09-01",
            },
            "没有达到限度：规定是提前说明的天数不少于30日"
            "（2023年10月2日说明情况，晚于裁员的2023年9月1日，没有提前）；这项规定仍然适用",
        ),
    ],
)
def test_a_limit_that_is_not_kept_is_told_by_its_kind(
    benefits: Benefits, benefit: str, facts: dict[str, Any], note: str
) -> None:
    assert note in notes_of(benefits, facts, benefit)


def test_a_qualification_speaks_of_no_money(benefits: Benefits) -> None:
    for benefit in (
        "bb-2019-20/unemployment-registration",
        "bb-2019-20/hardship-recognition",
        "cq-2022-unemployed/job-seeking-registration",
    ):
        notes = notes_of(benefits, {}, benefit)
        assert any(note.startswith("按这一条：") for note in notes)
        assert not any("金额" in note or "其他补贴" in note for note in notes)
    deferral = notes_of(benefits, {}, "cq-2022-209/contribution-deferral")
    assert not any("其他补贴" in note for note in deferral)


def test_no_word_of_a_program_is_shown_to_people(benefits: Benefits) -> None:
    for decision in assess(benefits, {}, as_of=AS_OF):
        shown = decision.to_json()
        texts = [*shown["notes"], *shown["needed"], decision.benefit.name, decision.benefit.payee]
        texts += [reason["condition"] for reason in shown["reasons"]]
        texts += [reason.get("derived", "") for reason in shown["reasons"]]
        assert not [text for text in texts if re.search("[a-z_]{3,}", text)]


@pytest.mark.parametrize(
    ("benefit", "formula"),
    [
        ("cq-2023-57/employment-service-officer", "每个重点企业配备1名"),
        ("cq-2022-209/free-workstation", "免费"),
        ("cq-2022-209/monthly-report-deadline", "每月5日前"),
        ("cq-2022-209/public-recruitment-deadline", "2022年8月31日前"),
        ("cq-2020-4/job-postings-online-deadline", "2020年3月31日前"),
        ("cq-2022-unemployed/registration-online", "不超过5个工作日"),
    ],
)
def test_what_is_due_reads_as_people_say_it(benefits: Benefits, benefit: str, formula: str) -> None:
    shape = benefits.get(benefit).entitlement
    assert isinstance(shape, Fixed)
    assert shape.entitlement.formula == formula


@pytest.mark.parametrize(
    ("layoff", "latest"), [("2026-12-31", "2026年12月1日"), ("2024-03-30", "2024年2月29日")]
)
def test_the_last_day_in_time_is_counted_back(benefits: Benefits, layoff: str, latest: str) -> None:
    told = notes_of(benefits, {"layoff_date": layoff}, "cq-2020-4/layoff-notice")
    assert any(f"最迟是{latest}" in note and "按自然日算" in note for note in told)


def test_what_a_share_must_reach_is_told_where_only_the_whole_is_known(
    benefits: Benefits,
) -> None:
    benefit = benefits.get("bb-2019-20/startup-loan-small-firm-over-100")
    found = thresholds(benefits.catalogue, benefit, {"staff_total": 120}, as_of=AS_OF)
    assert any("至少要18人" in words for words in found.values())
