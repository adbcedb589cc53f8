"""Groups of hires with only what they differ in, apart from what is of all of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from actions.calculator import Verdict
from actions.hearing.facts_of_parts import only, without
from actions.judgement import judge, merge_facts
from actions.library import Library
from actions.thread import HireGroup
from actions.topic.hires import HIRES
from actions.turn import Turn


@dataclass(frozen=True, kw_only=True)
class Parted:
    """The groups after a message, and what it says of all of them.

    `is_clear` is false where some are told of, and nobody said of which group they are;
    `is_counted` says that only those count whom nothing refuses, and `said` is of them.
    """

    groups: tuple[HireGroup, ...] = ()
    said: Mapping[str, Any] = field(default_factory=dict)
    is_clear: bool = True
    is_counted: bool = False


def parted(groups: Sequence[HireGroup], said: Mapping[str, Any]) -> Parted:
    """Return groups with only what they differ in, none where they do not, and what is of all."""
    names = differing(groups)
    alike = {name: value for name, value in groups[0].facts.items() if name not in names}
    counts = [one.count for one in groups if one.count is not None]
    total = {HIRES: sum(counts)} if len(counts) == len(groups) else {}
    kept = _joined([replace(one, facts=only(one.facts, names)) for one in groups])
    found = {**without(said, {HIRES, *names}), **alike, **total}
    return Parted(groups=kept if names else (), said=found)


def _joined(groups: Sequence[HireGroup]) -> tuple[HireGroup, ...]:
    """Return groups with those of whom the same is known put together."""
    found: list[HireGroup] = []
    for one in groups:
        same = next((at for at, other in enumerate(found) if other.facts == one.facts), None)
        known = None if same is None else found[same].count
        if same is None or known is None or one.count is None or not one.facts:
            found.append(one)
        else:
            found[same] = replace(one, count=known + one.count)
    return tuple(found)


def differing(groups: Sequence[HireGroup]) -> set[str]:
    """Return the facts that groups are not alike in."""
    names = {name for one in groups for name in one.facts}
    return {name for name in names if len({str(one.facts.get(name)) for one in groups}) > 1}


def is_refused(library: Library, turn: Turn, group: HireGroup) -> bool:
    """Whether a group is refused whatever is at hand."""
    facts = merge_facts(library, turn.facts, group.facts, as_of=turn.as_of)
    found = judge(library, turn.thread.benefits, facts, as_of=turn.as_of)
    return all(one.decision.conditions is Verdict.NO for one in found)
