"""Counts questions until all is settled: `python -m evaluation.bench_calculator_questions`.

The calculator's next_question beside a fixed order, for cases made up from the
scenarios: topic by topic, and all benefits at once.
"""

import random
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from statistics import mean
from typing import Any

import yaml

from actions.calculator import Benefits, Decision, assess, load_benefits, next_question
from actions.calculator.catalogue import FactCatalogue, FactType
from actions.calculator.derivation import SHARE
from evaluation.scenarios import Scenario, read_scenarios
from knowledge.corpus import load_corpus

ORDER = Path(__file__).parent / "fixed_question_order.yml"
CASES, SEED, MOST = 40, 20, 200
HEADCOUNTS, DAYS = (0, 1, 6, 12, 19, 24, 30, 100, 190), ("2019-06-01", "2022-11-01", "2023-06-30")

type Ask = Callable[[Mapping[str, Any], Sequence[Decision]], str | None]


def main() -> int:
    """Print the mean numbers of questions; 1 when the fixed order does better anywhere."""
    benefits = load_benefits(load_corpus())
    content = yaml.safe_load(ORDER.read_text("utf-8"))
    everything = {"name": "全部事项", "benefits": None, "order": _joined(content["topics"])}
    lost = 0
    for topic in (*content["topics"], everything):
        ours, theirs = compare(benefits, topic, content["first"])
        lost += ours > theirs
        print(f"next_question {ours:5.1f}   fixed order {theirs:5.1f}   {topic['name']}")
    return int(lost > 0)


def compare(
    benefits: Benefits, topic: Mapping[str, Any], first: Sequence[str]
) -> tuple[float, float]:
    """Return the mean number of questions of next_question and of the fixed order."""
    only = topic["benefits"]
    order = [*first, *topic["order"], *benefits.catalogue.facts]
    chosen = [one for one in read_scenarios() if only is None or one.benefit in only]
    cases = random.Random(SEED).sample(chosen, min(CASES, len(chosen)))  # noqa: S311 - not secret
    ours, theirs = [], []
    for number, scenario in enumerate(cases):
        case = made_up(benefits.catalogue, scenario, seed=number)
        ours.append(questions(benefits, case, scenario.as_of, only, _by_calculator(benefits)))
        theirs.append(questions(benefits, case, scenario.as_of, only, _by_order(order, first)))
    return mean(ours), mean(theirs)


def made_up(catalogue: FactCatalogue, scenario: Scenario, *, seed: int) -> dict[str, Any]:
    """Return a person or firm of whom everything is known, with the scenario's facts."""
    chance = random.Random(seed)  # noqa: S311 - not secret
    case: dict[str, Any] = {}
    for fact in catalogue.facts.values():
        if fact.derived is not None and fact.name != "hire_category":
            continue
        if fact.choices:
            case[fact.name] = chance.choice(fact.choices).value
        elif fact.type is FactType.DATE:
            case[fact.name] = chance.choice(DAYS)
        else:
            least = int(fact.at_least or 0)
            case[fact.name] = max(least, chance.choice(HEADCOUNTS))
    known = {name: value for name, value in scenario.facts.items() if value is not None}
    return _possible(catalogue, {**case, "event_date": None, "hire_age": 20, "age": 20, **known})


def _possible(catalogue: FactCatalogue, case: dict[str, Any]) -> dict[str, Any]:
    """Keep each part within its whole, and a graduate hired as unemployed unemployed."""
    for fact in catalogue.derived:
        if fact.derived and fact.derived.by == SHARE:
            part, whole = fact.derived.sources
            if isinstance(case[part], int) and isinstance(case[whole], int):
                case[part] = min(case[part], case[whole])
    return case | {"graduate_employed_status": "未就业"}


def questions(
    benefits: Benefits,
    case: Mapping[str, Any],
    as_of: date,
    only: Sequence[str] | None,
    ask: Ask,
) -> int:
    """Return how many questions are asked until nothing is missing any more."""
    facts: dict[str, Any] = {}
    for count in range(MOST):
        decisions = assess(benefits, facts, as_of=as_of, only=only)
        name = ask(facts, decisions)
        if name is None:
            return count
        is_at_a_loss = case.get(name) is None or name in facts
        facts[name] = "unknown" if is_at_a_loss else case[name]
    return MOST


def _by_calculator(benefits: Benefits) -> Ask:
    return lambda facts, decisions: next_question(benefits, facts, decisions)


def _by_order(order: Sequence[str], first: Sequence[str]) -> Ask:
    def ask(facts: Mapping[str, Any], decisions: Sequence[Decision]) -> str | None:
        missing = {name for decision in decisions for name in decision.missing}
        wanted = missing | ({*first} - set(facts) if missing else set())
        return next((name for name in order if name in wanted), None)

    return ask


def _joined(topics: Sequence[Mapping[str, Any]]) -> list[str]:
    return list(dict.fromkeys(name for topic in topics for name in topic["order"]))


if __name__ == "__main__":
    sys.exit(main())
