"""Whom the words speak of: the person who asks, or the people an employer hired."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from re import Pattern

from actions.facts.mood import Clause
from actions.facts.vocabulary import PIECES, compile_words, fill, load

# 登记失业八个月了我才招的她 speaks of who was hired all along.
NEXT_TO = 2


class Party(Enum):
    """Whose age, year or home is meant; a child asked for is the person."""

    PERSON = "person"
    HIRE = "hire"


@dataclass(frozen=True, slots=True)
class Stretch:
    """The words from a place on, with the clause they stand in and whom they speak of."""

    start: int
    clause: Clause
    party: Party


@dataclass(frozen=True)
class Said:
    """What a message states: its clauses joined by commas, and whose each word is."""

    text: str
    stretches: tuple[Stretch, ...]

    def at(self, position: int) -> Stretch:
        """Return the stretch a place of the text lies in."""
        starts = [stretch.start for stretch in self.stretches]
        return self.stretches[bisect_right(starts, position) - 1]


# The same words are read for several questions.
@lru_cache(maxsize=PIECES)
def assign(clauses: tuple[Clause, ...], *, default: Party | None = None) -> Said:
    """Join clauses, each with whom it speaks of.

    Before anybody is named it is the people hired where the message speaks of hiring,
    the person otherwise, or `default`.
    """
    names = _names_of_hires(clauses)
    hires = any(_hires(clause.text, names) for clause in clauses) or default is Party.HIRE
    party = default or (Party.HIRE if hires else Party.PERSON)
    stretches: list[Stretch] = []
    start = 0
    for clause in clauses:
        named = _parties(clause.text, party, names if not hires else (*names, "pronoun"))
        stretches += [Stretch(start + offset, clause, whose) for offset, whose in named]
        party = stretches[-1].party
        start += len(clause.text) + 1
    return Said("，".join(clause.text for clause in clauses), tuple(stretches))


@cache
def words_of(name: str) -> Pattern[str]:
    """Return one entry of parties.yml with its first number named, as a regular expression."""
    return re.compile("|".join(fill(line, value_of=True) for line in load("parties")[name]))


def names_hired(text: str) -> bool:
    """Tell whether an answer says of nobody in particular what kind of graduate one is."""
    return bool(_words("answered").match(text)) and _found(text, "self", "family") < 0


def _names_of_hires(clauses: Sequence[Clause]) -> tuple[str, ...]:
    """Return the words that name the hired: where a child is asked for, 给他 is the child."""
    if any(_found(clause.text, "family") >= 0 for clause in clauses):
        return ("hiring",)
    return ("hiring", "hired")


def _parties(clause: str, party: Party, names: Sequence[str]) -> Iterator[tuple[int, Party]]:
    person = _found(clause, "self", "family")
    hiring = -1 if _words("employee").search(clause) else _found(clause, *names)
    if hiring < 0:
        yield 0, Party.PERSON if person >= 0 else party
    elif 0 <= person < hiring - NEXT_TO:
        yield 0, Party.PERSON
        yield hiring, Party.HIRE
    else:
        yield 0, Party.HIRE


def _hires(clause: str, names: Sequence[str]) -> bool:
    return not _words("employee").search(clause) and _found(clause, *names) >= 0


def _found(clause: str, *names: str) -> int:
    places = [found.start() for name in names if (found := _words(name).search(clause))]
    return min(places, default=-1)


@cache
def _words(name: str) -> Pattern[str]:
    return compile_words(load("parties")[name])
