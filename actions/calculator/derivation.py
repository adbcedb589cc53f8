"""How facts follow from others: the closed set of derivations."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from actions.calculator.catalogue import Derivation, FactDefinition
from actions.calculator.hire_category import hire_category
from actions.calculator.known import Known, Options, Span, exactly
from actions.calculator.truth import Truth, all_of

type Inputs = tuple[Known | None, ...]
type Sources = tuple[str, ...]
type Look = Callable[[str], Known | None]
ZERO, HUNDRED = Decimal(0), Decimal(100)
RATIO, SHARE = "ratio", "share"
PARTS_OF_A_WHOLE = (RATIO, SHARE)
NONE_AT_ALL = exactly(ZERO)


def ways(fact: FactDefinition, look: Look, *, as_of: date) -> Iterator[tuple[Sources, Known]]:
    """Return each group of inputs a fact follows from, with what they give.

    Args:
        fact: one that can follow from others.
        look: returns what was given of a fact.
        as_of: the day asked about.
    """
    derivation = fact.derived
    assert derivation is not None  # noqa: S101 - asked of derived facts only
    for group in filter(None, (derivation.sources, derivation.or_from)):
        if derivation.by == "hire_category":
            known: Known | None = hire_category(look, as_of=as_of)
        else:
            known = derive(derivation, tuple(map(look, group)), as_of=as_of)
        if known is not None:
            yield group, known


def derive(derivation: Derivation, inputs: Inputs, *, as_of: date) -> Known | None:
    """Derive a fact from its inputs, None where they do not settle anything.

    Args:
        derivation: which derivation, with its map if it has one.
        inputs: what is known of each source, in the order of the sources.
        as_of: the day asked about.
    """
    if derivation.by == "all_true":
        return _all_true(inputs)
    if derivation.by in PARTS_OF_A_WHOLE and inputs == (NONE_AT_ALL, None):
        return NONE_AT_ALL
    if any(known is None for known in inputs):
        return None
    if derivation.by == "lookup":
        return _lookup(derivation, inputs[0])
    spans = tuple(known for known in inputs if isinstance(known, Span))
    if derivation.by == "age":
        spans = (*spans, exactly(as_of))
    return SPANS[derivation.by](*spans)


def _all_true(inputs: Inputs) -> Known | None:
    truth = all_of(_truth(known) for known in inputs)
    return None if truth is None else Options(frozenset((truth,)))


def _truth(known: Known | None) -> Truth:
    if isinstance(known, Options) and known.is_exact:
        return True in known.values
    return None


def _lookup(derivation: Derivation, known: Known | None) -> Known | None:
    if not isinstance(known, Options):
        return None
    found = (derivation.map.get(str(value), derivation.otherwise) for value in known.values)
    return Options(frozenset(found))


def _ratio(part: Span, whole: Span) -> Known | None:
    if whole.low <= ZERO:
        return None
    return Span(_percent(part.low, whole.high), _percent(part.high, whole.low))


def _share(part: Span, whole: Span) -> Known | None:
    """The percentage a part is of its whole, which it cannot exceed."""
    ratio = _ratio(part, whole)
    if not isinstance(ratio, Span) or ratio.low > HUNDRED:
        return ratio
    return Span(ratio.low, min(ratio.high, HUNDRED))


def _reduction_rate(start: Span, end: Span) -> Known | None:
    if start.low <= ZERO:
        return exactly(ZERO) if start.high <= end.low else None
    least = HUNDRED - _percent(end.high, start.low)
    most = HUNDRED - _percent(end.low, start.high)
    return Span(max(ZERO, least), max(ZERO, most))


def _decrease(start: Span, end: Span | None = None) -> Known:
    if end is None:
        return _is_above_zero(start)
    if end.low >= start.high:
        return Options(frozenset((False,)))
    return Options(frozenset((True,) if end.high < start.low else (True, False)))


def _is_above_zero(rate: Span) -> Known:
    if rate.high <= ZERO:
        return Options(frozenset((False,)))
    return Options(frozenset((True,) if rate.low > ZERO else (True, False)))


def _year(day: Span) -> Known:
    return Span(Decimal(day.low.year), Decimal(day.high.year))


def _days_between(first: Span, last: Span) -> Known:
    return Span(_days(first.high, last.low), _days(first.low, last.high))


def _age(born: Span, day: Span) -> Known:
    return Span(_years(born.high, day.low), _years(born.low, day.high))


def _percent(part: Decimal, whole: Decimal) -> Decimal:
    return part * HUNDRED / whole


def _days(first: date, last: date) -> Decimal:
    return Decimal((last - first).days)


def _years(born: date, day: date) -> Decimal:
    return Decimal(day.year - born.year - ((day.month, day.day) < (born.month, born.day)))


SPANS: Mapping[str, Callable[..., Known | None]] = {
    RATIO: _ratio,
    SHARE: _share,
    "reduction_rate": _reduction_rate,
    "decrease": _decrease,
    "year": _year,
    "days_between": _days_between,
    "age": _age,
}
