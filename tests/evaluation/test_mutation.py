"""The scenarios notice wrong data."""

from actions.calculator import load_benefits
from evaluation.mutants import mutants_of
from evaluation.mutation import LEAST_KILLED, find_survivors, is_noticed
from evaluation.scenarios import read_scenarios
from knowledge.corpus import load_corpus


def test_nearly_every_wrong_number_day_and_condition_is_noticed() -> None:
    count, survivors = find_survivors(load_benefits(load_corpus()), read_scenarios())
    assert 1 - len(survivors) / count >= LEAST_KILLED


def test_a_mutant_survives_where_no_scenario_looks() -> None:
    benefits = load_benefits(load_corpus())
    mutant = next(mutants_of(benefits.get("cq-2023-57/hire-youth-subsidy")))
    assert not is_noticed(mutant, [], benefits)
