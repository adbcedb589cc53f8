"""What people say of each fact, from the YAML files, as regular expressions."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from actions.facts.marks import Kind
from actions.facts.parties import Party
from actions.facts.vocabulary import KINDS, compile_words, fill, load, numbers_in

# The first to claim a number keeps it: what is told more narrowly stands before.
TOPICS = (
    "internships",
    "communities",
    "graduation",
    "layoffs",
    "refunds",
    "headcounts",
    "employers",
    "sizes",
    "hiring",
    "loans",
    "training",
    "unemployment",
    "intentions",
    "people",
    "researchers",
    "places",
    "alone",
)
FLAGS = ("of_itself", "several", "none", "in_answer", "done", "shares", "this_year")
KEYS = {"says", "denies", "reads", "each", "hire", "only", "needs", "unless"} | {
    "not_after",
    "earlier",
    *FLAGS,
}


@dataclass(frozen=True)
class Saying:
    """One regular expression; `kinds` are those its first number may be of, none for words."""

    pattern: re.Pattern[str]
    kinds: frozenset[Kind]
    is_denial: bool


@dataclass(frozen=True)
class Phrase:
    """One way facts are told.

    `reads` names each fact with the reader of values.py that makes its value, or with
    the value itself; `hire` the same where the words speak of the people hired, and
    `only` whom they must speak of. In the files `each` lists values of one shape with
    the words `<each>` stands for. A phrase is read only where the whole message
    matches `needs` and not `unless`. `of_itself`: also where only a question is
    asked, since it fits nobody but the one meant (三十五岁能领吗). `several`: what
    different words say adds up to a list. `in_answer`: while any question is open it
    needs nothing, and without `needs` it is read only then. `not_after`: the questions
    it answers in itself, so that nothing more is read of it. `none`: that none of the
    others is so, which holds where it is said last. `earlier`: the fact
    meant by the earlier of two days, where a number is told of both. `done`: it is not
    so where it is still to come. `shares`: its number may be another fact's too.
    `this_year`: nothing is told of it where its clause is of an earlier year.
    """

    sayings: tuple[Saying, ...]
    reads: Mapping[str, Any]
    hire: Mapping[str, Any]
    only: Party | None
    needs: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    not_after: frozenset[str]
    earlier: str | None
    of_itself: bool
    several: bool
    none: bool
    in_answer: bool
    done: bool
    shares: bool
    this_year: bool

    def facts_of(self, party: Party) -> Mapping[str, Any]:
        """Return what is read where the words speak of somebody."""
        if self.only not in {None, party}:
            return {}
        return self.hire if party is Party.HIRE and self.hire else self.reads

    def fits(self, message: str, *, asked: str | None, about: Collection[str] = ()) -> bool:
        """Tell whether a whole message leaves room for it; what is talked of needs nothing."""
        if asked in self.not_after or (self.unless and self.unless.search(message)):
            return False
        if any(name in self.reads or name in self.hire for name in (asked, *about)):
            return True
        if self.in_answer and asked:
            return True
        return bool(self.needs.search(message)) if self.needs else not self.in_answer


@cache
def phrases() -> tuple[Phrase, ...]:
    """Return all phrases in the order they claim numbers."""
    return tuple(_phrase(one) for topic in TOPICS for entry in load(topic) for one in _each(entry))


def _each(entry: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield an entry once for each value it lists with its words; most list none."""
    if "each" not in entry:
        yield entry
    for value, words in entry.get("each", ()):
        yield {
            **entry,
            "reads": {fact: {"is": value} for fact in entry["reads"]},
            "says": [line.replace("<each>", words) for line in entry["says"]],
        }


def _phrase(entry: Mapping[str, Any]) -> Phrase:
    if unknown := set(entry) - KEYS:
        raise ValueError(f"{sorted(unknown)}: {entry}")
    return Phrase(
        sayings=(
            *_sayings(entry.get("says", []), is_denial=False),
            *_sayings(entry.get("denies", []), is_denial=True),
        ),
        reads=entry["reads"],
        hire=entry.get("hire", {}),
        only=Party(entry["only"]) if "only" in entry else None,
        needs=compile_words([entry["needs"]]) if "needs" in entry else None,
        unless=compile_words([entry["unless"]]) if "unless" in entry else None,
        not_after=frozenset(entry.get("not_after", ())),
        earlier=entry.get("earlier"),
        **{flag: entry.get(flag, False) for flag in FLAGS},
    )


def _sayings(lines: Sequence[str], *, is_denial: bool) -> tuple[Saying, ...]:
    """Compile the lines with a number one by one, those of words alone together."""
    words = [line for line in lines if not numbers_in(line)]
    numbered = [
        Saying(
            re.compile(fill(line, value_of=True)),
            frozenset(KINDS[numbers_in(line)[0]]),
            is_denial,
        )
        for line in lines
        if numbers_in(line)
    ]
    together = [Saying(compile_words(words), frozenset(), is_denial)] if words else []
    return (*numbered, *together)
