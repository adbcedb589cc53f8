"""One of the people hired who does not count: 满了的4个里头，小周不是毕业生，不算他."""

from collections.abc import Sequence
from dataclasses import replace

from actions.cues import cue
from actions.hearing.facts_of_parts import Hear
from actions.hearing.hire_parts import number_of_some
from actions.hearing.parting import Parted, is_refused, parted
from actions.library import Library
from actions.thread import HireGroup
from actions.topic.hires import HIRES
from actions.turn import Turn


def one_left_out(library: Library, turn: Turn, hear: Hear) -> Parted | None:
    """Return the hires without the one who does not count, None where nobody is left out."""
    del hear
    found, count = cue("some_hired.one_out").search(turn.text), turn.facts.get(HIRES)
    if found is None or not isinstance(count, int) or count < 2:
        return None
    known = turn.thread.groups
    if not known:
        return Parted(said={HIRES: count - 1})
    group = _group_meant(library, turn, found["of"])
    if group is None or not group.count:
        return None
    less = replace(group, count=group.count - 1)
    left = [less if one is group else one for one in known]
    return parted([one for one in left if one.count != 0], {})


def _group_meant(library: Library, turn: Turn, words: str) -> HireGroup | None:
    """Return the group of whom one is left out: as many as named, he told apart, or who fit."""
    known = turn.thread.groups
    fitting = [one for one in known if one.count and not is_refused(library, turn, one)]
    as_many = [one for one in fitting if one.count == number_of_some(words)]
    alone = [one for one in known if one.count == 1 and not words.strip("，那就")]
    return _largest(as_many) or _largest(alone) or _largest(fitting)


def _largest(groups: Sequence[HireGroup]) -> HireGroup | None:
    return max(groups, key=lambda one: one.count or 0, default=None)
