"""facts.yml read into the catalogue: malformed data is refused by file, line and key."""

from decimal import Decimal
from functools import cache
from pathlib import Path

from actions.calculator.catalogue import (
    Choice,
    ChoiceRange,
    Derivation,
    FactCatalogue,
    FactDefinition,
    FactType,
)
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
    "ranges",
    "each",
    "derived",
)


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
        ranges=tuple(_read_range(item) for item in record.records("ranges")),
        each=record.optional_text("each") or "",
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


def _read_range(record: Record) -> ChoiceRange:
    record.allow("label", "from", "to")
    return ChoiceRange(record.text("label"), record.text("from"), record.text("to"))


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
