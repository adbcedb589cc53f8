"""Values as people and programs read them, and how a derived one follows."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from actions.calculator.catalogue import Derivation, FactDefinition, FactType
from actions.calculator.hire_category import find_hiring, find_leaving
from actions.calculator.known import Known, Listed, Membership, Options, Point, Span
from actions.calculator.reading import LARGEST
from actions.calculator.wording import say

SHOWN_PLACES = Decimal("0.0001")
TEN_THOUSAND = Decimal(10_000)


def plain(number: Decimal) -> str:
    """Write a number without trailing zeros, four places at most: 5.5, 9.9476, 100000."""
    rounded = number.quantize(SHOWN_PLACES) if number.as_tuple().exponent < -4 else number  # type: ignore[operator]
    text = f"{rounded:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def display_day(day: date) -> str:
    """Write a day as people read it: 2023年12月31日."""
    return say("day", year=day.year, month=day.month, day=day.day)


def in_ten_thousands(number: Decimal) -> str:
    """Write a round amount as policies do: 100000 is 10万."""
    if number >= TEN_THOUSAND and number % TEN_THOUSAND == 0:
        return say("ten_thousands", number=plain(number / TEN_THOUSAND))
    return plain(number)


def any_of_these(words: Sequence[str]) -> str:
    """Join alternatives as people do: 甲、乙或丙."""
    return say("or").join(filter(None, ("、".join(words[:-1]), words[-1])))


def display(known: Known | None, fact: FactDefinition | None = None) -> str:
    """Write what is known of a fact as people read it; with the fact, in its unit and words."""
    if isinstance(known, Span):
        text = _point(known.low, fact) if known.is_exact else _span(known)
        return text + (fact.unit if fact else "")
    if isinstance(known, Options):
        return any_of_these(sorted(_option(value, fact) for value in known.values))
    if isinstance(known, Listed):
        return "、".join(display(item, fact) for item in known.items)
    if isinstance(known, Membership):
        applies = known.applies.items()
        others = (say("is_not", value=value) for value, truth in applies if truth is False)
        return "、".join((*(value for value, truth in applies if truth), *others))
    return say("not_known")


def named(fact: FactDefinition, known: Known) -> str:
    """Write a given fact with its label and name: 年初参保人数100人（ui_insured_start）."""
    is_words = isinstance(known, Options | Listed)
    value = display(known, fact)
    label = "" if fact.type is FactType.BOOL else fact.label
    return say("named_words" if is_words else "named", label=label, value=value, name=fact.name)


def to_json(known: Known | None) -> Any:
    """Return the contract's JSON value; a choice of several values is a list of them."""
    if isinstance(known, Span):
        if known.is_exact:
            return _json(known.low)
        return {"from": _json(known.low), "to": _json(known.high)}
    if isinstance(known, Options):
        values = sorted(known.values, key=str)
        return values[0] if known.is_exact else {"one_of": values}
    if isinstance(known, Listed):
        items = [to_json(item) for item in known.items]
        return items[0] if len(items) == 1 else items
    if isinstance(known, Membership):
        return [value for value, truth in known.applies.items() if truth] or None
    return None


def explain(fact: FactDefinition, look: Callable[[str], Known | None], *, as_of: date) -> str:
    """Say how a derived fact follows from its inputs."""
    derived = fact.derived
    assert derived is not None  # noqa: S101 - asked of derived facts only
    values = {name: display(look(name)) for name in (*derived.sources, *derived.or_from)}
    values |= {"value": display(look(fact.name)), "day": display_day(as_of)}
    if derived.by == "hire_category" and (leaving := find_leaving(look)) is not None:
        values |= {"left": display(leaving.day)}
        values |= {"hired": display(find_hiring(look, as_of=as_of))}
    return _sentence(derived, look, look(fact.name)).format(**values)


def _sentence(derived: Derivation, look: Callable[[str], Known | None], value: object) -> str:
    if derived.below_zero and isinstance(value, Span) and value.high < 0:
        return derived.below_zero
    is_other = derived.or_shown and any(look(name) is None for name in derived.sources)
    return derived.or_shown if is_other else derived.shown


def _span(span: Span) -> str:
    if span.high in (LARGEST, date.max):
        return say("and_more", low=_point(span.low))
    if span.low in (-LARGEST, date.min):
        return say("and_less", high=_point(span.high))
    return say("span", low=_point(span.low), high=_point(span.high))


def _point(point: Point, fact: FactDefinition | None = None) -> str:
    if isinstance(point, date):
        return display_day(point)
    is_money = fact is not None and fact.type is FactType.MONEY
    return in_ten_thousands(point) if is_money else plain(point)


def _option(value: str | bool, fact: FactDefinition | None) -> str:
    choice = fact.choice(value) if fact else None
    if choice is not None:
        return choice.says
    return say(str(value).lower()) if isinstance(value, bool) else value


def _json(point: Point) -> Any:
    if isinstance(point, date):
        return None if point in (date.min, date.max) else point.isoformat()
    if abs(point) == LARGEST:
        return None
    return int(point) if point == point.to_integral_value() else float(plain(point))
