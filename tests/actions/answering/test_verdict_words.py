"""Verdicts in words: every benefit of the policies told once, and what must not be said."""

from collections.abc import Mapping
from typing import Any

import pytest

from actions.answering.ending import end_line
from actions.answering.standards import standard_words
from actions.answering.tiers import without_lesser_tiers
from actions.answering.verdict_words import amount_words, verdict_lines
from actions.calculator import Benefits, Entitlement, FactCatalogue, assess, load_catalogue
from actions.calculator.entitlements import Kind
from actions.judgement import Judgement
from evaluation.scenarios import Scenario, read_scenarios

YES = {one.benefit: one for one in read_scenarios() if one.expect.get("eligible") == "yes"}
LAYOFF = "cq-2022-209/layoff-report"
STAFF = {"staff_total": 190, "layoff_ratio": None}


@pytest.fixture(scope="module")
def catalogue() -> FactCatalogue:
    return load_catalogue()


def _judge(benefits: Benefits, scenario: Scenario, **facts: Any) -> Judgement:
    known: Mapping[str, Any] = {**scenario.facts, **facts}
    only = (scenario.benefit,)
    (decision,) = assess(benefits, known, as_of=scenario.as_of, only=only)
    return Judgement(decision=decision, has_ended=False)


def test_every_benefit_has_a_case_that_is_due(benefits: Benefits) -> None:
    assert set(YES) == set(benefits.benefits)


@pytest.mark.parametrize("name", YES)
def test_a_verdict_tells_what_is_due_in_the_words_of_its_formula(
    name: str, benefits: Benefits, catalogue: FactCatalogue
) -> None:
    judgement = _judge(benefits, YES[name])
    text = "".join(verdict_lines(judgement, catalogue))
    due = judgement.decision.entitlement
    if due is not None and name != "cq-2020-4/layoff-notice":
        assert (due.items[0] if due.kind is Kind.RANGE else due.formula) in text
    assert "True" not in text
    assert "None" not in text
    assert "{" not in text
    assert end_line(judgement)
    standard_words(judgement, catalogue)


def test_a_list_is_told_item_by_item() -> None:
    due = Entitlement(kind=Kind.LIST, unit="险种", formula="养老、工伤", items=("养老", "工伤"))
    assert amount_words(due) == "养老、工伤"


def test_a_cap_is_not_told_as_money_due(benefits: Benefits, catalogue: FactCatalogue) -> None:
    scenario = YES["bb-2019-20/startup-loan-person"]
    lines = verdict_lines(_judge(benefits, scenario, loan_amount=250000), catalogue)
    assert "最高20万元" in lines[0]
    assert "200,000元" not in "".join(lines)
    assert "超出了限度" in lines[1]


@pytest.mark.parametrize(("count", "opening"), [(20, "要报告"), (19, "要报告"), (18, "按这一条")])
def test_a_duty_is_told_as_one(
    count: int, opening: str, benefits: Benefits, catalogue: FactCatalogue
) -> None:
    judgement = _judge(benefits, YES[LAYOFF], layoff_count=count, **STAFF)
    lines = verdict_lines(judgement, catalogue)
    assert lines[0].startswith(opening)
    assert "符合" not in lines[0]


def test_of_the_steps_of_one_subsidy_only_the_highest_is_told(benefits: Benefits) -> None:
    facts = YES["cq-2023-57/internship-subsidy-retained"]
    both = ("cq-2023-57/internship-subsidy-base", "cq-2023-57/internship-subsidy-retained")
    decisions = assess(benefits, facts.facts, as_of=facts.as_of, only=both)
    due = [Judgement(decision=one, has_ended=False) for one in decisions]
    assert [one.decision.benefit.id for one in without_lesser_tiers(due)] == [both[1]]


def test_an_end_written_in_another_sentence_is_told_with_its_doubt(benefits: Benefits) -> None:
    judgement = _judge(benefits, YES["cq-2023-57/internship-subsidy-base"])
    assert "写在同一条的另一句里" in end_line(judgement)
