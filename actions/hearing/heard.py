"""What a message says of the person's own case."""

import re
from collections.abc import Collection, Mapping
from typing import Any

from actions.calculator.catalogue import FactType
from actions.cues import cue
from actions.facts import extract_facts
from actions.hearing.bare_answers import parts_of, read_bare
from actions.hearing.case_day import day_seen_from
from actions.hearing.meant_for import at_hand, of_the_hire, without_misfit, without_strays
from actions.hearing.message_kind import (
    CHANGING,
    INFORM,
    asks,
    changes,
)
from actions.hearing.not_known import not_known
from actions.hearing.relative_changes import (
    counted_from_known,
    is_number,
    multiplied,
    parted_by_difference,
)
from actions.hearing.tapped import tapped
from actions.hearing.year_said import years_of_the_matter
from actions.library import Library
from actions.topic.at_hand import facts_at_hand
from actions.turn import Turn

YES_OR_NO = {"affirm": True, "deny": False}


def hear(library: Library, turn: Turn) -> dict[str, Any]:
    """Return the facts a message says, each bound to what it is likeliest meant for."""
    if found := tapped(library, turn) or not_known(library, turn):
        return found
    is_open = turn.thread.benefits or turn.intent in CHANGING
    change = changes(turn) if is_open else None
    text = turn.text
    # A case that is supposed at the opening is the one asked about.
    is_first_case = not is_open and re.search(cue("supposed"), text) is not None
    words = _stated_words(text) if change or is_first_case else re.sub(cue("pointed_at"), "", text)
    return _hear_words(library, turn, words, change) if words else {}


def _hear_words(library: Library, turn: Turn, words: str, change: str | None) -> dict[str, Any]:
    if not change:
        return _heard_in(library, turn, words, is_change=False)
    counted, told = parted_by_difference(words)
    said = _heard_in(library, turn, told, is_change=True) if told else {}
    more = _heard_in(library, turn, counted, is_change=True) if counted else {}
    return {**counted_from_known(turn, counted, more), **said} or multiplied(library, turn, words)


def _heard_in(library: Library, turn: Turn, words: str, *, is_change: bool) -> dict[str, Any]:
    said = _read(library, turn, words, is_change=is_change)
    said = of_the_hire(library, turn, without_misfit(library, turn, said))
    if turn.asked and not said:
        said = _yes_or_no(library, turn, turn.asked)
    if turn.asked and not is_change:
        said |= _derived(library, turn, turn.asked)
    bound = _left_unread(library, turn, words, said, is_change=is_change)
    return {**bound, **without_strays(library, turn, said, bound)}


def is_heard(library: Library, turn: Turn) -> bool:
    """Whether a message says anything the subject at hand turns on."""
    return bool(at_hand(library, turn) & turn.said.keys())


def is_told(library: Library, turn: Turn) -> bool:
    """Whether a message only tells more of the case at hand, or changes it."""
    if turn.groups:
        return True
    is_case = turn.intent == INFORM or changes(turn) == turn.intent
    is_telling = is_case or not asks(turn.text)
    return bool(turn.thread.benefits) and is_heard(library, turn) and is_telling


def _stated_words(text: str) -> str:
    # What is only supposed is not said, and so not read: here it is read on purpose.
    words = text
    for name in ("supposing", "correcting", "pointed_at"):
        words = re.sub(cue(name), "", words)
    return re.sub(cue("short_of"), r"\2\1", words)


def _read(library: Library, turn: Turn, words: str, *, is_change: bool) -> dict[str, Any]:
    """Read what is stated; only what asks nothing answers what was asked."""
    asked = None if is_change else turn.asked
    if asked is None or not asks(words):
        return _facts(library, turn, words, asked)
    telling = "，".join(part for part in parts_of(words) if not asks(part))
    answer = _facts(library, turn, telling, asked) if telling else {}
    said = _facts(library, turn, words, None)
    return {**{name: answer[name] for name in (asked,) if name in answer}, **said}


def _facts(library: Library, turn: Turn, words: str, asked: str | None) -> dict[str, Any]:
    about = facts_at_hand(library, turn.thread.benefits)
    return dict(extract_facts(words, as_of=day_seen_from(turn), asked=asked, about=about))


def _left_unread(
    library: Library, turn: Turn, words: str, said: Mapping[str, Any], *, is_change: bool
) -> dict[str, Any]:
    """Bind the pieces of a message that nothing was read from; a question binds nothing."""
    if not turn.thread.benefits:
        return {}
    parts = [part for part in parts_of(words) if is_change or not asks(part)]
    read = {name: said[name] for name in at_hand(library, turn) & said.keys()}
    if len(said) > 1 and not read:
        return {}  # Another matter is told.
    years = years_of_the_matter(library, turn, words)
    unread = [
        part
        for part in parts
        if not (
            _is_read(library, turn, part, read) or _is_year_of_another(library, turn, part, years)
        )
    ]
    return read_bare(library, turn, "，".join(unread), is_change=is_change, taken=read)


def _is_year_of_another(
    library: Library, turn: Turn, part: str, of_the_matter: Collection[int]
) -> bool:
    """Whether a piece is only the year of what the rest of the message tells."""
    years = years_of_the_matter(library, turn, part)
    return bool(years) and years.isdisjoint(of_the_matter)


def _is_read(library: Library, turn: Turn, part: str, read: Mapping[str, Any]) -> bool:
    alone = [_facts(library, turn, part, name) for name in {turn.asked, None, *read}]
    if any(one.get(name, read) == value for one in alone for name, value in read.items()):
        return True
    # 2021年末60人 before 2022年末58人 is what was there at the beginning of 2022.
    counted = {_counted(library, name, value) for name, value in read.items()}
    return any(_counted(library, *told) in counted for one in alone for told in one.items())


def _counted(library: Library, name: str, value: Any) -> tuple[str, Any]:
    """Return a number with its unit, what is none with its fact."""
    return (library.catalogue[name].unit or name) if is_number(value) else name, str(value)


def _derived(library: Library, turn: Turn, asked: str) -> dict[str, Any]:
    # Asked for two headcounts, a person may give the rate that follows from them.
    for fact in library.catalogue.derived:
        if fact.derived and asked in fact.derived.sources and fact.unit and fact.unit in turn.text:
            return dict(extract_facts(turn.text, as_of=turn.as_of, asked=fact.name))
    return {}


def _yes_or_no(library: Library, turn: Turn, asked: str) -> dict[str, Any]:
    # "必须是工会吗" asks back, and is no yes.
    is_bool = library.catalogue[asked].type is FactType.BOOL
    if asks(turn.text) or not is_bool or turn.intent not in YES_OR_NO:
        return {}
    return {asked: YES_OR_NO[turn.intent]}
