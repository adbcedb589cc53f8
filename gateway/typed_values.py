"""What people type for a fact, read into the contract's value: 3, 5万, 30～39, 5人×3, 2022年6月."""

import re
from calendar import monthrange
from datetime import date
from decimal import Decimal
from typing import Any

from actions.calculator import FactDefinition, FactType

NUMBERS = (FactType.INT, FactType.NUMBER, FactType.MONEY, FactType.PERCENT)
TO_ASCII = str.maketrans("０１２３４５６７８９．－", "0123456789.-")
BETWEEN = re.compile(r"[、，,;；\s]+")
FIGURES = re.compile(r"(-?\d{1,15}(?:\.\d{1,6})?)(万?)", re.ASCII)
TO = re.compile(r"(?<=[\d万])\s*(?:[-—–~～至到]+)\s*(?=\d)")
EACH = re.compile(r"(\d{1,3})[人位名][x×*X]?(.+)")
MONTH = re.compile(r"(\d{4})(?:年|-|$)(?:(\d{1,2})月?)?", re.ASCII)
TEN_THOUSAND = Decimal(10000)


def typed_value(fact: FactDefinition, given: list[str]) -> Any:
    """Return the contract's value of what was typed.

    Raises:
        ValueError: when it cannot be read as this fact's type.
    """
    if fact.type in NUMBERS:
        return _numbers(fact, given[-1])
    if fact.type is FactType.DATE:
        return _day(given[-1])
    values = [_choice(fact, text) for text in given]
    return values if fact.multiple else values[-1]


def form_value(value: str | bool) -> str:
    """Return a choice as a form carries it."""
    return str(value).lower() if isinstance(value, bool) else value


def _numbers(fact: FactDefinition, text: str) -> Any:
    if not fact.multiple:
        return _number_or_range(text.replace(",", "").replace("，", ""), unit=fact.unit)
    parts = [part for part in BETWEEN.split(text) if part]
    return [value for part in parts for value in _of_each(part, unit=fact.unit)]


def _of_each(text: str, *, unit: str) -> list[Any]:
    """Read one part of a list: 3, or 5人×3 for five of them alike."""
    alike = EACH.fullmatch(text.translate(TO_ASCII))
    if alike is None:
        return [_number_or_range(text, unit=unit)]
    return [_number_or_range(alike[2], unit=unit)] * int(alike[1])


def _number_or_range(text: str, *, unit: str) -> Any:
    ends = TO.split(text.translate(TO_ASCII).strip())
    values = [_number(end, unit=unit) for end in ends]
    if len(values) == 1:
        return values[0]
    low, high = values
    return {"from": low, "to": high}


def _number(text: str, *, unit: str) -> Decimal:
    found = FIGURES.fullmatch(text.replace(" ", "").removesuffix(unit))
    if found is None:
        raise ValueError(text)
    return Decimal(found[1]) * (TEN_THOUSAND if found[2] else 1)


def _day(text: str) -> Any:
    """Read a year or a month as the days from its first to its last; a day stays as written."""
    found = MONTH.fullmatch(text.translate(TO_ASCII).replace(" ", ""))
    if found is None:
        return text
    year, month = int(found[1]), found[2] and int(found[2])
    first = date(year, month or 1, 1)
    last = date(year, month or 12, monthrange(year, month or 12)[1])
    return {"from": first.isoformat(), "to": last.isoformat()}


def _choice(fact: FactDefinition, text: str) -> Any:
    for known in fact.ranges:
        if known.label == text:
            return {"from": known.first, "to": known.last}
    chosen = (choice.value for choice in fact.choices if form_value(choice.value) == text)
    return next(chosen, text)
