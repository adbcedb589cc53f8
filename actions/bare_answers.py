"""Which fact a bare message gives: 19个, 那12天呢, 企业, 不对，是4个."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from actions.at_hand import facts_at_hand
from actions.calculator import FactDefinition, Verdict
from actions.calculator.catalogue import FactType
from actions.cues import cue, cues
from actions.facts import extract_facts
from actions.facts.marking import mark
from actions.facts.marks import Kind, kind_of
from actions.facts.normaliser import normalise
from actions.judgement import judge
from actions.library import Library
from actions.turn import Turn

UNKNOWN, CORRECT = "unknown", "correct"
REVISING = frozenset({CORRECT, "what_if", "follow_up"})
LONGEST, NEAR, CALLED = 24, 2, 3
PEOPLE = frozenset({Kind.PEOPLE, Kind.PIECES})
BY_UNIT: Mapping[str, frozenset[Kind]] = {
    "个月": frozenset({Kind.DURATION}),
    "年": frozenset({Kind.CLASS, Kind.DATE}),
    "周岁": frozenset({Kind.AGE}),
    "天": frozenset({Kind.DAYS}),
    "日": frozenset({Kind.DAYS}),
    "次": frozenset({Kind.TIMES}),
    "人": PEOPLE,
    "个": PEOPLE,
    "元": frozenset({Kind.MONEY, Kind.NUMBER}),
    "%": frozenset({Kind.PERCENT}),
}


@dataclass(frozen=True, kw_only=True)
class _Candidate:
    """A fact a message may give, and the value it would have."""

    fact: FactDefinition
    value: Any
    shared: int
    depth: int


def read_bare(library: Library, turn: Turn, words: str) -> dict[str, Any]:
    """Return the facts of the subject at hand that the values of a short message give.

    A message that revises is tried on what is known first, any other on what is missing;
    what its words name comes before both, and then what failed the last verdict. Where
    several fit alike, none is taken.
    """
    found: dict[str, Any] = {}
    failed = _failed(library, turn)
    parts = [list(_candidates(library, turn, part)) for part in parts_of(words)]
    for candidates in sorted(parts, key=_most_shared, reverse=True):
        open_ones = [one for one in candidates if one.fact.name not in found]
        chosen = _choose(open_ones, turn, failed=failed)
        found |= {chosen.fact.name: chosen.value} if chosen else {}
    return found


def names_number(turn: Turn) -> bool:
    """Whether a message gives a number."""
    return bool(_kinds(turn.text, turn))


def parts_of(words: str) -> list[str]:
    """Return the pieces of a message, one value each at most."""
    parts = [part for part in re.split(cue("after_value"), words) if part.strip()]
    return [part for part in parts if len(part) <= LONGEST]


def _candidates(library: Library, turn: Turn, words: str) -> Iterator[_Candidate]:
    plain = re.sub(cue("only"), "", words)
    kinds = _kinds(plain, turn)
    for name, depth in facts_at_hand(library, turn.thread.benefits).items():
        fact = library.catalogue[name]
        if not fact.is_asked or (fact.type is FactType.DATE and name != turn.asked):
            continue
        shared = _shared(fact, words)
        if not _may_give(fact, kinds, is_named=shared > 0):
            continue
        value = extract_facts(plain, as_of=turn.as_of, asked=name).get(name)
        if value is not None and value != UNKNOWN:
            yield _Candidate(fact=fact, value=value, shared=shared, depth=depth)


def _may_give(fact: FactDefinition, kinds: frozenset[Kind], *, is_named: bool) -> bool:
    if fact.type is FactType.BOOL:
        return is_named and not kinds
    if fact.choices:
        return not kinds
    return bool(BY_UNIT.get(fact.unit, frozenset()) & kinds)


def _kinds(words: str, turn: Turn) -> frozenset[Kind]:
    marked = mark(normalise(words), as_of=turn.as_of)
    return frozenset(kind_of(sign) for sign in marked.text if sign in marked.marks.values)


def _shared(fact: FactDefinition, words: str) -> int:
    # Pairs of characters of the label that are repeated, and other words for it.
    pairs = (fact.label[start : start + 2] for start in range(len(fact.label) - 1))
    other = cues("names").get(fact.name)
    is_called = other is not None and re.search(other, words) is not None
    return sum(pair in words for pair in pairs) + CALLED * is_called


def _most_shared(candidates: Sequence[_Candidate]) -> int:
    return max((one.shared for one in candidates), default=0)


def _choose(
    candidates: Sequence[_Candidate], turn: Turn, *, failed: frozenset[str]
) -> _Candidate | None:
    for group in _groups(candidates, turn, failed=failed):
        near = [one for one in group if _is_near(one.value, turn.facts.get(one.fact.name))]
        chosen = near if len(group) > 1 and near else group
        if chosen:
            return chosen[0] if len(chosen) == 1 else None
    return None


def _groups(
    candidates: Sequence[_Candidate], turn: Turn, *, failed: frozenset[str]
) -> Iterator[list[_Candidate]]:
    if most := _most_shared(candidates):
        yield [one for one in candidates if one.shared == most]
    if turn.asked is None:
        yield [one for one in candidates if one.fact.name in failed]
    first = turn.thread.answered if turn.intent == CORRECT else turn.asked
    leading = [one for one in candidates if one.fact.name == first]
    known = [one for one in candidates if one.fact.name in turn.facts]
    missing = [one for one in candidates if one.fact.name not in turn.facts]
    direct = [one for one in missing if one.depth == 0]
    if turn.intent in REVISING:
        yield from (leading if turn.intent == CORRECT else [], known, leading, direct, missing)
    else:
        yield from (leading, direct, missing, known)


def _failed(library: Library, turn: Turn) -> frozenset[str]:
    """Return the facts that the last verdict failed on: the likeliest to be changed."""
    judgements = judge(library, turn.thread.benefits, turn.facts, as_of=turn.as_of)
    reasons = judgements[0].decision.reasons if judgements else ()
    is_no = bool(judgements) and judgements[0].decision.conditions is Verdict.NO
    return frozenset(one.condition.fact for one in reasons if is_no and one.met is False)


def _is_near(value: object, known: object) -> bool:
    if not isinstance(value, int | float) or not isinstance(known, int | float):
        return False
    return known <= value * NEAR and value <= known * NEAR
