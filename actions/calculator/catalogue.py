"""The facts the calculator knows of: their types, limits, questions and words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cached_property


class FactType(StrEnum):
    """The types a fact may have."""

    ENUM = "enum"
    BOOL = "bool"
    INT = "int"
    NUMBER = "number"
    MONEY = "money"
    PERCENT = "percent"
    DATE = "date"
    EXTERNAL = "external"


@dataclass(frozen=True)
class Choice:
    """One allowed value, the words on its button, and the words in a condition."""

    value: str | bool
    label: str
    says: str


@dataclass(frozen=True)
class ChoiceRange:
    """What people call several neighbouring choices of an ordered fact: 中小微企业."""

    label: str
    first: str
    last: str


@dataclass(frozen=True, kw_only=True)
class Derivation:
    """How a fact follows from others; `shown` is the sentence that explains it.

    `or_from` are other facts it also follows from; `below_zero` is the sentence
    where the value is negative.
    """

    by: str
    sources: tuple[str, ...]
    shown: str
    or_from: tuple[str, ...] = ()
    or_shown: str = ""
    below_zero: str = ""
    map: Mapping[str, str] = field(default_factory=dict)
    otherwise: str = ""


@dataclass(frozen=True, kw_only=True)
class FactDefinition:
    """One fact; `question` is None where it is never asked by itself.

    `each` is what a value of a list stands for, such as 位 for one intern's months.
    """

    name: str
    type: FactType
    label: str
    question: str | None = None
    unit: str = ""
    multiple: bool = False
    ordered: bool = False
    at_least: Decimal | None = None
    at_most: Decimal | None = None
    decided_by: str | None = None
    choices: tuple[Choice, ...] = ()
    ranges: tuple[ChoiceRange, ...] = ()
    each: str = ""
    derived: Derivation | None = None

    @property
    def is_asked(self) -> bool:
        """Whether a person may be asked for it."""
        return self.question is not None and self.type is not FactType.EXTERNAL

    def choice(self, value: str | bool) -> Choice | None:
        """Return the choice of that value, None where it is not allowed."""
        for choice in self.choices:
            if choice.value == value and isinstance(choice.value, bool) == isinstance(value, bool):
                return choice
        return None


@dataclass(frozen=True)
class FactCatalogue:
    """All facts by name, in the order of facts.yml."""

    facts: Mapping[str, FactDefinition]

    def get(self, name: str) -> FactDefinition | None:
        """Return one fact, None where there is no such fact."""
        return self.facts.get(name)

    def __getitem__(self, name: str) -> FactDefinition:
        return self.facts[name]

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """What each fact is called for people, by name."""
        return {fact.name: fact.label for fact in self.facts.values()}

    @cached_property
    def derived(self) -> tuple[FactDefinition, ...]:
        """The facts that can follow from others."""
        return tuple(fact for fact in self.facts.values() if fact.derived is not None)
