"""Which of the people hired count, where it is said so: 3个外省的不算，只有5个."""

from collections.abc import Collection
from dataclasses import replace

from actions.cues import cue
from actions.hearing.hire_parts import Part, Parts
from actions.hearing.message_kind import CORRECT, changes
from actions.hearing.parting import Parted, is_refused, parted
from actions.library import Library
from actions.topic.hires import HIRES
from actions.turn import Turn


def without_counting(part: Part) -> Part:
    """Return a part without what says whether it counts: 是贵州的不能算 is 是贵州的."""
    return replace(part, words=cue("some_hired.discounted").sub("", part.words).strip("，"))


def who_counts(parts: Parts) -> Collection[int | None]:
    """Return how many there are in each part told to count, or in each not told not to."""
    out = [one for one in parts.parts if cue("some_hired.left_out").search(one.piece)]
    told = [one for one in parts.parts if cue("some_hired.counting").search(one.piece)]
    counting = [one for one in told if one not in out]
    if counting or not out:
        return {one.count for one in counting}
    total = parts.total or 0
    rest = {total - sum(one.count or 0 for one in parts.parts)}
    return {one.count for one in parts.parts if one not in out} | rest


def as_counted(
    library: Library, turn: Turn, told: Parted, counting: Collection[int | None]
) -> Parted:
    """Return the groups with how many count, where it is said so: 3个外省的不算，只有5个."""
    is_only = cue("some_hired.only").search(turn.text) is not None and changes(turn) == CORRECT
    if not (is_only or cue("some_hired.discounted").search(turn.text)):
        return told
    said_so = [one for one in told.groups if one.count in counting]
    fitting = [one for one in told.groups if not is_refused(library, turn, one)]
    if len(said_so) < len(told.groups):
        fitting = said_so or fitting
    counts = [one.count for one in fitting if one.count]
    if not counts or len(counts) < len(fitting) or len(fitting) == len(told.groups):
        return told
    alike = parted(fitting, {}).said
    return replace(told, said={**told.said, **alike, HIRES: sum(counts)}, is_counted=True)


def without_who_does_not_count(library: Library, turn: Turn) -> Turn:
    """Return the turn without the groups told not to count: what follows goes on from the others.

    They stay in the thread to be asked about.
    """
    groups, known = turn.thread.groups, turn.facts.get(HIRES)
    there = sum(one.count or 0 for one in groups)
    if not groups or not isinstance(known, int) or known >= there or not changes(turn):
        return turn
    left = tuple(one for one in groups if not is_refused(library, turn, one))
    kept = left if len(left) > 1 else ()
    facts = turn.facts if kept or not left else {**turn.facts, **left[0].facts}
    return replace(turn, facts=facts, thread=replace(turn.thread, groups=kept))
