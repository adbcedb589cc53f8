"""Policy scenarios: a case on a day, and what an officer expects of one benefit."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from actions.calculator import Benefits, Decision, assess

SCENARIOS = Path(__file__).parents[1] / "tests" / "actions" / "calculator" / "scenarios"


@dataclass(frozen=True)
class Scenario:
    """One case: the facts, the day asked about, and what is expected of the benefit."""

    benefit: str
    name: str
    as_of: date
    facts: Mapping[str, Any]
    expect: Mapping[str, Any]


def read_scenarios(folder: Path = SCENARIOS) -> Iterator[Scenario]:
    """Read every scenario file, one folder a policy, one file a benefit."""
    for file in sorted(folder.glob("*/*.yml")):
        content = yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader)
        for entry in content["scenarios"]:
            values = (entry["name"], entry["as_of"], entry["facts"], entry["expect"])
            yield Scenario(content["benefit"], *values)


def decide(scenario: Scenario, benefits: Benefits) -> Decision:
    """Decide a scenario's benefit among all: only then who asks counts."""
    decisions = assess(benefits, scenario.facts, as_of=scenario.as_of)
    return next(one for one in decisions if one.benefit.id == scenario.benefit)


def differences(scenario: Scenario, decision: Decision) -> list[str]:
    """Return each expectation the decision does not meet, empty when it meets all."""
    found: dict[str, Any] = {
        "eligible": decision.eligible.value,
        "conditions": decision.conditions.value,
        "validity": decision.validity.status.value,
        "missing": list(decision.missing),
        "first_day": decision.validity.to_json()["first_day"],
        "last_day": decision.validity.to_json()["last_day"],
    }
    due = decision.entitlement.to_json() if decision.entitlement else None
    wrong = []
    for key, wanted in scenario.expect.items():
        if key == "note":
            given: Any = wanted if any(wanted in note for note in decision.notes) else None
        else:
            given = _part_of(due, wanted) if key == "entitlement" else found[key]
        if given != wanted:
            wrong.append(f"{key}: {wanted} expected, {given} given")
    return wrong


def _part_of(due: dict[str, Any] | None, wanted: Mapping[str, Any] | None) -> Any:
    if due is None or wanted is None:
        return due
    return {key: due.get(key) for key in wanted}
