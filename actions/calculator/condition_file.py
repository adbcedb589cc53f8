"""Conditions read from benefits.yml, each checked against the words it was read from."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from actions.calculator.catalogue import FactCatalogue, FactDefinition, FactType
from actions.calculator.comparisons import Comparison, Operator
from actions.calculator.conditions import All, AnyOf, Condition, Node, Not
from actions.calculator.known import Point
from actions.calculator.quoted_numbers import days_in, numbers_in, squeezed
from actions.calculator.reading import CHOSEN
from actions.calculator.saying import say_condition
from actions.calculator.unknown_names import unknown_fact
from actions.calculator.wording import conventions, say
from knowledge.records import Record

OPERATORS = tuple(operator.value for operator in Operator)
GROUPS = ("all", "any", "not")
KEYS = ("fact", *OPERATORS, "words", "says", "convention")


@dataclass(frozen=True)
class Source:
    """The quotes of a benefit, its document's title, and the facts there are."""

    quotes: tuple[str, ...]
    title: str
    catalogue: FactCatalogue

    def quote_of(self, record: Record, words: str, *keys: str | int) -> str:
        """Return the quote that holds the words, the first for words of the title."""
        wanted = squeezed(words)
        holding = [quote for quote in self.quotes if wanted in squeezed(quote)]
        if not holding and wanted not in squeezed(self.title):
            record.refuse(say("words_not_quoted", words=words), *keys)
        return (*holding, *self.quotes)[0]

    def check_number(self, record: Record, number: Decimal, words: str, key: str) -> None:
        """Refuse a number that the words do not state; nothing at all needs no figure."""
        if number and number not in numbers_in(words):
            record.refuse(say("number_not_in_words", number=f"{number:f}", words=words), key)

    def check_day(self, record: Record, day: date, words: str, key: str) -> None:
        """Refuse a day that the words do not state."""
        if day not in days_in(words):
            record.refuse(say("day_not_in_words", day=day.isoformat(), words=words), key)


def read_node(record: Record, source: Source) -> Node:
    """Read a condition, or a group of them under all, any or not."""
    groups = [key for key in GROUPS if key in record.values]
    if not groups:
        return read_condition(record, source)
    record.allow(groups[0])
    if groups[0] == "not":
        return Not(read_node(record.record("not"), source))
    parts = tuple(read_node(part, source) for part in record.records(groups[0]))
    if not parts:
        record.refuse(say("empty_group"), groups[0])
    return All(parts) if groups[0] == "all" else AnyOf(parts)


def read_condition(record: Record, source: Source) -> Condition:
    """Read one test on one fact."""
    record.allow(*KEYS)
    fact = _read_fact(record, source.catalogue)
    words = record.text("words")
    quote = source.quote_of(record, words, "words")
    comparison = _read_comparison(record, fact, source, words)
    convention = None
    if "convention" in record.values:
        convention = conventions()[one_of(record, "convention", tuple(conventions()))]
    return Condition(
        fact=fact.name,
        comparison=comparison,
        words=words,
        quote=quote,
        says=record.optional_text("says") or say_condition(fact, comparison),
        convention=convention,
    )


def read_decimal(record: Record, key: str) -> Decimal:
    """Read a number: whole, or with decimals in quotes."""
    value = record.values.get(key)
    if isinstance(value, bool) or not isinstance(value, int | str):
        record.refuse(say("not_a_decimal"), key)
    try:
        return Decimal(value)
    except InvalidOperation:
        record.refuse(say("not_a_decimal"), key)


def one_of(record: Record, key: str, allowed: tuple[str, ...]) -> str:
    """Read a word of a closed set."""
    value = record.text(key)
    if value not in allowed:
        record.refuse(say("option_unknown", given=value, allowed="、".join(allowed)), key)
    return value


def _read_fact(record: Record, catalogue: FactCatalogue) -> FactDefinition:
    name = record.text("fact")
    fact = catalogue.get(name)
    if fact is None:
        record.refuse(unknown_fact(name, catalogue.labels), "fact")
    return fact


def _read_comparison(
    record: Record, fact: FactDefinition, source: Source, words: str
) -> Comparison:
    found = [Operator(key) for key in OPERATORS if key in record.values]
    allowed = (Operator.IS,) if fact.type in CHOSEN else tuple(Operator)[1:]
    if len(found) != 1 or found[0] not in allowed:
        record.refuse(say("one_operator", label=fact.label, allowed="、".join(allowed)))
    operator = found[0]
    value = record.values[operator]
    if operator is Operator.IS:
        return Comparison(operator, options=_read_options(record, fact, value))
    values = value if operator is Operator.BETWEEN else [value]
    if not isinstance(values, list) or len(values) != 1 + (operator is Operator.BETWEEN):
        record.refuse(say("two_ends"), operator)
    points = tuple(_read_point(record, fact, item, operator) for item in values)
    if points[0] > points[-1]:
        record.refuse(say("two_ends"), operator)
    for point in points:
        check = source.check_day if isinstance(point, date) else source.check_number
        check(record, point, words, operator)
    return Comparison(operator, points=points)


def _read_options(record: Record, fact: FactDefinition, value: Any) -> tuple[str | bool, ...]:
    options = value if isinstance(value, list) else [value]
    for option in options:
        if not isinstance(option, str | bool) or fact.choice(option) is None:
            allowed = "、".join(str(choice.value).lower() for choice in fact.choices)
            record.refuse(say("option_unknown", given=option, allowed=allowed), "is")
    return tuple(options)


def _read_point(record: Record, fact: FactDefinition, value: Any, key: str) -> Point:
    if fact.type is FactType.DATE:
        if not isinstance(value, date):
            record.refuse(say("not_a_day_here"), key)
        return value
    return read_decimal(Record({key: value}, record.file, record.keys), key)
