"""From a marked message to its facts: what the phrases read, put together."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from actions.facts.marking import Marked
from actions.facts.mood import pattern, statements
from actions.facts.parties import Party, assign, names_hired, words_of
from actions.facts.periods import Period
from actions.facts.reading import EVENT, Reader, Reading
from actions.facts.values import Json, items_of

# What is counted of one year: the year told with it is its own, and no other matter's.
OF_A_YEAR = {
    "insured_headcount",
    "ui_insured_start",
    "ui_insured_end",
    "ui_insured_left",
    "ui_headcount_reduced",
    "ui_reduction_rate",
    "ui_premium_paid_prev_year",
    "no_or_few_layoffs",
}
STAFF = "staff_total"
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
    said = assign(
        statements(marked.text), default=_answering_of(marked, asked) or _of_them(marked, about)
    )
    if not said.text:
        return Found({}, frozenset(), frozenset())
    reader = Reader(said, marked, as_of, asked, about)
    one_of_them = {found.start("one") for found in pattern("one_of_staff").finditer(said.text)}
    readings = sorted(
        (one for one in reader.readings() if one.fact != STAFF or one.place not in one_of_them),
        key=lambda reading: (reading.place, reading.is_denial),
    )
    facts = {reading.fact: reading.value for reading in readings}
    for fact in facts:
        told = [reading for reading in readings if reading.fact == fact]
        if all(reading.phrase.several for reading in told):
            facts[fact] = _listed(told)
        elif exact := _exact_of(told, said.text):
            facts[fact] = exact.value
    return Found(
        {**facts, **_earlier(readings, facts)},
        reader.claimed_signs(),
        reader.claimed_signs(of_event=False) | _years_told_with(said.text, readings, marked),
    )


def _exact_of(told: Sequence[Reading], text: str) -> Reading | None:
    """Return the number told where the last only is a rule's name: 半年以上那条, 16—24岁的."""
    *earlier, last = told
    clause = text[text.rfind("，", 0, last.place) + 1 :].partition("，")[0]
    if not isinstance(last.value, dict) or not pattern("rule_named").search(clause):
        return None
    return next((one for one in reversed(earlier) if not isinstance(one.value, dict)), None)


def _years_told_with(text: str, readings: list[Reading], marked: Marked) -> frozenset[str]:
    """Return the signs of days in the clauses of what is counted of one year."""
    starts = [(one, one.start + text.startswith("，", one.start)) for one in readings]
    clauses = [
        text[text.rfind("，", 0, start) + 1 : reading.place]
        for reading, start in starts
        if reading.fact in OF_A_YEAR
    ]
    days = marked.marks.values
    return frozenset(one for one in "".join(clauses) if isinstance(days.get(one), Period))


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


def _of_them(marked: Marked, about: Collection[str]) -> Party | None:
    """Return the people hired where what is talked of is theirs, and words begin with 他."""
    is_theirs = any(name.startswith("hire_") for name in about)
    return Party.HIRE if is_theirs and words_of("pronoun").match(marked.text) else None


def _listed(readings: list[Reading]) -> Json:
    if readings[-1].phrase.none:
        return readings[-1].value
    readings = [reading for reading in readings if not reading.phrase.none]
    if all(isinstance(reading.value, list) for reading in readings):
        once = {reading.place: reading for reading in readings}
        return [item for reading in once.values() for item in items_of(reading.value)]
    values = dict.fromkeys(
        str(item)
        for reading in sorted(readings, key=lambda one: (not isinstance(one.value, list), one.rank))
        for item in items_of(reading.value)
    )
    return next(iter(values)) if len(values) == 1 else list(values)
