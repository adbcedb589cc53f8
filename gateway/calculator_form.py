"""What a person filled in on the calculator page, read into facts one by one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from actions.calculator import FactCatalogue, FactDefinition, FactType
from gateway.clock import day_written, today
from gateway.typed_values import typed_value
from gateway.wording import say

PREFIX = "fact."
UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class Filled:
    """One field: the fact, what was typed or chosen, its value, or what is wrong with it."""

    fact: FactDefinition
    given: tuple[str, ...]
    value: Any = None
    error: str | None = None

    @property
    def text(self) -> str:
        """What stands in a text field; nothing where the person does not know."""
        return "" if self.value == UNKNOWN else "、".join(self.given)

    @property
    def is_other_than_a_day(self) -> bool:
        """Whether what was typed is a year, a month or no day at all: no date field shows it."""
        return bool(self.given) and day_written(self.given[-1]) is None

    def refused(self, message: str) -> "Filled":
        """Return the field with a complaint."""
        return replace(self, value=None, error=message)


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """Everything filled in, in the catalogue's order; fields that are wrong give no fact."""

    fields: tuple[Filled, ...]

    @property
    def facts(self) -> dict[str, Any]:
        """The contract's facts."""
        return {field.fact.name: field.value for field in self.fields if field.value is not None}

    def field(self, fact: FactDefinition | None) -> Filled | None:
        """Return what was filled in for a fact, None where nothing was."""
        return next((field for field in self.fields if field.fact is fact), None)

    def refusing(self, name: str, message: str) -> "Sheet":
        """Return the sheet with one field refused."""
        fields = (
            field.refused(message) if field.fact.name == name else field for field in self.fields
        )
        return Sheet(fields=tuple(fields))


def read_sheet(items: Sequence[tuple[str, str]], catalogue: FactCatalogue) -> Sheet:
    """Read the fields of a form; empty ones and unknown names are left out."""
    given: dict[str, list[str]] = {}
    for key, value in items:
        if key.startswith(PREFIX) and value.strip():
            given.setdefault(key.removeprefix(PREFIX), []).append(value.strip())
    filled = (fact for fact in catalogue.facts.values() if fact.name in given)
    return Sheet(fields=tuple(_read(fact, given[fact.name]) for fact in filled))


def read_day(text: str) -> tuple[date, str | None]:
    """Return the day somebody chose, else today, and what is wrong with what was written."""
    written = text.strip()
    if day := day_written(written):
        return day, None
    return today(), say("day_unusable") if written else None


def _read(fact: FactDefinition, given: list[str]) -> Filled:
    chosen = [text for text in given if text != UNKNOWN]
    field = Filled(fact=fact, given=tuple(chosen))
    if not chosen:
        return replace(field, value=UNKNOWN)
    try:
        return replace(field, value=typed_value(fact, chosen))
    except ValueError:
        if fact.type is FactType.DATE:
            return field.refused(say("not_a_day"))
        example = "example_of_money" if fact.type is FactType.MONEY else "example_of_figures"
        return field.refused(say("not_a_figure", unit=fact.unit, example=say(example)))
