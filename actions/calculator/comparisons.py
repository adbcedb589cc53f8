"""The closed set of comparisons a condition may make, on values and on ranges."""

import operator
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from actions.calculator.known import Known, Listed, Membership, Option, Options, Point, Span
from actions.calculator.truth import Truth, all_of, any_of


class Operator(StrEnum):
    """How a fact is compared; `between` includes both ends."""

    IS = "is"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    BETWEEN = "between"


ORDERED: dict[Operator, Callable[[Point, Point], bool]] = {
    Operator.AT_LEAST: operator.ge,
    Operator.MORE_THAN: operator.gt,
    Operator.AT_MOST: operator.le,
    Operator.LESS_THAN: operator.lt,
}
FLOORS = (Operator.AT_LEAST, Operator.MORE_THAN)


@dataclass(frozen=True)
class Comparison:
    """An operator with what it compares to.

    `points` are the bound, or the two ends of `between`; `options` the values of `is`.
    """

    operator: Operator
    points: tuple[Point, ...] = ()
    options: tuple[Option, ...] = ()

    def holds(self, known: Known) -> Truth:
        """Compare; a range that reaches over the bound is unknown.

        Of a list `is` asks for any element, the others for every element.
        """
        if isinstance(known, Listed):
            combine = any_of if self.operator is Operator.IS else all_of
            return combine(self.holds(item) for item in known.items)
        if isinstance(known, Span):
            return self._holds_for_span(known)
        if isinstance(known, Membership):
            return any_of(known.applies.get(str(option)) for option in self.options)
        return self._holds_for_options(known)

    def _holds_for_span(self, span: Span) -> Truth:
        if self.operator is Operator.BETWEEN:
            return self._holds_between(span)
        compare, bound = ORDERED[self.operator], self.points[0]
        at_low, at_high = compare(span.low, bound), compare(span.high, bound)
        return at_low if at_low == at_high else None

    def _holds_between(self, span: Span) -> Truth:
        first, last = self.points
        if span.high < first or span.low > last:
            return False
        return True if first <= span.low and span.high <= last else None

    def _holds_for_options(self, known: Options) -> Truth:
        met = known.values.intersection(self.options)
        if not met:
            return False
        return True if met == known.values else None
