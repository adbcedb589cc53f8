"""Shows that the scenarios notice wrong data: `python -m evaluation.mutation`.

Every number and day of every benefit is moved by one, every comparison's strictness
flipped, every condition dropped, every group turned around, every window opened;
a mutant no scenario notices survives and is listed with the reason.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import yaml

from actions.calculator import Benefits, load_benefits
from actions.calculator.assessment import decide
from actions.calculator.situation import read_situation
from evaluation.mutants import Mutant, mutants_of
from evaluation.scenarios import Scenario, differences, read_scenarios
from knowledge.corpus import load_corpus

LEAST_KILLED = 0.97
REASONS = Path(__file__).parent / "surviving_mutants.yml"


def find_survivors(benefits: Benefits, scenarios: Iterable[Scenario]) -> tuple[int, list[Mutant]]:
    """Return how many mutants there are, and those no scenario notices."""
    by_benefit: dict[str, list[Scenario]] = defaultdict(list)
    for scenario in scenarios:
        by_benefit[scenario.benefit].append(scenario)
    count, survivors = 0, []
    for benefit in benefits.benefits.values():
        for mutant in mutants_of(benefit):
            count += 1
            if not is_noticed(mutant, by_benefit[benefit.id], benefits):
                survivors.append(mutant)
    return count, survivors


def is_noticed(mutant: Mutant, scenarios: Sequence[Scenario], benefits: Benefits) -> bool:
    """Whether a scenario of the benefit fails on the mutant."""
    for scenario in scenarios:
        situation = read_situation(benefits.catalogue, scenario.facts, as_of=scenario.as_of)
        if differences(scenario, decide(mutant.benefit, situation)):
            return True
    return False


def main() -> int:
    """Print the share killed and each survivor with its reason; 1 when too few."""
    count, survivors = find_survivors(load_benefits(load_corpus()), read_scenarios())
    reasons: dict[str, str] = yaml.safe_load(REASONS.read_text("utf-8")) or {}
    killed = count - len(survivors)
    print(f"{killed} of {count} mutants noticed ({killed / count:.1%})")
    for mutant in survivors:
        name = f"{mutant.benefit.id}: {mutant.change}"
        print(f"survived  {name}  ({reasons.get(name, 'no reason given')})")
    return int(killed / count < LEAST_KILLED)


if __name__ == "__main__":
    sys.exit(main())
