"""Every policy scenario: thresholds, windows, missing facts, places, askers."""

from itertools import groupby

import pytest

from actions.calculator import Benefits
from evaluation.scenarios import decide, differences, read_scenarios

BY_BENEFIT = {
    benefit: list(group) for benefit, group in groupby(read_scenarios(), lambda one: one.benefit)
}


@pytest.mark.parametrize("benefit", BY_BENEFIT)
def test_a_benefit_is_decided_as_its_scenarios_expect(benefit: str, benefits: Benefits) -> None:
    wrong = {}
    for scenario in BY_BENEFIT[benefit]:
        if found := differences(scenario, decide(scenario, benefits)):
            wrong[scenario.name] = found
    assert not wrong


def test_every_benefit_has_scenarios(benefits: Benefits) -> None:
    assert set(BY_BENEFIT) == set(benefits.benefits)


def test_scenarios_of_a_benefit_bear_different_names() -> None:
    for scenarios in BY_BENEFIT.values():
        names = [(scenario.name, scenario.as_of) for scenario in scenarios]
        assert len(names) == len(set(names))
