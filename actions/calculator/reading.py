"""Facts as they come in JSON, checked and turned into what is known of them."""

import json
import re
from datetime import date
from decimal import Decimal
from typing import Any

from actions.calculator.catalogue import FactDefinition, FactType
from actions.calculator.errors import FactError
from actions.calculator.known import (
    Answer,
    Declined,
    Known,
    Listed,
    Options,
    Point,
    Span,
    exactly,
)
from actions.calculator.wording import say

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
LARGEST = Decimal(10) ** 15
LONGEST_SHOWN = 40
CHOSEN = (FactType.ENUM, FactType.BOOL, FactType.EXTERNAL)


def read_answer(fact: FactDefinition, value: Any) -> Answer:
    """Read one fact.

    Args:
        fact: its definition.
        value: the contract's JSON value: a number, true or false, an ISO day, an
            allowed value, {"from", "to"}, a list where several may be given,
            "unknown", or None.

    Raises:
        FactError: naming the fact, what was given and what is allowed.
    """
    if value is None:
        return None
    if value == Declined.DECLINED.value:
        return Declined.DECLINED
    if isinstance(value, list | tuple):
        return _read_list(fact, value)
    known = _read_one(fact, value)
    return Listed((known,)) if fact.multiple else known


def _read_list(fact: FactDefinition, values: list[Any] | tuple[Any, ...]) -> Known:
    if not fact.multiple:
        raise FactError(fact.name, say("one_value_only", **_names(fact)))
    if not values and fact.type is not FactType.ENUM:
        raise FactError(fact.name, say("empty_list", **_names(fact)))
    return Listed(tuple(_read_one(fact, value) for value in values))


def _read_one(fact: FactDefinition, value: Any) -> Span | Options:
    if fact.type in CHOSEN:
        return _read_choice(fact, value)
    if isinstance(value, dict):
        return _read_range(fact, value)
    return exactly(_read_point(fact, value))


def _read_choice(fact: FactDefinition, value: Any) -> Options:
    if isinstance(value, dict) and fact.ordered:
        return _read_ordered_range(fact, value)
    if isinstance(value, str | bool) and fact.choice(value) is not None:
        return Options(frozenset((value,)))
    raise _not_allowed(fact, value)


def _not_allowed(fact: FactDefinition, value: Any) -> FactError:
    words = _names(fact)
    if fact.type is not FactType.ENUM:
        return FactError(fact.name, say("not_true_or_false", given=_shown(value), **words))
    if not fact.ordered:
        return FactError(fact.name, say("not_allowed", given=_shown(value), **words))
    ends = {"first": fact.choices[0].value, "last": fact.choices[-2].value}
    return FactError(fact.name, say("not_allowed_in_order", given=_shown(value), **ends, **words))


def _read_ordered_range(fact: FactDefinition, value: dict[str, Any]) -> Options:
    values = [choice.value for choice in fact.choices]
    ends = [value.get("from", values[0]), value.get("to", values[-1])]
    if set(value) - {"from", "to"} or any(end not in values for end in ends):
        raise _not_allowed(fact, value)
    first, last = sorted(values.index(end) for end in ends)
    return Options(frozenset(values[first : last + 1]))


def _read_range(fact: FactDefinition, value: dict[str, Any]) -> Span:
    if set(value) - {"from", "to"} or not any(end is not None for end in value.values()):
        raise FactError(fact.name, say("not_a_range", **_names(fact)))
    lowest, highest = _widest(fact)
    low = lowest if value.get("from") is None else _read_point(fact, value["from"])
    high = highest if value.get("to") is None else _read_point(fact, value["to"])
    if low > high:
        raise FactError(fact.name, say("range_backwards", **_names(fact)))
    return Span(low, high)


def _widest(fact: FactDefinition) -> tuple[Point, Point]:
    if fact.type is FactType.DATE:
        return date.min, date.max
    low = -LARGEST if fact.at_least is None else fact.at_least
    return low, LARGEST if fact.at_most is None else fact.at_most


def _read_point(fact: FactDefinition, value: Any) -> Point:
    return _read_day(fact, value) if fact.type is FactType.DATE else _read_number(fact, value)


def _read_day(fact: FactDefinition, value: Any) -> date:
    if isinstance(value, str) and DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            raise FactError(
                fact.name, say("no_such_day", given=_shown(value), **_names(fact))
            ) from error
    if type(value) is date:
        return value
    raise FactError(fact.name, say("not_a_day", given=_shown(value), **_names(fact)))


def _read_number(fact: FactDefinition, value: Any) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise FactError(fact.name, say("not_a_number", given=_shown(value), **_names(fact)))
    number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not number.is_finite() or number.copy_abs() > LARGEST:
        raise FactError(fact.name, say("number_too_large", **_names(fact)))
    if fact.type is FactType.INT and number != number.to_integral_value():
        raise FactError(fact.name, say("not_whole", given=_shown(value), **_names(fact)))
    _check_limits(fact, number)
    return number


def _check_limits(fact: FactDefinition, number: Decimal) -> None:
    if fact.at_least is not None and number < fact.at_least:
        limits = say("limit_low", limit=fact.at_least, unit=fact.unit)
    elif fact.at_most is not None and number > fact.at_most:
        limits = say("limit_high", limit=fact.at_most, unit=fact.unit)
    else:
        return
    raise FactError(fact.name, say("outside_limits", given=number, limits=limits, **_names(fact)))


def _names(fact: FactDefinition) -> dict[str, str]:
    allowed = "、".join(str(choice.value).lower() for choice in fact.choices)
    return {"name": fact.name, "label": fact.label, "allowed": allowed}


def _shown(value: Any) -> str:
    """What was given, as its JSON text, cut where it is long."""
    if isinstance(value, str | Decimal):
        text = str(value)
    else:
        text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"
