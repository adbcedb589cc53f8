"""What is read, kept to what the calculator accepts: nobody hires 0 people or is 300 years old."""

from collections.abc import Mapping
from decimal import Decimal

from actions.calculator.catalogue import FactDefinition
from actions.calculator.catalogue_file import load_catalogue
from actions.calculator.errors import FactError
from actions.calculator.reading import read_answer
from actions.facts.values import Json, as_range


def within_limits(facts: Mapping[str, Json]) -> dict[str, Json]:
    """Return the facts the calculator accepts; of a range the part within its limits."""
    catalogue = load_catalogue()
    kept = {name: _cut(catalogue[name], value) for name, value in facts.items()}
    return {name: value for name, value in kept.items() if _is_accepted(catalogue[name], value)}


def _cut(fact: FactDefinition, value: Json) -> Json:
    low, high = (value.get("from"), value.get("to")) if isinstance(value, dict) else (None, None)
    if not isinstance(low, int | float) or not isinstance(high, int | float | None):
        return value
    least = Decimal(str(low)) if fact.at_least is None else max(Decimal(str(low)), fact.at_least)
    if high is None:
        return as_range(least, None)
    most = Decimal(str(high)) if fact.at_most is None else min(Decimal(str(high)), fact.at_most)
    return as_range(least, most)


def _is_accepted(fact: FactDefinition, value: Json) -> bool:
    try:
        return read_answer(fact, value) is not None
    except FactError:
        return False
