"""The comparison with an independent reading finds what differs, and nothing else."""

from dataclasses import replace
from typing import Any

import pytest
import yaml

from actions.calculator import Benefits, load_benefits
from evaluation.against_reading import differences
from knowledge.corpus import load_corpus

AWARD = "cq-2023-57/community-award"
READING = """
no_amount: []
computable:
- id: cq-2023-57/community-award
  kind: money
  beneficiary: {type: community}
  modality: 陈述句
  conditions: {all: [{attr: is_quality_employment_community, op: eq, value: true}]}
  formula: 20000 * communities
  cap: null
  frequency_limit: 一次性（每个社区/村）
  mutual_exclusions: 原文未写
  effective_window: {start: null, start_basis: unknown, end: null, end_basis: unknown}
  source: {quote: []}
"""


@pytest.fixture
def award() -> Benefits:
    benefits = load_benefits(load_corpus())
    only = {AWARD: benefits.benefits[AWARD]}
    return replace(benefits, benefits=only, mentions={})


def read(award: Benefits, **changed: Any) -> list[str]:
    """Return the places that differ from a reading with some fields changed."""
    reading = yaml.safe_load(READING)
    entry = reading["computable"][0]
    entry["source"]["quote"] = list(award.benefits[AWARD].quotes)
    entry.update(changed)
    return [place for place, _, _ in differences(reading, award)]


def test_the_same_reading_differs_nowhere(award: Benefits) -> None:
    assert read(award) == []


@pytest.mark.parametrize(
    ("field", "value", "place"),
    [
        ("formula", "30000 * communities", "numbers beyond those read"),
        ("kind", "service", "kind"),
        ("modality", "可", "modality"),
        ("frequency_limit", "每年", "frequency"),
        ("mutual_exclusions", "不可同时享受", "combination"),
        ("beneficiary", {"type": "person"}, "payee"),
        ("source", {"quote": ["别的话"]}, "quotes"),
        (
            "effective_window",
            {"start": None, "end": "2023-12-31", "end_basis": "stated"},
            "last_day",
        ),
        (
            "conditions",
            {"attr": "communities", "op": "gte", "value": 1},
            "conditions",
        ),
    ],
)
def test_each_field_that_differs_is_found(
    award: Benefits, field: str, value: object, place: str
) -> None:
    assert read(award, **{field: value}) == [f"{place} {AWARD}"]


def test_a_benefit_only_one_of_them_has_is_found(award: Benefits) -> None:
    assert read(replace(award, benefits={**award.benefits}), id="cq-2023-57/other") == [
        f"benefits {name}" for name in sorted({AWARD, "cq-2023-57/other"})
    ]
