"""What a message tells of each part of the people hired."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from actions.cues import cue
from actions.facts import extract_facts
from actions.hearing.case_day import day_seen_from
from actions.hearing.hire_parts import Part, Parts
from actions.library import Library
from actions.phrases import phrase
from actions.topic.hires import CATEGORY, NONE_OF_THEM, OF_A_HIRE, WHO
from actions.turn import Turn

MORE_OF_ONE = ("contract_term_months", "labor_contract_signed", "graduate_employed_status")
WHO_ONE_IS = ("hire_graduation_year", "hire_left_school_date", "hire_age", CATEGORY)
DAYS = {"hire_date", "event_date"}

type Hear = Callable[[Library, Turn], Mapping[str, Any]]
type Told = list[tuple[Part, dict[str, Any]]]


def is_of_one(name: str) -> bool:
    """Whether a fact is of one person hired, and may differ between two."""
    return name.startswith(OF_A_HIRE) or name in MORE_OF_ONE


def facts_of_parts(library: Library, turn: Turn, parts: Parts, hear: Hear) -> Told:
    """Return each part with the facts that its words say, or that they leave to be understood."""
    told = [(part, _told_of(library, turn, part, hear)) for part in parts.parts]
    told = _in_batches(library, turn, told, hear)
    names = {name for _, facts in told for name in facts} - {CATEGORY}
    found = [(part, {**_as_others(turn, part, facts, names), **facts}) for part, facts in told]
    return [(part, facts or _unlike_known(turn, part)) for part, facts in found]


def _told_of(library: Library, turn: Turn, part: Part, hear: Hear) -> dict[str, Any]:
    facts = _of_one(_hear_hired(library, turn, part.words, hear)) if part.words else {}
    if cue("some_hired.none").search(part.words):
        return {**facts, CATEGORY: NONE_OF_THEM}
    return without(facts, {CATEGORY}) if is_a_kind(part) else facts


def _in_batches(library: Library, turn: Turn, told: Told, hear: Hear) -> Told:
    """Return parts hired at different times each with its day, and who they are if like before."""
    if sum(bool(part.lead) for part, _ in told) < 2:
        return told
    found: Told = []
    for part, facts in told:
        days = only(hear(library, replace(turn, text=part.lead)), DAYS) if part.lead else {}
        is_more = found and not only(facts, {*WHO}) and cue("some_hired.on").search(part.lead)
        alike = only(found[-1][1], {*WHO}) if is_more else {}
        found.append((part, {**alike, **days, **facts}))
    return found


def _hear_hired(library: Library, turn: Turn, words: str, hear: Hear) -> Mapping[str, Any]:
    return hear(library, replace(turn, text=phrase("groups.hired", words=words)))


def _of_one(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in facts.items() if is_of_one(name)}


def _as_others(turn: Turn, part: Part, facts: Mapping[str, Any], names: set[str]) -> dict[str, Any]:
    """Return what words say of the facts that the other groups tell: 还有一个才5个月."""
    read = read_as(turn, part.words, names - facts.keys())
    return {
        name: value for name, value in read.items() if not (facts and isinstance(value, bool | str))
    }


def _unlike_known(turn: Turn, part: Part) -> dict[str, Any]:
    """Return the one fact that words say otherwise than it is known: 其中1个是陕西的."""
    if cue("some_hired.unchanged").search(part.words):
        return {}  # 另外4个没变 leaves them as was told of all before.
    known = {name: value for one in turn.thread.groups for name, value in one.facts.items()}
    known |= {name: value for name, value in turn.facts.items() if is_of_one(name)}
    read = read_as(turn, part.words, known.keys() - {CATEGORY})
    unlike = {name: value for name, value in read.items() if value != known[name]}
    of_groups = {name for one in turn.thread.groups for name in one.facts}
    chosen = only(unlike, of_groups) or unlike
    return chosen if len(chosen) == 1 and part.count else {}


def read_as(turn: Turn, words: str, names: set[str]) -> dict[str, Any]:
    """Return what words say when they are asked for facts of these names."""
    day, found = day_seen_from(turn), {}
    words = cue("trailing").sub("", words)
    for name in names:
        value = extract_facts(words, as_of=day, asked=name).get(name)
        if value is not None and value != "unknown":
            found[name] = value
    return found


def said_of_all(library: Library, turn: Turn, told: Told, parts: Parts, hear: Hear) -> list[str]:
    """Return the words after the last part that are said of all; add the others to the part."""
    if not parts.trailing:
        return []
    of_others = {name for _, facts in told[:-1] for name in facts}
    kept = []
    for words in parts.trailing:
        facts = _of_one(_hear_hired(library, turn, words, hear))
        if facts and facts.keys() <= {*of_others, *WHO_ONE_IS}:
            told[-1][1].update(facts)
        else:
            kept.append(words)
    return kept


def is_a_kind(part: Part) -> bool:
    """Whether words name people of a kind that no fact says enough of: 往届的."""
    return cue("some_hired.kind").search(part.words) is not None


def only(facts: Mapping[str, Any], names: set[str]) -> dict[str, Any]:
    """Return the facts of these names."""
    return {name: value for name, value in facts.items() if name in names}


def without(facts: Mapping[str, Any], names: set[str]) -> dict[str, Any]:
    """Return the facts of other names."""
    return {name: value for name, value in facts.items() if name not in names}
