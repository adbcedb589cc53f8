"""Which of several facts a bare value is likeliest meant for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf, log
from typing import Any

from actions.calculator import FactDefinition, Verdict
from actions.cues import cue
from actions.judgement import judge
from actions.library import Library
from actions.turn import Turn

NEAR, FAR, BY_FAR = 2, 9, 0.6


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A fact a message may give, the value it would have, and what speaks for it.

    `is_loose`: the value is a number without a unit, of nothing in particular.
    """

    fact: FactDefinition
    value: Any
    shared: int
    depth: int
    is_loose: bool = False


def choose(
    library: Library, candidates: Sequence[Candidate], turn: Turn, *, is_change: bool
) -> Candidate | None:
    """Return the candidate that more speaks for than for any other, None where none does."""
    usable = [one for one in candidates if not one.is_loose or _is_likely(one, turn)]
    if (known := _told_again(usable, turn)) is not None:
        return known
    for group in _groups(library, usable, turn, is_change=is_change):
        near = [one for one in group if is_near(one.value, turn.facts.get(one.fact.name))]
        chosen = near if len(group) > 1 and near else group
        if len(chosen) == 1:
            return chosen[0]
        if chosen:
            return _closest(chosen, turn) or _only_near(usable, turn)
    return None


def _told_again(candidates: Sequence[Candidate], turn: Turn) -> Candidate | None:
    """Return the one whose known value words only tell again: 还是按36个来."""
    if not cue("told_again").search(turn.text) or any(one.shared for one in candidates):
        return None
    same = [one for one in candidates if turn.facts.get(one.fact.name) == one.value]
    return next(iter(same), None)


def _only_near(candidates: Sequence[Candidate], turn: Turn) -> Candidate | None:
    """Return the one that is near what is known of it, where no other is: 就是10个 after 9个."""
    plain = [one for one in candidates if one.shared == 0]
    near = [one for one in plain if is_near(one.value, turn.facts.get(one.fact.name))]
    return near[0] if len(near) == 1 else None


def is_near(value: object, known: object) -> bool:
    """Whether a value could be meant in place of the known one: no more than its double.

    What is known as a range is told more exactly by a value near its ends: 一百来人, 是112个.
    """
    if isinstance(known, dict):
        return any(is_near(value, known.get(end)) for end in ("from", "to"))
    if not isinstance(value, int | float) or not isinstance(known, int | float):
        return False
    return known <= value * NEAR and value <= known * NEAR


def _groups(
    library: Library, candidates: Sequence[Candidate], turn: Turn, *, is_change: bool
) -> Iterator[list[Candidate]]:
    if most := max((one.shared for one in candidates), default=0):
        yield [one for one in candidates if one.shared == most]
    if turn.asked is None:
        failed = _failed(library, turn)
        yield [one for one in candidates if one.fact.name in failed]
    leading = [one for one in candidates if one.fact.name == turn.asked]
    known = [one for one in candidates if one.fact.name in turn.facts]
    missing = [one for one in candidates if one.fact.name not in turn.facts]
    direct = [one for one in missing if one.depth == 0]
    if is_change:
        yield from (known, leading, direct, missing)
    else:
        yield from (leading, direct, [one for one in missing if one.depth < FAR], known, missing)


def _closest(candidates: Sequence[Candidate], turn: Turn) -> Candidate | None:
    """Return what was said last, else what is by far the closest, else what was talked of last."""
    last = [one for one in candidates if one.fact.name in turn.thread.recent[:1]]
    if last:
        return last[0]
    apart = [_apart(one.value, turn.facts.get(one.fact.name)) for one in candidates]
    first, second = sorted(apart)[:2]
    if first < second * BY_FAR:
        return candidates[apart.index(first)]
    for name in turn.thread.recent:
        for one in candidates:
            if one.fact.name == name:
                return one
    return None


def _apart(value: object, known: object) -> float:
    if not is_near(value, known) or not value or not known:
        return inf
    return abs(log(float(str(value)) / float(str(known))))


def _is_likely(candidate: Candidate, turn: Turn) -> bool:
    name = candidate.fact.name
    is_last = name in turn.thread.recent[:1]
    return candidate.fact.unit == "%" or is_last or is_near(candidate.value, turn.facts.get(name))


def _failed(library: Library, turn: Turn) -> frozenset[str]:
    """Return the facts the last verdict failed on, and what is counted for them."""
    judgements = judge(library, turn.thread.benefits, turn.facts, as_of=turn.as_of)
    if not judgements or judgements[0].decision.conditions is not Verdict.NO:
        return frozenset()
    failed = {one.condition.fact for one in judgements[0].decision.reasons if one.met is False}
    tables = [library.catalogue[name].derived for name in failed]
    return frozenset(failed.union(*(one.sources for one in tables if one)))
