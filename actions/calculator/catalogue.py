"""The facts the calculator knows of: their types, limits, questions and words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cache, cached_property
from pathlib import Path

from actions.calculator.wording import say
from knowledge import POLICIES
from knowledge.records import Record, read_record

FACTS = POLICIES.parent / "facts.yml"
KEYS = (
    "name",
    "type",
    "multiple",
    "ordered",
    "label",
    "question",
    "unit",
    "at_least",
    "at_most",
    "decided_by",
    "values",
    "derived",
)


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
    """One fact; `question` is None where it is never asked by itself."""

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


@cache
def load_catalogue(file: Path = FACTS) -> FactCatalogue:
    """Read facts.yml.

    Raises:
        CorpusError: naming file, line and key, when it is malformed.
    """
    record = read_record(file)
    record.allow("facts")
    definitions = (_read_definition(item) for item in record.records("facts"))
    return FactCatalogue({definition.name: definition for definition in definitions})


def _read_definition(record: Record) -> FactDefinition:
    record.allow(*KEYS)
    return FactDefinition(
        name=record.text("name"),
        type=_read_type(record),
        label=record.text("label"),
        question=record.optional_text("question"),
        unit=record.optional_text("unit") or "",
        multiple=record.flag("multiple"),
        ordered=record.flag("ordered"),
        at_least=_limit(record, "at_least"),
        at_most=_limit(record, "at_most"),
        decided_by=record.optional_text("decided_by"),
        choices=tuple(_read_choice(item) for item in record.records("values")),
        derived=_read_derivation(record) if "derived" in record.values else None,
    )


def _read_type(record: Record) -> FactType:
    name = record.text("type")
    if name not in tuple(FactType):
        record.refuse(say("option_unknown", given=name, allowed="、".join(FactType)), "type")
    return FactType(name)


def _limit(record: Record, key: str) -> Decimal | None:
    return Decimal(record.number(key)) if key in record.values else None


def _read_choice(record: Record) -> Choice:
    record.allow("value", "label", "says")
    value, label = record.values["value"], record.text("label")
    is_words = isinstance(value, str) and not value.isascii()
    return Choice(value, label, record.optional_text("says") or (value if is_words else label))


def _read_derivation(record: Record) -> Derivation:
    inner = record.record("derived")
    inner.allow("by", "from", "shown", "or_from", "or_shown", "below_zero", "map", "otherwise")
    return Derivation(
        by=inner.text("by"),
        sources=inner.texts("from"),
        shown=inner.text("shown"),
        or_from=inner.texts("or_from"),
        or_shown=inner.optional_text("or_shown") or "",
        below_zero=inner.optional_text("below_zero") or "",
        map=inner.record("map").values if "map" in inner.values else {},
        otherwise=inner.optional_text("otherwise") or "",
    )
