"""People hired who are not alike: each group with what is known of it alone."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from actions.calculator import Verdict
from actions.cues import cue
from actions.entailment import entailed
from actions.hearing.facts_of_parts import (
    Hear,
    Told,
    facts_of_parts,
    is_a_kind,
    said_of_all,
    without,
)
from actions.hearing.hire_parts import (
    Part,
    Parts,
    is_of_more,
    label,
    parts_of_hires,
    with_one_counted,
    with_trailing,
)
from actions.hearing.message_kind import CORRECT, changes
from actions.hearing.parting import Parted, differing, is_refused, parted
from actions.hearing.who_counts import as_counted, who_counts, without_counting
from actions.judgement import judge, merge_facts
from actions.library import Library
from actions.thread import HireGroup
from actions.topic.at_hand import facts_at_hand
from actions.topic.hires import HIRES, hire_benefits, pays_for_hires
from actions.turn import Turn


def groups_told(library: Library, turn: Turn, hear: Hear) -> Parted | None:
    """Return the groups a message tells apart and what it says of all, None where it does not.

    Args:
        library: policies and benefits.
        turn: the message, before anything is heard in it.
        hear: reads the facts that words say.
    """
    known = turn.facts.get(HIRES)
    known = known if isinstance(known, int) else None
    turn = replace(turn, text=with_one_counted(turn.text, known=known))
    parts = parts_of_hires(turn.text, known=known)
    if parts is None or not _is_of_hires(library, turn) or _counts_all(turn, parts):
        return None
    turn = _for_hires(library, turn)
    counting = who_counts(parts)
    parts = replace(parts, parts=tuple(map(without_counting, parts.parts)))
    if (stayed := _stayed(library, turn, parts, hear)) is not None:
        return stayed
    said = _heard_of_all(library, turn, parts.shared, hear)
    then = replace(turn, facts=merge_facts(library, turn.facts, said, as_of=turn.as_of))
    told = facts_of_parts(library, then, parts, hear)
    if is_of_more(parts):
        parts = replace(parts, total=(parts.total or 0) + (parts.parts[0].count or 0))
    if _tells_on(parts, told):
        parts = with_trailing(parts)
        told = facts_of_parts(library, then, parts, hear)
    if _counts_anew(library, turn, parts, told):
        return Parted(said={HIRES: parts.parts[0].count})
    if not _tells_apart(told, parts.total):
        return None
    if (aside := _aside(library, turn, told, parts.total)) is not None:
        return aside
    said |= _heard_of_all(library, then, said_of_all(library, then, told, parts, hear), hear)
    groups = _groups(library, then, parts, told)
    return as_counted(library, turn, parted(groups, said), counting) if len(groups) > 1 else None


def _counts_all(turn: Turn, parts: Parts) -> bool:
    """Whether words count all there are: 他们俩都满5个月了, or anew: 说错了，招的是俩."""
    is_all = parts.total and any(one.count == parts.total for one in parts.parts)
    is_anew = len(parts.parts) == 1 and parts.parts[0].lead and changes(turn) == CORRECT
    return bool(is_all or is_anew)


def _counts_anew(library: Library, turn: Turn, parts: Parts, told: Told) -> bool:
    """Whether just so many are what all were said to be: 说错了，重庆户籍的只有3个."""
    part, *others = parts.parts
    is_only = cue("some_hired.only").search(part.piece) is not None
    is_checked = cue("some_hired.checked_again").search(turn.text) is not None
    is_anew = changes(turn) == CORRECT or is_checked
    if others or not is_only or turn.thread.groups or not is_anew:
        return False
    known = turn.facts.get(HIRES)
    facts = next((facts for one, facts in told if one is part), {})
    is_fewer = isinstance(known, int) and part.count is not None and part.count < known
    group = HireGroup(count=part.count, facts=facts)
    return is_fewer and bool(facts) and not is_refused(library, turn, group)


def _aside(library: Library, turn: Turn, told: Told, total: int | None) -> Parted | None:
    """Return the groups as they are where words part the people known in another way.

    What the benefit does not turn on changes nothing: 3个是重庆户口. Of whom it tells else is
    not clear where others were told apart before.
    """
    names = {name for _, facts in told for name in facts}
    counted = sum(part.count or 0 for part, _ in told)
    if not names or total is None or counted >= total or total != turn.facts.get(HIRES):
        return None
    known = turn.thread.groups
    is_beside = names.isdisjoint(facts_at_hand(library, turn.thread.benefits))
    if is_beside:
        return Parted(groups=known, said={HIRES: total})
    is_crossing = bool(known) and names.isdisjoint(differing(known))
    return Parted(groups=known, is_clear=False) if is_crossing else None


def _tells_on(parts: Parts, told: Told) -> bool:
    """Whether what is said after the only part tells of it: 有一个没满，才5个月."""
    (part, facts), *others = told
    is_too = cue("some_hired.too").search("".join(parts.trailing)) is not None
    return bool(parts.trailing) and not (facts or others or is_a_kind(part) or is_too)


def _stayed(library: Library, turn: Turn, parts: Parts, hear: Hear) -> Parted | None:
    """Return how many stay where words tell who left: 有一个走了, 符合的俩，还有一个走了."""
    told, known = parts.parts, turn.facts.get(HIRES)
    gone = [one for one in told if cue("some_hired.left").search(one.words)]
    staying = [one for one in told if one not in gone]
    is_of_them = isinstance(known, int) or any(one.lead for one in staying)
    if gone and len(staying) == 1 and is_of_them:
        words = [*parts.shared, *filter(None, [staying[0].words])]
        return Parted(said={**_heard_of_all(library, turn, words, hear), HIRES: staying[0].count})
    if not isinstance(known, int) or not gone or staying or turn.thread.groups:
        return None
    left = known - sum(one.count or 0 for one in gone)
    return Parted(said={HIRES: left}) if left > 0 else None


def _tells_apart(told: Told, total: int | None) -> bool:
    """Whether each part is told of, or the parts not told of are only the others: 符合的有5个."""
    bare = [part for part, facts in told if part.count and not (facts or is_a_kind(part))]
    counted = sum(part.count or 0 for part, _ in told)
    return not bare or (len(bare) < len(told) and counted == total)


def _heard_of_all(library: Library, turn: Turn, words: Sequence[str], hear: Hear) -> dict[str, Any]:
    return dict(hear(library, replace(turn, text="，".join(words)))) if words else {}


def groups_after(turn: Turn, said: Mapping[str, Any]) -> tuple[HireGroup, ...]:
    """Return the groups known, after a message that tells none apart.

    Another number of people ends them; what is said of all is no longer what they differ in.
    """
    known = turn.thread.groups
    if said.get(HIRES, turn.facts.get(HIRES)) != turn.facts.get(HIRES):
        return ()
    if not cue("some_hired.of_all").search(turn.text):
        return known
    left = [replace(one, facts=without(one.facts, {*said})) for one in known]
    return tuple(left) if differing(left) else ()


def _is_of_hires(library: Library, turn: Turn) -> bool:
    benefits = turn.thread.benefits
    return not benefits or pays_for_hires(library, benefits)


def _for_hires(library: Library, turn: Turn) -> Turn:
    """Return the turn with the benefits of hiring in sight, and no question open."""
    benefits = turn.thread.benefits
    if not pays_for_hires(library, benefits):
        benefits = hire_benefits(library)
    return replace(turn, asked=None, thread=replace(turn.thread, benefits=benefits))


def _groups(library: Library, turn: Turn, parts: Parts, told: Told) -> tuple[HireGroup, ...]:
    groups = [HireGroup(count=one.count, facts=facts, words=label(one)) for one, facts in told]
    left = (parts.total or 0) - sum(one.count or 0 for one in groups)
    if any(one.count is None for one in groups):
        rest = left if left > 0 else None
        return tuple(one if one.count else replace(one, count=rest) for one in groups)
    if left <= 0:
        return tuple(groups)
    if len(groups) == 1 and (others := _of_the_others(parts.parts[0], groups[0])):
        return (*groups, HireGroup(count=left, facts=others))
    if len(groups) == 1 and not _stands_out(library, turn, groups[0]):
        return ()
    return _beside(turn, groups, left)


def _of_the_others(part: Part, group: HireGroup) -> dict[str, bool]:
    """Return what is not so of the others, where it is so of some only: 只有5个签了合同."""
    is_only = cue("some_hired.only").search(part.piece) is not None
    told = {name: one for name, one in group.facts.items() if isinstance(one, bool)}
    return {name: not one for name, one in told.items()} if is_only else {}


def _beside(turn: Turn, groups: Sequence[HireGroup], left: int) -> tuple[HireGroup, ...]:
    """Return groups told with those already known, less as many: 其中1个是外省的 of 4 from here."""
    old = turn.thread.groups
    told = {name for one in groups for name in one.facts}
    apart = [one for one in old if not any(_same(one, new) for new in groups)]
    if apart and sum(one.count or 0 for one in apart) == left:
        return (*apart, *groups)  # Those told of are a group known before.
    whole = next((one for one in reversed(apart) if told & one.facts.keys()), None)
    counted = sum(one.count or 0 for one in groups)
    if whole is None or not whole.count or whole.count <= counted:
        return (HireGroup(count=left, facts={}), *groups)
    less = replace(whole, count=whole.count - counted)
    return (*(less if one is whole else one for one in old), *groups)


def _same(one: HireGroup, other: HireGroup) -> bool:
    return any(one.facts.get(name) == value for name, value in other.facts.items())


def _stands_out(library: Library, turn: Turn, group: HireGroup) -> bool:
    """Whether some are told of as unlike the others: what is known says otherwise, or refuses."""
    facts = {**turn.facts, **{name: "" for one in turn.thread.groups for name in one.facts}}
    if any(facts.get(name) not in (None, value) for name, value in group.facts.items()):
        return True
    merged = merge_facts(library, turn.facts, group.facts, as_of=turn.as_of)
    if turn.facts.keys() - merged.keys():
        return True
    alone = entailed(group.facts)
    found = judge(library, turn.thread.benefits, alone, as_of=turn.as_of)
    return any(
        reason.met is False and reason.condition.fact in alone
        for one in found
        for reason in one.decision.reasons
        if one.decision.conditions is Verdict.NO
    )
