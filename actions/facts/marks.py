"""A message in which every number and day has become one sign, so that phrases stay short.

签了两年合同 becomes 签了□合同 with □ a private sign that stands for a duration of
24 months; the phrases in the YAML files ask for a sign of a kind, not for its spelling.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import IntEnum

from actions.facts.amounts import Amount
from actions.facts.periods import Period

FIRST_SIGN, SIGNS_PER_KIND = 0xE000, 0x80
type Value = Amount | Period | None


class Kind(IntEnum):
    """What a sign stands for; a duration is counted in months, pieces are 个 of anything."""

    OTHER = 0
    DATE = 1
    CLASS = 2
    COHORT = 3
    AGE = 4
    DURATION = 5
    DAYS = 6
    PEOPLE = 7
    PIECES = 8
    MONEY = 9
    PERCENT = 10
    TIMES = 11
    NUMBER = 12


type Meaning = tuple[Kind, Value] | None


@dataclass
class Marks:
    """The signs given out for one message, with what each stands for."""

    values: dict[str, Value] = field(default_factory=dict)
    _given: dict[Kind, int] = field(default_factory=dict)

    def sign(self, kind: Kind, value: Value = None) -> str:
        """Return a new sign for a value, or a plain one when a kind has run out of signs."""
        count = self._given.get(kind, 0)
        if count == SIGNS_PER_KIND:
            return "#"
        self._given[kind] = count + 1
        sign = chr(FIRST_SIGN + kind * SIGNS_PER_KIND + count)
        self.values[sign] = value
        return sign

    def replace(
        self, pattern: re.Pattern[str], read: Callable[[re.Match[str]], Meaning], text: str
    ) -> str:
        """Put a sign for each match that `read` makes something of, and leave the others."""

        def put(found: re.Match[str]) -> str:
            meaning = read(found)
            return found.group() if meaning is None else self.sign(*meaning)

        return pattern.sub(put, text)


def any_sign(*kinds: Kind) -> str:
    """Return the regular expression of one sign of these kinds."""
    firsts = (FIRST_SIGN + kind * SIGNS_PER_KIND for kind in kinds)
    return f"[{''.join(f'{chr(first)}-{chr(first + SIGNS_PER_KIND - 1)}' for first in firsts)}]"


def kind_of(sign: str) -> Kind:
    """Return what kind of thing a sign stands for."""
    return Kind((ord(sign) - FIRST_SIGN) // SIGNS_PER_KIND)
