"""A number put in the place of a known one, and numbers only the matter at hand explains."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from actions.thread import Thread
from actions.turn import Turn

RETENTION = ("cq-2023-57/retention-refund-sme",)
LAYOFF = ("cq-2022-209/layoff-report",)
EXPANSION = ("cq-2022-209/expansion-subsidy",)
INTERNSHIP = ("cq-2023-57/internship-subsidy-base", "cq-2023-57/internship-subsidy-retained")


@pytest.mark.parametrize(
    ("text", "benefits", "known", "said"),
    [
        ("96改成94", RETENTION, {"ui_insured_start": 100, "ui_insured_end": 96},
         {"ui_insured_end": 94}),
        ("不是17人，是15人", LAYOFF, {"layoff_count": 17, "staff_total": 100},
         {"layoff_count": 15}),
        ("不是17个，一下要裁22个", LAYOFF, {"layoff_count": 17, "staff_total": 180},
         {"layoff_count": 22}),
        ("15个，不是17个", LAYOFF, {"layoff_count": 17, "staff_total": 100},
         {"layoff_count": 15}),
        ("不是260，册子上是262个", LAYOFF, {"layoff_count": 26, "staff_total": 260},
         {"staff_total": 262}),
        ("会计说算错了，留用的就4个", INTERNSHIP, {"interns_completed": 9, "interns_retained": 5},
         {"interns_retained": 4}),
        ("旁边的同事提醒说记错了，留任的只有4个", INTERNSHIP,
         {"interns_completed": 9, "interns_retained": 5}, {"interns_retained": 4}),
    ],
)  # fmt: skip
def test_the_fact_that_has_the_old_number_takes_the_new_one(
    hear: Callable[..., Turn],
    text: str,
    benefits: tuple[str, ...],
    known: Mapping[str, Any],
    said: Mapping[str, Any],
) -> None:
    turn = hear(text, "correct", thread=Thread(benefits=benefits), facts=known)
    assert dict(turn.said) == said


@pytest.mark.parametrize(
    ("text", "benefits", "said"),
    [
        ("18个人 全厂150人 要不要报告", LAYOFF, {"layoff_count": 18, "staff_total": 150}),
        ("公司计划年底优化18名员工，公司总人数175人", LAYOFF,
         {"layoff_count": 18, "staff_total": 175}),
        ("上年交2万 年初100 年末96", RETENTION,
         {"ui_premium_paid_prev_year": 20000, "ui_insured_start": 100, "ui_insured_end": 96}),
        ("淘汰5个，剩下40", LAYOFF, {"layoff_count": 5}),
    ],
)  # fmt: skip
def test_a_number_counts_what_alone_is_still_open(
    hear: Callable[..., Turn], text: str, benefits: tuple[str, ...], said: Mapping[str, Any]
) -> None:
    turn = hear(text, "inform", thread=Thread(benefits=benefits))
    numbers = {
        name: value for name, value in turn.said.items() if not isinstance(value, str | dict)
    }
    assert numbers == said


def test_what_was_paid_for_each_counts_no_months(hear: Callable[..., Turn]) -> None:
    interns = ("cq-2023-57/internship-subsidy-base", "cq-2023-57/internship-insurance")
    known = {"interns": 6, "intern_months": [3] * 6}
    turn = hear("意外险给每个人买了120的", "inform", thread=Thread(benefits=interns), facts=known)
    assert turn.facts["intern_months"] == [3] * 6
    assert "interns_insured" not in turn.facts


def test_a_term_that_names_its_own_fact_counts_no_other(hear: Callable[..., Turn]) -> None:
    turn = hear("签了三年合同", "inform", thread=Thread(benefits=EXPANSION))
    assert dict(turn.said) == {"contract_term_months": 36, "labor_contract_signed": True}
