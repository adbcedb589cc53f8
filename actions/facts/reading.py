"""From a marked message to facts: what is stated, of whom, by which phrase."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from re import Match

from actions.facts.amounts import Amount
from actions.facts.marking import Marked
from actions.facts.marks import Value, kind_of
from actions.facts.mood import pattern, statements
from actions.facts.parties import Party, Said, assign, names_hired
from actions.facts.periods import Period
from actions.facts.phrases import Phrase, phrases
from actions.facts.readers import read_value
from actions.facts.values import Json, Told

OF_HIRES = {"qualified_hires", "contract_term_months", "labor_contract_signed"} | {
    "org_type",
    "employer_type",
}

EVENT = "event_date"


@dataclass(frozen=True, slots=True)
class Reading:
    """A fact read at a place of the message; `rank` is its phrase's, for the order of lists."""

    place: int
    rank: int
    fact: str
    value: Json
    phrase: Phrase
    told: Told
    is_denial: bool = False


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
        self._kinds = {kind_of(sign) for sign in self.said.text if sign in self.marked.marks.values}

    def readings(self) -> Iterator[Reading]:
        """Yield what each phrase reads, in the order of the phrases."""
        for rank, phrase in enumerate(phrases()):
            for saying in phrase.sayings:
                if saying.kinds and self._kinds.isdisjoint(saying.kinds):
                    continue
                for found in saying.pattern.finditer(self.said.text):
                    if not phrase.fits(self.marked.text, asked=self.asked, about=self.about):
                        break
                    yield from self._read(found, phrase, rank, is_denial=saying.is_denial)

    def _read(
        self, found: Match[str], phrase: Phrase, rank: int, *, is_denial: bool
    ) -> Iterator[Reading]:
        sign = found.groupdict().get("value")
        place = found.start("value") if sign else found.end() - 1
        stretch = self.said.at(place)
        states = stretch.clause.states_numbers if sign else stretch.clause.states_kinds
        is_denied = not sign and self._is_denied(found.start())
        if not (states or phrase.of_itself):
            return
        if self._is_limit(found) and not stretch.clause.states_limits:
            return
        if sign and self._claimed.get(place, rank) != rank:
            return
        told = Told(self._meaning(found, "value"), self._meaning(found, "second"), self.as_of)
        for fact, how in phrase.facts_of(stretch.party).items():
            if how == "truth":
                value: Json = not (is_denial or is_denied)
            else:
                value = None if is_denied else read_value(how, told)
            if value is not None:
                self._claim(found, rank)
                yield Reading(place, rank, fact, value, phrase, told, is_denial)

    def _is_denied(self, start: int) -> bool:
        """Tell whether a denial stands right before the words: 没有被|纳入清单."""
        clause = self.said.text.rfind("，", 0, start) + 1
        return bool(pattern("denial").search(self.said.text[clause:start]))

    def _is_limit(self, found: Match[str]) -> bool:
        """Tell whether a number has one end only, as those of rules have: 30人以下."""
        value = self._meaning(found, "value")
        return isinstance(value, Amount) and (value.high is None or value.is_limit)

    def _claim(self, found: Match[str], rank: int) -> None:
        for group in ("value", "second"):
            if found.groupdict().get(group):
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


@dataclass(frozen=True)
class Found:
    """The facts of a message, and the signs of the numbers they were read from.

    `apart` are those signs without the days of the event itself.
    """

    facts: dict[str, Json]
    signs: frozenset[str]
    apart: frozenset[str]


def read_facts(
    marked: Marked, *, as_of: date, asked: str | None = None, about: Collection[str] = ()
) -> Found:
    """Return the facts a marked message states; of a fact told twice the last counts."""
    said = assign(statements(marked.text), default=_answering_of(marked, asked))
    if not said.text:
        return Found({}, frozenset(), frozenset())
    reader = Reader(said, marked, as_of, asked, about)
    readings = sorted(reader.readings(), key=lambda reading: (reading.place, reading.is_denial))
    facts = {reading.fact: reading.value for reading in readings}
    for fact in facts:
        told = [reading for reading in readings if reading.fact == fact]
        if all(reading.phrase.several for reading in told):
            facts[fact] = _listed(told)
    return Found(
        {**facts, **_earlier(readings, facts)},
        reader.claimed_signs(),
        reader.claimed_signs(of_event=False),
    )


def _earlier(readings: list[Reading], facts: Mapping[str, Json]) -> dict[str, Json]:
    """Return what the earlier of two days means: at the end of 2022 and of 2023."""
    found: dict[str, Json] = {}
    for fact in facts:
        days = {
            reading.told.value.first: reading
            for reading in readings
            if reading.fact == fact and isinstance(reading.told.value, Period)
        }
        first = days[min(days)] if len(days) == 2 else None
        earlier = first.phrase.earlier if first else None
        if first and earlier and earlier not in facts:
            found |= {earlier: first.value, fact: days[max(days)].value}
    return found


def _answering_of(marked: Marked, asked: str | None) -> Party | None:
    """Return the people hired where what was asked is theirs, or is answered with their kind."""
    if asked is None:
        return None
    is_theirs = asked in OF_HIRES or asked.startswith("hire_")
    return Party.HIRE if is_theirs or (asked == EVENT and names_hired(marked.text)) else None


def _listed(readings: list[Reading]) -> Json:
    if readings[-1].phrase.none:
        return readings[-1].value
    readings = [reading for reading in readings if not reading.phrase.none]
    if isinstance(readings[0].value, list):
        once = {reading.place: reading for reading in readings}
        return [item for reading in once.values() for item in _items(reading.value)]
    values = dict.fromkeys(
        str(reading.value) for reading in sorted(readings, key=lambda reading: reading.rank)
    )
    return next(iter(values)) if len(values) == 1 else list(values)


def _items(value: Json) -> list[Json]:
    return value if isinstance(value, list) else [value]
