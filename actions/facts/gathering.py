"""From a marked message to its facts: what the phrases read, put together."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from actions.facts.marking import Marked
from actions.facts.mood import statements
from actions.facts.parties import Party, assign, names_hired
from actions.facts.periods import Period
from actions.facts.reading import EVENT, Reader, Reading
from actions.facts.values import Json

OF_HIRES = {"qualified_hires", "contract_term_months", "labor_contract_signed"} | {
    "org_type",
    "employer_type",
}


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
