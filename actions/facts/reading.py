"""From a marked message to facts: what is stated, of whom, by which phrase."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from re import Match

from actions.facts.marking import Marked
from actions.facts.mood import statements
from actions.facts.parties import Party, Said, assign
from actions.facts.phrases import Phrase, phrases
from actions.facts.values import READERS, Json, Told


OF_HIRES = {"qualified_hires", "contract_term_months", "labor_contract_signed"}


@dataclass(frozen=True, slots=True)
class Reading:
    """A fact read at a place of the message; `rank` is its phrase's, for the order of lists."""

    place: int
    rank: int
    fact: str
    value: Json
    several: bool
    is_denial: bool = False


@dataclass
class Reader:
    """Reads one message; a number once claimed by a phrase is no other fact's."""

    said: Said
    marked: Marked
    as_of: date
    asked: str | None = None

    def __post_init__(self) -> None:
        self._claimed: dict[int, int] = {}

    def readings(self) -> Iterator[Reading]:
        """Yield what each phrase reads, in the order of the phrases."""
        for rank, phrase in enumerate(phrases()):
            if self._may_match(phrase):
                for pattern in phrase.says:
                    for found in pattern.finditer(self.said.text):
                        yield from self._read(found, phrase, rank)
                for pattern in phrase.denies:
                    for found in pattern.finditer(self.said.text):
                        yield from self._read(found, phrase, rank, is_denial=True)

    def _may_match(self, phrase: Phrase) -> bool:
        whole = self.marked.text
        if phrase.unless and phrase.unless.search(whole):
            return False
        is_asked = self.asked in phrase.reads or self.asked in phrase.hire
        return phrase.needs is None or is_asked or bool(phrase.needs.search(whole))

    def _read(
        self, found: Match[str], phrase: Phrase, rank: int, *, is_denial: bool = False
    ) -> Iterator[Reading]:
        sign = found.groupdict().get("value")
        place = found.start("value") if sign else found.end() - 1
        stretch = self.said.at(place)
        states = stretch.clause.states_numbers if sign else stretch.clause.states_kinds
        if not (states or phrase.of_itself):
            return
        if sign and self._claimed.get(place, rank) != rank:
            return
        told = Told(self._meaning(found, "value"), self._meaning(found, "second"), self.as_of)
        for fact, how in phrase.facts_of(stretch.party).items():
            value = not is_denial if how == "truth" else _value(how, told)
            if value is not None:
                if sign:
                    self._claimed[place] = rank
                yield Reading(place, rank, fact, value, phrase.several, is_denial)

    def claimed_signs(self) -> frozenset[str]:
        """Return the signs whose numbers were read."""
        return frozenset(self.said.text[place] for place in self._claimed)

    def _meaning(self, found: Match[str], group: str) -> object:
        return self.marked.marks.values.get(found.groupdict().get(group) or "")


@dataclass(frozen=True)
class Found:
    """The facts of a message, and the signs of the numbers they were read from."""

    facts: dict[str, Json]
    signs: frozenset[str]


def read_facts(marked: Marked, *, as_of: date, asked: str | None = None) -> Found:
    """Return the facts a marked message states; of a fact told twice the last counts."""
    default = Party.HIRE if asked in OF_HIRES or (asked or "").startswith("hire_") else None
    said = assign(statements(marked.text), default=default)
    if not said.text:
        return Found({}, frozenset())
    reader = Reader(said, marked, as_of, asked)
    readings = sorted(
        reader.readings(), key=lambda reading: (reading.place, reading.is_denial)
    )
    facts = {reading.fact: reading.value for reading in readings}
    for fact in {reading.fact for reading in readings if reading.several}:
        facts[fact] = _listed([reading for reading in readings if reading.fact == fact])
    return Found(facts, reader.claimed_signs())


def _value(how: object, told: Told) -> Json:
    if isinstance(how, dict) and "second" in how:
        return READERS[how["second"]](Told(told.second, None, told.as_of))
    if isinstance(how, dict):
        constant: Json = how["is"]
        return constant
    return READERS[str(how)](told)


def _listed(readings: list[Reading]) -> Json:
    values = dict.fromkeys(
        reading.value for reading in sorted(readings, key=lambda reading: reading.rank)
    )
    return next(iter(values)) if len(values) == 1 else list(values)
