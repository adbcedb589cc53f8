"""The pieces of a message that nothing was read from, bound to the fact they are meant for."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from actions.calculator.catalogue import FactType
from actions.cues import cue
from actions.facts.marks import Kind
from actions.facts.not_read import facts_refused
from actions.hearing.bare_answers import read_bare
from actions.hearing.facts_of_parts import DAYS
from actions.hearing.meant_for import at_hand
from actions.hearing.message_kind import asks
from actions.hearing.naming_facts import names_shared
from actions.hearing.pieces import kinds_in, names_number, parts_of
from actions.hearing.relative_changes import is_number, most
from actions.hearing.stated import facts_in
from actions.hearing.year_said import years_of_the_matter
from actions.library import Library
from actions.topic.other_matters import names_other_topic
from actions.topic.splitting import pieces_of
from actions.turn import Turn

WHO_LEFT = "ui_insured_left"


def bind_unread(
    library: Library, turn: Turn, words: str, said: Mapping[str, Any], *, is_change: bool
) -> dict[str, Any]:
    """Bind the pieces of a message that nothing was read from; a question binds nothing."""
    if not turn.thread.benefits:
        return {}
    if _asks_elsewhere(library, turn, words):
        if not is_change:
            return {}
        # 金额是8万5。另外裁员多少人要报告 puts right beside what it asks.
        words = "，".join(one for one in pieces_of(words) if not asks(one))
    words = cue("one_each").sub("", words) if asks(words) else words
    parts = [_told_in(part) for part in parts_of(words)]
    # A number told in asking may change what is known; 还有没得 only asks.
    parts = [part for part in parts if part and not _only_asks(part, is_change=is_change)]
    parts = [one for one in parts if not (cue("of_rule").search(one) or cue("one_on").search(one))]
    # Who went away is none of those counted, but where those are asked for: 另外俩走了.
    counts_left = WHO_LEFT in at_hand(library, turn) or cue("shrunk").search(words)
    parts = [one for one in parts if counts_left or not cue("some_hired.left").search(one)]
    read = {name: said[name] for name in at_hand(library, turn) & said.keys()}
    is_known = bool(said) and said.keys() <= turn.facts.keys()
    if not read and (len(said) > 1 or is_known):
        return {}  # Another matter is told, or what was told of one before is told anew.
    years = years_of_the_matter(library, turn, words)
    unread = [
        part
        for part in parts
        if not (
            _is_read(library, turn, part, read, said)
            or _is_year_of_another(library, turn, part, years)
        )
    ]
    refused = facts_refused(words) & at_hand(library, turn)
    named = [library.catalogue[name] for name in refused]
    unread = [part for part in unread if not any(names_shared(one, part) for one in named)]
    taken = {*read, *refused}
    bound = read_bare(library, turn, "，".join(unread), is_change=is_change, taken=taken)
    return {**bound, **_told_exactly(library, turn, unread, read)}


def _asks_elsewhere(library: Library, turn: Turn, words: str) -> bool:
    """Whether a question names another matter than the benefits and the clause at hand."""
    held = library.benefits.get(turn.thread.benefits[0])
    places = {(key.policy, key.clause) for key in turn.thread.clauses}
    is_at_hand = (held.policy.id, held.clause.id) in places
    return is_at_hand and asks(words) and names_other_topic(library, turn)


def _only_asks(part: str, *, is_change: bool) -> bool:
    return asks(part) and not (is_change and cue("number").search(part))


def _told_in(part: str) -> str:
    """Return a piece without what it asks of the number it tells: 养了八个月得行不."""
    told = cue("asked_after").sub("", part)
    is_each = cue("each_time").fullmatch(told) is not None
    # 2023年那个见习补贴一个月多少 tells no number, only which year is meant.
    is_number = cue("number").search(cue("year_named").sub("", told)) is not None
    return told if is_number and not is_each else part


def _is_year_of_another(
    library: Library, turn: Turn, part: str, of_the_matter: Collection[int]
) -> bool:
    """Whether a piece is only the year of what the rest of the message tells."""
    years = years_of_the_matter(library, turn, part)
    return bool(years) and years.isdisjoint(of_the_matter)


def _is_read(
    library: Library, turn: Turn, part: str, read: Mapping[str, Any], said: Mapping[str, Any]
) -> bool:
    if not read:
        return False
    is_number = names_number(replace(turn, text=part))
    if not is_number and facts_in(library, turn, part, None).keys() & said.keys():
        return True  # 我在企业上班 is told, though the matter at hand turns on nothing of it.
    if is_number and Kind.TIMES in kinds_in(part, turn):
        read = {name: one for name, one in read.items() if name not in DAYS}  # 今年领过两次
    # Nearly any words say yes or no to a question that nobody asked, and who says it.
    if is_number:
        read = {name: value for name, value in read.items() if not _is_of_a_kind(library, name)}
    told = {name for name, value in read.items() if not isinstance(value, bool)}
    alone: list[dict[str, Any]] = []
    for name in dict.fromkeys((None, turn.asked, *told)):
        alone.append(facts_in(library, turn, part, name))
        if any(_are_alike(alone[-1].get(name), value) for name, value in read.items()):
            return True
    # 2021年末60人 before 2022年末58人 is what was there at the beginning of 2022.
    counted = {_counted(library, name, value) for name, value in read.items()}
    return any(_counted(library, *fact) in counted for one in alone for fact in one.items())


def _are_alike(one: Any, other: Any) -> bool:
    """Whether two values are the same; what is told of each once is told of all: 都是6个月."""
    if isinstance(one, list) and isinstance(other, list):
        return {*map(str, one)} == {*map(str, other)}
    return one is not None and one == other


def _told_exactly(
    library: Library, turn: Turn, unread: Collection[str], read: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the number of what was read roughly, told in another piece: 去年开的，都14个月了."""
    rough = {name: one for name, one in read.items() if isinstance(one, dict) and most(one)}
    told = [
        (name, facts_in(library, turn, part, name).get(name)) for name in rough for part in unread
    ]
    return {
        name: value
        for name, value in told
        if isinstance(value, int) and (rough[name].get("from") or 0) <= value <= most(rough[name])
    }


def _is_of_a_kind(library: Library, name: str) -> bool:
    return library.catalogue[name].type is FactType.ENUM


def _counted(library: Library, name: str, value: Any) -> tuple[str, Any]:
    """Return a number with its unit, what is none with its fact."""
    return (library.catalogue[name].unit or name) if is_number(value) else name, str(value)
