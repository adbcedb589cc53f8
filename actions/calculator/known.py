"""What is known of one fact: a value, a range, a choice of values, a list."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from actions.calculator.truth import Truth

type Point = Any  # a Decimal or a date; both ends of a span are of one kind
type Option = str | bool


@dataclass(frozen=True, slots=True)
class Span:
    """A number or a day between two ends, both included; equal ends are one value."""

    low: Point
    high: Point

    @property
    def is_exact(self) -> bool:
        """Whether one value is meant."""
        return bool(self.low == self.high)


@dataclass(frozen=True, slots=True)
class Options:
    """One of these values, not known which when there are several."""

    values: frozenset[Option]

    @property
    def is_exact(self) -> bool:
        """Whether one value is meant."""
        return len(self.values) == 1


@dataclass(frozen=True, slots=True)
class Listed:
    """Several values of one fact, such as the months of each intern."""

    items: tuple[Span | Options, ...]

    @property
    def is_exact(self) -> bool:
        """Whether each item is one value."""
        return all(item.is_exact for item in self.items)


@dataclass(frozen=True, slots=True)
class Membership:
    """For each value whether it applies; where that is open, the facts that would tell."""

    applies: Mapping[str, Truth]
    open: Mapping[str, tuple[str, ...]]

    @property
    def is_exact(self) -> bool:
        """Whether it is settled for every value."""
        return None not in self.applies.values()


class Declined(Enum):
    """Asked and not known: never asked again."""

    DECLINED = "unknown"


type Known = Span | Options | Listed | Membership
type Answer = Known | Declined | None


def exactly(value: Point) -> Span:
    """Return the span of one number or day."""
    return Span(value, value)
