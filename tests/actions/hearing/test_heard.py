"""What a message says of the case is heard by the subject it falls into."""

from collections.abc import Callable
from typing import Any

import pytest

from actions.thread import Thread
from actions.turn import Turn

REFUND, YOUTH = "cq-2023-57/retention-refund-sme", "cq-2023-57/hire-youth-subsidy"
RETAINED, AWARD = "cq-2023-57/internship-subsidy-retained", "cq-2023-57/community-award"
ALLOWANCE, STARTUP = "bb-2019-20/training-living-allowance", "cq-2020-4/returnee-startup-subsidy"
RETIREMENT, SKILL = "cq-2020-4/ui-until-retirement", "cq-2023-57/skill-upgrade-subsidy"
LAYOFFS = "cq-2022-209/layoff-report"
YEAR = {"from": "2022-01-01", "to": "2022-12-31"}
MADE = {"event_date": "2023-12-31", "hire_date": "2023-12-31"}


def said(hear: Callable[..., Turn], text: str, benefit: str, **known: Any) -> dict[str, Any]:
    return dict(hear(text, "inform", thread=Thread(benefits=(benefit,)), **known).said)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("2022年减员率4%", {"ui_reduction_rate": 4}),
        ("2022年一个都没走", {"ui_headcount_reduced": False}),
        ("22年我们没裁过人", {"no_or_few_layoffs": True}),
        ("2022年能返多少", {"event_date": YEAR}),
        ("那2022年的呢", {"event_date": YEAR}),
        ("2022年想申请，2021年缴的失业保险费一共3万", {"event_date": YEAR}),
        ("2022年申请，我们2021年末参保41人", {"event_date": YEAR}),
        ("2022年公司交了5万失业保险，员工没少", {"ui_premium_paid_prev_year": 50000}),
        ("2022年我们厂里一个人都没减", {"ui_headcount_reduced": False}),
    ],
)
def test_only_the_year_of_the_matter_is_its_day(
    hear: Callable[..., Turn], text: str, facts: dict[str, Any]
) -> None:
    assert said(hear, text, REFUND).items() >= facts.items()
    assert ("event_date" in said(hear, text, REFUND)) == ("event_date" in facts)


@pytest.mark.parametrize(
    ("text", "benefit", "facts"),
    [
        ("全部见习期满了，留下4个", RETAINED, {"interns_completed": 6, "interns_retained": 4}),
        ("三个村加一个社区", AWARD, {"communities": 4}),
        ("两个社区一个村，总共三个", AWARD, {"communities": 3}),
        ("第一次来申请", ALLOWANCE, {"living_allowance_used_this_year": False}),
        ("这年也是头一次", ALLOWANCE, {"living_allowance_used_this_year": False}),
        ("算是头一遭", ALLOWANCE, {"living_allowance_used_this_year": False}),
        ("头一遭自己干", STARTUP, {"first_time_startup": True}),
        ("头一回", STARTUP, {"first_time_startup": True}),
        ("12月31号招的，隔天就元旦了，2023年的事", YOUTH, MADE),
    ],
)
def test_words_need_not_name_again_what_is_talked_of(
    hear: Callable[..., Turn], text: str, benefit: str, facts: dict[str, Any]
) -> None:
    assert said(hear, text, benefit, facts={"interns": 6}) == facts


@pytest.mark.parametrize(
    "text",
    ["2022年年初参保50人，年底49人", "2022年初40个，年末38个", "2021年末参保60人，2022年末58人"],
)
def test_the_year_of_a_headcount_answers_no_question_for_a_day(
    hear: Callable[..., Turn], text: str
) -> None:
    heard = said(hear, text, REFUND, asked="event_date")
    assert heard.keys() == {"ui_insured_start", "ui_insured_end"}


@pytest.mark.parametrize(
    ("text", "left"),
    [("那再等三个月", 5), ("再过两个月呢", 6), ("那我再干四个月", 4), ("要是再等九个月", 0)],
)
def test_what_is_left_grows_less_while_time_passes(
    hear: Callable[..., Turn], text: str, left: int
) -> None:
    known = {"months_to_retirement": 8}
    assert said(hear, text, RETIREMENT, facts=known) == {"months_to_retirement": left}


@pytest.mark.parametrize(("text", "paid"), [("那再交三个月", 17), ("再缴4个月呢", 18)])
def test_what_was_paid_grows_with_more(hear: Callable[..., Turn], text: str, paid: int) -> None:
    known = {"ui_paid_months": 14}
    assert said(hear, text, SKILL, facts=known) == {"ui_paid_months": paid}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("要是公司招3个应届生，签两年合同", {"qualified_hires": 3, "contract_term_months": 24}),
        ("农民工失业了，若只参保4个月，有补助吗", {"ui_paid_months": 4}),
        ("假如我们厂裁25个人，要报告不", {"layoff_count": 25}),
    ],
)
def test_a_case_supposed_at_the_opening_is_the_one_asked_about(
    hear: Callable[..., Turn], text: str, facts: dict[str, Any]
) -> None:
    assert hear(text, "ask_eligible").said.items() >= facts.items()
    assert hear(text, "what_if").intent == "ask_eligible"


def test_what_is_counted_to_nothing_nobody_has(hear: Callable[..., Turn]) -> None:
    known = {"staff_total": 3, "layoff_count": 2}
    assert "staff_total" not in said(hear, "职工少三个呢", LAYOFFS, facts=known)


def test_a_day_and_its_year_told_apart_are_one_day(hear: Callable[..., Turn]) -> None:
    heard = said(hear, "12月30号，2023年", YOUTH, asked="event_date")
    assert heard == {"event_date": "2023-12-30"}


def test_a_sum_told_beside_a_headcount_leaves_it_standing(hear: Callable[..., Turn]) -> None:
    heard = said(hear, "年初40，年底39，缴了2万", REFUND, asked="ui_insured_start")
    assert heard["ui_insured_start"] == 40
    assert heard["ui_insured_end"] == 39
    assert heard["ui_premium_paid_prev_year"] == 20000
