"""Which of many regular expressions may match a text, told by letters they cannot do without.

Hundreds of phrases are tried on every piece of a message, and hardly any of them can be in it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

# The standard library takes regular expressions apart here, and nowhere a name promises to stay:
# what it does not say, a test holds (tests/actions/facts/test_sieve.py).
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

# More needs than these hold back hardly a pattern more.
NEEDS, LARGEST = 3, 400
REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT)


class Sieve:
    """Patterns by their places, with the letters of which each needs one, up to `NEEDS` times."""

    def __init__(self, patterns: Sequence[re.Pattern[str]]) -> None:
        self._by_letter: list[dict[str, int]] = [defaultdict(int) for _ in range(NEEDS)]
        self._free = [0] * NEEDS
        for place, pattern in enumerate(patterns):
            needs = letters_needed(pattern)[:NEEDS]
            for index in range(NEEDS):
                if index < len(needs):
                    for letter in needs[index]:
                        self._by_letter[index][letter] |= 1 << place
                else:
                    self._free[index] |= 1 << place
        self._every = (1 << len(patterns)) - 1

    def passing(self, text: str) -> Iterator[int]:
        """Yield the places of the patterns that may match a text, in order."""
        letters, left = set(text), self._every
        for index in range(NEEDS):
            by_letter, held = self._by_letter[index], self._free[index]
            for letter in letters & by_letter.keys():
                held |= by_letter[letter]
            left &= held
        while left:
            lowest = left & -left
            yield lowest.bit_length() - 1
            left ^= lowest


def letters_needed(pattern: re.Pattern[str]) -> list[frozenset[str]]:
    """Return sets of letters such that every match has one of each, the smallest first."""
    found = {
        letters for letters in _needed(_parser.parse(pattern.pattern)) if len(letters) < LARGEST
    }
    return sorted(found, key=lambda letters: (len(letters), sorted(letters)))


def _needed(parts: Iterable[tuple[Any, Any]]) -> Iterator[frozenset[str]]:
    for kind, value in parts:
        if kind is _constants.LITERAL:
            yield frozenset(chr(value))
        elif kind is _constants.IN:
            yield from _of_a_class(value)
        elif kind is _constants.BRANCH:
            ways = [list(_needed(way)) for way in value[1]]
            if all(ways):
                yield frozenset().union(*(min(way, key=len) for way in ways))
        else:
            yield from _needed(_within(kind, value))


def _within(kind: Any, value: Any) -> Iterable[tuple[Any, Any]]:
    """Return the parts of a group, or of what is there at least once."""
    if kind is _constants.SUBPATTERN:
        return value[-1]  # type: ignore[no-any-return]
    if kind is _constants.ATOMIC_GROUP:
        return value  # type: ignore[no-any-return]
    return value[2] if kind in REPEATS and value[0] > 0 else ()


def _of_a_class(items: Iterable[tuple[Any, Any]]) -> Iterator[frozenset[str]]:
    """Yield the letters of a class, nothing where it is told by those it has not."""
    letters: set[str] = set()
    for kind, value in items:
        if kind is _constants.LITERAL:
            letters.add(chr(value))
        elif kind is _constants.RANGE and value[1] - value[0] < LARGEST:
            letters |= {chr(one) for one in range(value[0], value[1] + 1)}
        else:
            return
    yield frozenset(letters)
