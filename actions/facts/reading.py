"""What each phrase reads in a marked message: which fact, where, and whose."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from re import Match

from actions.facts.amounts import Amount
from actions.facts.marking import Marked
from actions.facts.marks import Kind, Value, kind_of
from actions.facts.mood import end_of_first_question, pattern
from actions.facts.parties import Said
from actions.facts.periods import Period, are_of_earlier_years
from actions.facts.phrases import Phrase, Saying, phrases
from actions.facts.readers import read_value
from actions.facts.sieve import Sieve
from actions.facts.values import Json, Told
from actions.facts.vocabulary import PIECES

EVENT = "event_date"


@dataclass(frozen=True, slots=True)
class Reading:
    """A fact read at a place of the message, in words that start before it.

    `rank` is its phrase's, for the order of lists.
    """

    start: int
    place: int
    rank: int
    fact: str
    value: Json
    phrase: Phrase
    told: Told
    is_denial: bool = False


# The same words are read for several questions.
@lru_cache(maxsize=PIECES)
def _matches(text: str, kinds: frozenset[Kind]) -> tuple[tuple[int, bool, Match[str]], ...]:
    """Return where which phrase stands in words with signs of these kinds: rank, denial, match."""
    every = _sayings()
    return tuple(
        (rank, saying.is_denial, found)
        for rank, saying in map(every.__getitem__, _sieve().passing(text))
        if not saying.kinds or not kinds.isdisjoint(saying.kinds)
        for found in saying.pattern.finditer(text)
    )


def load_phrases() -> None:
    """Make ready all that phrases read, so that no message waits for it."""
    _sieve()


@cache
def _sayings() -> tuple[tuple[int, Saying], ...]:
    return tuple((rank, one) for rank, phrase in enumerate(phrases()) for one in phrase.sayings)


@cache
def _sieve() -> Sieve:
    return Sieve([saying.pattern for _, saying in _sayings()])


@dataclass
class Reader:
    """Reads one message; a number once claimed by a phrase is no other fact's."""

    said: Said
    marked: Marked
    as_of: date
    asked: str | None = None
    about: Collection[str] = ()

    def __post_init__(self) -> None:
        self._claimed: dict[int, int] = {}

    def readings(self) -> Iterator[Reading]:
        """Yield what each phrase reads, in the order of the phrases."""
        signs = frozenset(self.said.text) & self.marked.marks.values.keys()
        for rank, is_denial, found in _matches(self.said.text, frozenset(map(kind_of, signs))):
            phrase = phrases()[rank]
            message = self._message_of(found)
            if phrase.fits(message, asked=self.asked, about=self.about):
                yield from self._read(found, phrase, rank, is_denial=is_denial)

    def _message_of(self, found: Match[str]) -> str:
        """Return the message words stand in: a number's without another question after its own."""
        sign = found.groupdict().get("value")
        text, end = self.marked.text, end_of_first_question(self.marked.text)
        return text[:end] if sign and 0 <= text.find(sign) < end else text

    def _read(
        self, found: Match[str], phrase: Phrase, rank: int, *, is_denial: bool
    ) -> Iterator[Reading]:
        sign = found.groupdict().get("value")
        place = found.start("value") if sign else found.end() - 1
        coming = self._to_come(found) if phrase.done else None
        if not self._is_stated(found, phrase, rank, place) or coming is False:
            return
        if phrase.this_year and self._is_of_earlier_year(found):
            return
        start = found.start() + found.group().startswith("，")
        is_denied = bool(coming) or (not sign and self._is_denied(start))
        told = Told(self._meaning(found, "value"), self._meaning(found, "second"), self.as_of)
        for fact, how in phrase.facts_of(self.said.at(place).party).items():
            if how == "truth":
                value: Json = not (is_denial or is_denied)
            else:
                value = None if is_denied else read_value(how, told)
            if value is not None:
                self._claim(found, phrase, rank)
                yield Reading(found.start(), place, rank, fact, value, phrase, told, is_denial)

    def _is_stated(self, found: Match[str], phrase: Phrase, rank: int, place: int) -> bool:
        clause, is_number = self.said.at(place).clause, bool(found.groupdict().get("value"))
        states = clause.states_numbers if is_number else clause.states_kinds
        if not (states or phrase.of_itself) or (self._is_limit(found) and not clause.states_limits):
            return False
        if self._is_of_group(found):
            return False
        return not is_number or phrase.shares or self._claimed.get(place, rank) == rank

    def _is_denied(self, start: int) -> bool:
        """Tell whether a denial stands right before the words: 没有被|纳入清单."""
        clause = self.said.text.rfind("，", 0, start) + 1
        return bool(pattern("denial").search(self.said.text[clause:start]))

    def _to_come(self, found: Match[str]) -> bool | None:
        """Tell whether its clause says when it is still to come: 下个月就领完了.

        None where it has come, False where it is soon to come and no day is told.
        """
        told = self._told_until(found)
        if any(isinstance(day, Period) and day.first > self.as_of for day in told):
            return True
        return any(told) if pattern("to_come").search(self._clause_until(found)) else None

    def _is_of_earlier_year(self, found: Match[str]) -> bool:
        """Tell whether the days its clause names are of years before: 去年领过一次.

        The year of the case told is none of them: 2020年8月培训的，2020年没领过.
        """
        told = self._told_until(found)
        signs = self._clause_until(found)
        others = [self.marked.marks.values.get(one) for one in self.said.text if one not in signs]
        of_case = {one.first.year for one in others if isinstance(one, Period)}
        named = {one.first.year for one in told if isinstance(one, Period)}
        return are_of_earlier_years(told, self.as_of.year) and not named <= of_case

    def _told_until(self, found: Match[str]) -> list[Value]:
        """Return what the signs of its clause stand for, up to its last word."""
        return [self.marked.marks.values.get(sign) for sign in self._clause_until(found)]

    def _clause_until(self, found: Match[str]) -> str:
        """Return the clause words begin in, up to the last of them."""
        start = found.start() + found.group().startswith("，")
        return self.said.text[self.said.text.rfind("，", 0, start) + 1 : found.end()]

    def _is_limit(self, found: Match[str]) -> bool:
        """Tell whether a number has one end only, as those of rules have: 30人以下."""
        value = self._meaning(found, "value")
        return isinstance(value, Amount) and (value.high is None or value.is_limit)

    def _is_of_group(self, found: Match[str]) -> bool:
        """Tell whether ages are those a rule is for: 16到24岁的失业青年, not 19岁失业青年."""
        value = self._meaning(found, "value")
        is_span = isinstance(value, Amount) and value.low != value.high
        return is_span and pattern("group").match(self.said.text, found.end()) is not None

    def _claim(self, found: Match[str], phrase: Phrase, rank: int) -> None:
        for group in ("value", "second"):
            if found.groupdict().get(group) and not phrase.shares:
                self._claimed[found.start(group)] = rank

    def claimed_signs(self, *, of_event: bool = True) -> frozenset[str]:
        """Return the signs whose numbers were read, at need without the days of the event."""
        return frozenset(
            self.said.text[place]
            for place, rank in self._claimed.items()
            if of_event or EVENT not in phrases()[rank].reads
        )

    def _meaning(self, found: Match[str], group: str) -> Value:
        return self.marked.marks.values.get(found.groupdict().get(group) or "")
