"""The closed set of shapes an entitlement may have, and how each is computed."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from actions.calculator.entitlements import YUAN, Computed, Entitlement, Kind, money
from actions.calculator.explaining import display_day, in_ten_thousands, plain
from actions.calculator.known import Known, Listed, Span
from actions.calculator.reading import LARGEST
from actions.calculator.situation import Situation
from actions.calculator.wording import say

HUNDRED = Decimal(100)
MOST_SHOWN = 6


@dataclass(frozen=True, kw_only=True)
class Fixed:
    """A number, day or list that depends on no fact."""

    entitlement: Entitlement

    def compute(self, situation: Situation) -> Computed:  # noqa: ARG002 - one way to ask all shapes
        """Return it."""
        return Computed(self.entitlement)


@dataclass(frozen=True)
class Unstated:
    """The text gives no amount; `what` names what it does not give."""

    what: str

    def compute(self, situation: Situation) -> Computed:  # noqa: ARG002 - one way to ask all shapes
        """Return nothing."""
        return Computed(None)


@dataclass(frozen=True)
class Qualification:
    """What is due is no sum but what one may then do, in words."""

    says: str

    def compute(self, situation: Situation) -> Computed:  # noqa: ARG002 - one way to ask all shapes
        """Return nothing."""
        return Computed(None)


@dataclass(frozen=True, kw_only=True)
class PerUnit:
    """So much for each person, month, day or community, up to a number of them."""

    value: Decimal
    of: str
    per: str
    count_unit: str
    at_most: Decimal | None = None

    def compute(self, situation: Situation) -> Computed:
        """Multiply; a range of units gives a range of amounts."""
        units = _sum(situation.known(self.of))
        if units is not None and self.at_most is not None:
            units = Span(min(units.low, self.at_most), min(units.high, self.at_most))
        formula = say("formula_per_unit", value=plain(self.value), per=self.per)
        if units is None or units.high >= LARGEST:
            return _lacking(situation, self.of, formula)
        formula += say("times", count=_shown(units), unit=self.count_unit)
        formula += _each_shown(situation, self.of)
        if self.at_most is not None:
            formula += say("formula_cap", cap=plain(self.at_most), unit=self.count_unit)
        amounts = Span(self.value * units.low, self.value * units.high)
        return Computed(_amount(amounts, formula), _open(situation, self.of, units))


@dataclass(frozen=True)
class RateOf:
    """A percentage of an amount of money."""

    percent: Decimal
    of: str

    def compute(self, situation: Situation) -> Computed:
        """Multiply; a range of the base gives a range of amounts."""
        base = _sum(situation.known(self.of))
        if base is None or base.high >= LARGEST:
            label = situation.catalogue[self.of].label
            rate = say("tree_rate_of", of=label, percent=plain(self.percent))
            return _lacking(situation, self.of, rate)
        formula = say("formula_rate", base=_shown(base), percent=plain(self.percent))
        amounts = Span(base.low * self.percent / HUNDRED, base.high * self.percent / HUNDRED)
        return Computed(_amount(amounts, formula), _open(situation, self.of, base))


@dataclass(frozen=True)
class AsGiven:
    """As long as a fact says, such as the months to retirement."""

    of: str
    unit: str

    def compute(self, situation: Situation) -> Computed:
        """Return the fact's own value as a limit."""
        known = _sum(situation.known(self.of))
        if known is None or known.high >= LARGEST:
            return Computed(None, situation.askable(self.of))
        formula = say("formula_as_given", value=_shown(known), unit=self.unit)
        if known.is_exact:
            due = Entitlement(
                kind=Kind.LIMIT, value=plain(known.low), unit=self.unit, formula=formula
            )
            return Computed(due)
        ends = (plain(known.low), plain(known.high))
        due = Entitlement(kind=Kind.RANGE, items=ends, unit=self.unit, formula=formula)
        return Computed(due, situation.askable(self.of))


type Shape = Fixed | Unstated | Qualification | PerUnit | RateOf | AsGiven


def fixed_number(kind: Kind, value: Decimal, unit: str, *, says: str | None = None) -> Fixed:
    """Return a number that is due as it stands; money with both places."""
    text = money(value) if unit.startswith(YUAN) else plain(value)
    formula = says or f"{in_ten_thousands(value)}{unit}"
    return Fixed(entitlement=Entitlement(kind=kind, value=text, unit=unit, formula=formula))


def fixed_day(day: date, *, says: str | None = None) -> Fixed:
    """Return a day that is due as it stands."""
    formula = says or display_day(day)
    due = Entitlement(kind=Kind.DATE, value=day.isoformat(), unit="", formula=formula)
    return Fixed(entitlement=due)


def _sum(known: Known | None) -> Span | None:
    if isinstance(known, Span):
        return known
    if isinstance(known, Listed):
        spans = [item for item in known.items if isinstance(item, Span)]
        low = sum((span.low for span in spans), Decimal(0))
        return Span(low, sum((span.high for span in spans), Decimal(0)))
    return None


def _amount(amounts: Span, formula: str) -> Entitlement:
    if amounts.is_exact:
        return Entitlement(kind=Kind.AMOUNT, value=money(amounts.low), unit=YUAN, formula=formula)
    ends = (money(amounts.low), money(amounts.high))
    return Entitlement(kind=Kind.RANGE, items=ends, unit=YUAN, formula=formula)


def _lacking(situation: Situation, fact: str, rate: str) -> Computed:
    note = say("amount_needs", rate=rate, label=situation.catalogue[fact].label)
    return Computed(None, situation.askable(fact), note)


def _each_shown(situation: Situation, name: str) -> str:
    """What the units are the sum of, where each value stands for something: 3位：3+3+5个月."""
    fact, known = situation.catalogue[name], situation.known(name)
    if not fact.each or not isinstance(known, Listed):
        return ""
    spans = [_shown(item) for item in known.items if isinstance(item, Span)]
    parts = "+".join(spans[:MOST_SHOWN]) + ("+…" if len(spans) > MOST_SHOWN else "")
    return say("formula_each", count=len(spans), each=fact.each, parts=parts, unit=fact.unit)


def _shown(span: Span) -> str:
    low, high = plain(span.low), plain(span.high)
    return low if span.is_exact else say("span", low=low, high=high)


def _open(situation: Situation, fact: str, units: Span) -> tuple[str, ...]:
    return () if units.is_exact else situation.askable(fact)
