"""Entitlements read from benefits.yml: a closed set of shapes, each with its words."""

from collections.abc import Callable
from decimal import Decimal

from actions.calculator.catalogue import FactType
from actions.calculator.condition_file import Source, one_of, read_decimal
from actions.calculator.entitlements import Entitlement, Kind
from actions.calculator.explaining import plain
from actions.calculator.reading import CHOSEN
from actions.calculator.shapes import (
    AsGiven,
    Fixed,
    PerUnit,
    Qualification,
    RateOf,
    Shape,
    Unstated,
    fixed_day,
    fixed_number,
)
from actions.calculator.unknown_names import unknown_fact
from actions.calculator.wording import say
from knowledge.records import Record


def read_shape(record: Record, source: Source) -> Shape:
    """Read the entitlement of one benefit.

    Raises:
        CorpusError: for a shape outside the set, or a number its words do not state.
    """
    return READERS[one_of(record, "shape", tuple(READERS))](record, source)


def _read_number(record: Record, source: Source) -> Shape:
    record.allow("shape", "kind", "value", "unit", "words", "says")
    kind, value = Kind(one_of(record, "kind", tuple(Kind))), _number(record, source, "value")
    says = record.optional_text("says")
    if says is not None:
        source.check_number(record, value, says, "says")
    return fixed_number(kind, value, record.text("unit"), says=says)


def _read_day(record: Record, source: Source) -> Shape:
    record.allow("shape", "value", "words", "says")
    day, words = record.day("value"), record.text("words")
    if day is None:
        record.refuse(say("not_a_day_here"), "value")
    source.quote_of(record, words, "words")
    source.check_day(record, day, words, "value")
    says = record.optional_text("says")
    if says is not None:
        source.check_day(record, day, says, "says")
    return fixed_day(day, says=says)


def _read_list(record: Record, source: Source) -> Shape:
    record.allow("shape", "unit", "items", "says")
    items = []
    for item in record.records("items"):
        item.allow("name", "value", "unit", "words")
        name = item.text("name")
        if "value" in item.values:
            name += say("item_count", value=plain(_number(item, source, "value")))
            name += item.text("unit")
        else:
            source.quote_of(item, item.text("words"), "words")
        items.append(name)
    unit = record.optional_text("unit") or ""
    formula = record.optional_text("says") or "、".join(items)
    due = Entitlement(kind=Kind.LIST, unit=unit, formula=formula, items=tuple(items))
    return Fixed(entitlement=due)


def _read_range(record: Record, source: Source) -> Shape:
    record.allow("shape", "from", "to", "unit", "words")
    ends = tuple(plain(_number(record, source, key)) for key in ("from", "to"))
    unit = record.text("unit")
    formula = say("span", low=ends[0], high=ends[1]) + unit
    return Fixed(entitlement=Entitlement(kind=Kind.RANGE, unit=unit, formula=formula, items=ends))


def _read_per_unit(record: Record, source: Source) -> Shape:
    record.allow("shape", "value", "words", "of", "per", "count_unit", "at_most", "at_most_words")
    cap = None
    if "at_most" in record.values:
        cap = _number(record, source, "at_most", words_key="at_most_words")
    return PerUnit(
        value=_number(record, source, "value"),
        of=_fact(record, source),
        per=record.text("per"),
        count_unit=record.text("count_unit"),
        at_most=cap,
    )


def _read_rate_of(record: Record, source: Source) -> Shape:
    record.allow("shape", "percent", "words", "of")
    return RateOf(_number(record, source, "percent"), _fact(record, source))


def _read_as_given(record: Record, source: Source) -> Shape:
    record.allow("shape", "of", "unit", "words")
    source.quote_of(record, record.text("words"), "words")
    return AsGiven(_fact(record, source), record.text("unit"))


def _read_unstated(record: Record, source: Source) -> Shape:  # noqa: ARG001 - no words to check
    record.allow("shape", "what")
    return Unstated(record.text("what"))


def _read_qualification(record: Record, source: Source) -> Shape:  # noqa: ARG001 - no words to check
    record.allow("shape", "says")
    return Qualification(record.text("says"))


def _number(record: Record, source: Source, key: str, *, words_key: str = "words") -> Decimal:
    number, words = read_decimal(record, key), record.text(words_key)
    source.quote_of(record, words, words_key)
    source.check_number(record, number, words, key)
    return number


def _fact(record: Record, source: Source) -> str:
    name = record.text("of")
    fact = source.catalogue.get(name)
    if fact is None:
        record.refuse(unknown_fact(name, source.catalogue.labels), "of")
    if fact.type in (*CHOSEN, FactType.DATE):
        record.refuse(say("not_a_quantity", label=fact.label), "of")
    return name


READERS: dict[str, Callable[[Record, Source], Shape]] = {
    "number": _read_number,
    "day": _read_day,
    "list": _read_list,
    "range": _read_range,
    "per_unit": _read_per_unit,
    "rate_of": _read_rate_of,
    "as_given": _read_as_given,
    "unstated": _read_unstated,
    "qualification": _read_qualification,
}
