"""The hire subsidy of cq-2023-57 （七） as an openfisca-core formula, to compare speed.

Run by `make bench` in an environment of its own, where only openfisca-core is installed:
it reads a profile and a day from standard input and prints the amount and the median time.
"""

import json
import statistics
import sys
from collections.abc import Mapping
from datetime import date
from functools import cache
from time import process_time
from typing import Any

from openfisca_core import periods
from openfisca_core.entities import build_entity
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

PERSON = build_entity("firm", "firms", "a firm", is_person=True)
INPUTS = ("is_enterprise", "is_graduate", "contract_months", "insured_months", "hires")


def calculate_hire_subsidy(profile: Mapping[str, Any], as_of: date) -> float:
    """Build a simulation of one firm and calculate its subsidy."""
    period = periods.period(f"{as_of:%Y-%m}")
    simulation = SimulationBuilder().build_default_simulation(_system(), 1)
    given = (
        profile["org_type"] == "企业",
        profile["hire_category"] == "毕业年度高校毕业生",
        profile["contract_term_months"],
        profile["hire_si_consecutive_months"],
        profile["qualified_hires"],
    )
    for name, value in zip(INPUTS, given, strict=True):
        simulation.set_input(name, period, [value])
    return float(simulation.calculate("subsidy", period)[0])


@cache
def _system() -> Any:
    system = TaxBenefitSystem([PERSON])
    for name in INPUTS:
        kind = bool if name.startswith("is_") else int
        system.add_variable(_variable(name, kind))
    system.add_variable(_variable("subsidy", float, formula=_subsidy))
    return system


def _variable(name: str, kind: type, **members: Any) -> Any:
    entity = {"value_type": kind, "entity": PERSON, "definition_period": periods.MONTH}
    return type(name, (Variable,), {**entity, **members})


def _subsidy(firms: Any, period: Any) -> Any:
    allowed = firms("is_enterprise", period) * firms("is_graduate", period)
    contract = firms("contract_months", period) >= 12
    insured = firms("insured_months", period) >= 6
    return 2000.0 * firms("hires", period) * allowed * contract * insured


def main() -> None:
    """Time the formula on the profile given."""
    given = json.load(sys.stdin)
    as_of, taken, amount = date.fromisoformat(given["as_of"]), [], 0.0
    for _ in range(given["times"]):
        start = process_time()
        amount = calculate_hire_subsidy(given["profile"], as_of)
        taken.append((process_time() - start) * 1000)
    print(json.dumps({"amount": amount, "ms": statistics.median(taken[len(taken) // 10 :])}))


if __name__ == "__main__":
    main()
