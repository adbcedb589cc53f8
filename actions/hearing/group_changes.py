"""What a message changes of the groups of hires known: 等他再交两个月呢, 那两个改签一年."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from actions.cues import cue
from actions.hearing.facts_of_parts import Hear, is_of_one, only, read_as
from actions.hearing.hire_parts import is_of_more, number_of_some, parts_of_hires
from actions.hearing.message_kind import changes
from actions.hearing.one_left_out import one_left_out
from actions.hearing.parting import Parted, differing, is_refused, parted
from actions.judgement import merge_facts
from actions.library import Library
from actions.thread import HireGroup
from actions.topic.hires import HIRES, pays_for_hires
from actions.topic.splitting import pieces_of
from actions.turn import Turn


@dataclass(frozen=True, kw_only=True)
class _Meant:
    """The groups that words point at, and what they say of them.

    `is_pointed` says that they are pointed at, and not only those that lack something.
    """

    groups: tuple[HireGroup, ...]
    words: str
    is_pointed: bool


def groups_changed(library: Library, turn: Turn, hear: Hear) -> Parted | None:
    """Return the groups known after a message that changes some of them, None where none does."""
    if not pays_for_hires(library, turn.thread.benefits):
        return None
    ways = (
        _some_left_out,
        _counted_as,
        one_left_out,
        _parted_again,
        _joined_by_more,
        _told_of_some,
    )
    return next((found for way in ways if (found := way(library, turn, hear))), None)


def _told_of_some(library: Library, turn: Turn, hear: Hear) -> Parted | None:
    """Return the groups with what is told of some of them, or without who left.

    Whom nothing points at is who lacks what is told of: 再交两个月呢.
    """
    known = turn.thread.groups
    meant = _meant(library, turn) if known and not _tells_parts(turn) else None
    if meant is None:
        return None
    if cue("some_hired.left").search(meant.words):
        return parted([one for one in known if one not in meant.groups], {})
    told = {known.index(one): _told_of(library, turn, one, meant, hear) for one in meant.groups}
    is_known = all(only(known[at].facts, {*facts}) == facts for at, facts in told.items())
    if is_known or not all(told.values()) or not _is_of_some(turn, meant, told):
        return None
    return parted(
        [replace(one, facts={**one.facts, **told.get(at, {})}) for at, one in enumerate(known)], {}
    )


def _parted_again(library: Library, turn: Turn, hear: Hear) -> Parted | None:
    """Return the groups with some of one told apart: 12名毕业生中有2名是2020届."""
    found = cue("some_hired.of_those").search(turn.text)
    if found is None:
        return None
    whole, count = (number_of_some(found[name]) for name in ("whole", "some"))
    alike = [one for one in turn.thread.groups if one.count == whole]
    if len(alike) != 1 or not whole or not count or count >= whole:
        return None
    (group,) = alike
    facts = merge_facts(library, turn.facts, group.facts, as_of=turn.as_of)
    thread = replace(turn.thread, groups=())
    words = _up_to_a_count(found["words"])
    alone = replace(turn, text=words, facts=facts, asked=None, thread=thread)
    told = {name: value for name, value in hear(library, alone).items() if is_of_one(name)}
    some = HireGroup(count=count, facts={**group.facts, **told})
    rest = replace(group, count=whole - count)
    others = [one for one in turn.thread.groups if one is not group]
    return parted([rest, some, *others], {}) if told else None


def _up_to_a_count(words: str) -> str:
    """Return words without what is told after them of others: 是2020届，2022届的只有10名."""
    pieces = pieces_of(words)
    at = next((i for i, one in enumerate(pieces) if number_of_some(one)), len(pieces))
    return "，".join(pieces[:at])


def _some_left_out(library: Library, turn: Turn, hear: Hear) -> Parted | None:
    """Return that a group pointed at does not count: 那这3个不计入的话."""
    del library, hear
    known, number = turn.thread.groups, number_of_some(turn.text)
    if number is None or not cue("some_hired.left_out").search(turn.text):
        return None
    rest = [one for one in known if one.count != number]
    counts = [one.count for one in rest if one.count]
    if len(rest) != len(known) - 1 or not rest or len(counts) < len(rest):
        return None
    if not cue("some_hired.that_some").search(turn.text):
        return None
    said = {**parted(rest, {}).said, HIRES: sum(counts)}
    return Parted(groups=known, said=said, is_counted=True)


def _counted_as(library: Library, turn: Turn, hear: Hear) -> Parted | None:
    """Return that just so many count: 就按重庆户口那一个算, 请按35名核算."""
    del library, hear
    found = cue("some_hired.counted_as").search(turn.text)
    if found is None or HIRES not in turn.facts:
        return None
    number = number_of_some(found.group())
    alike = [one for one in turn.thread.groups if one.count == number]
    described = list(_described(turn, found["who"] or "")) or alike
    facts = dict(described[0].facts) if len(described) == 1 else {}
    return Parted(said={**facts, HIRES: number}) if number else None


def _tells_parts(turn: Turn) -> bool:
    """Whether a message tells several apart itself, or tells of all of them."""
    parts = parts_of_hires(turn.text, known=None)
    if parts is not None and len(parts.parts) > 1:
        return True
    is_of_them = parts is not None or cue("some_hired.they").search(turn.text) is not None
    is_of_all = cue("some_hired.of_all").search(turn.text) is not None
    return is_of_all and not (is_of_them and changes(turn))


def _joined_by_more(library: Library, turn: Turn, hear: Hear) -> Parted | None:
    """Return the groups with those hired on, as their own words say: 再加一个才交1个月的."""
    parts = parts_of_hires(turn.text, known=None) if turn.thread.groups else None
    if parts is None or not is_of_more(parts) or _tells_parts(turn):
        return None
    known, part = list(turn.thread.groups), parts.parts[0]
    words = "，".join(filter(None, (part.words, *parts.trailing)))
    alone = replace(turn, text=words, thread=replace(turn.thread, groups=()))
    told = only(dict(hear(library, alone)), differing(known))
    fitting = [one for one in known if not is_refused(library, turn, one)]
    if fitting and cue("some_hired.alike").search(part.words):
        told = dict(fitting[0].facts)
    return parted([*known, HireGroup(count=part.count, facts=told)], {})


def _meant(library: Library, turn: Turn) -> _Meant | None:
    """Return the groups that words point at, or that lack something; None for another number."""
    known = turn.thread.groups
    which = cue("some_hired.which").search(turn.text)
    lacking = tuple(one for one in known if is_refused(library, turn, one)) or known
    if which is not None:
        lacks = cue("some_hired.lacking").search(which["which"]) is not None
        described = lacking if lacks else tuple(_described(turn, which["which"]))
        if described:
            return _Meant(groups=described, words=which["rest"], is_pointed=True)
    number = number_of_some(turn.text)
    counted = tuple(one for one in known if one.count == number)
    if number is None:
        return _Meant(groups=lacking, words=turn.text, is_pointed=False)
    groups = tuple(one for one in counted if one in lacking) or counted
    return _Meant(groups=groups, words=turn.text, is_pointed=True) if groups else None


def _described(turn: Turn, words: str) -> Sequence[HireGroup]:
    """Return the groups that words say what is known of: 才交两个月的那个."""
    known = turn.thread.groups
    read = read_as(turn, words, differing(known))
    return [one for one in known if read and only(one.facts, {*read}) == read]


def _told_of(
    library: Library, turn: Turn, group: HireGroup, meant: _Meant, hear: Hear
) -> dict[str, Any]:
    """Return what words say of a group, counted from what is known of it."""
    words, names = cue("some_hired.counted").sub("", meant.words), differing(turn.thread.groups)
    facts = merge_facts(library, turn.facts, group.facts, as_of=turn.as_of)
    thread = replace(turn.thread, groups=())
    alone = replace(turn, text=words, facts=facts, asked=None, thread=thread)
    heard = {name: value for name, value in hear(library, alone).items() if is_of_one(name)}
    read = {
        name: one for name, one in read_as(turn, words, names).items() if one not in (True, False)
    }
    if told := only(heard, names) or read:
        return told
    others = [one for one in turn.thread.groups if not is_refused(library, turn, one)]
    is_fulfilled = cue("some_hired.fulfilled").search(words) is not None
    return dict(others[0].facts) if others and is_fulfilled else heard


def _is_of_some(turn: Turn, meant: _Meant, told: Mapping[int, Mapping[str, Any]]) -> bool:
    """Whether what is told is of those meant alone, and not of all."""
    names = {name for one in told.values() for name in one}
    is_of_them = meant.is_pointed or cue("some_hired.they").search(turn.text) is not None
    if not names & differing(turn.thread.groups):
        return cue("some_hired.that_one").search(turn.text) is not None
    return is_of_them or changes(turn) is not None
