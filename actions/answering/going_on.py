"""What a message that goes on with a case comes to, while something is still to be asked."""

import re
from collections.abc import Sequence

from actions.answering.falling_short import follows_from, short_lines
from actions.answering.said_facts import say_value
from actions.answering.standards import standard_words
from actions.answering.telling_reasons import telling_reasons
from actions.answering.told import CHANGES
from actions.answering.verdict_words import (
    changed_lines,
    is_settled,
    rest_lines,
    verdict_lines,
)
from actions.calculator import Reason, Verdict
from actions.calculator.shapes import PerUnit, RateOf, Unstated
from actions.hearing.message_kind import CORRECT, WHAT_IF, asks, changes
from actions.judgement import Judgement, judge
from actions.library import Library
from actions.phrases import phrase
from actions.topic.naming import name_alone
from actions.turn import Turn

PERCENT, UNKNOWN = "%", "unknown"
OF_REDUCTION = {"ui_reduction_rate": ("ui_insured_left", "insured_headcount", "staff_total")}


def put_off(library: Library, judgements: Sequence[Judgement], turn: Turn) -> list[str]:
    """Say which condition stays open where somebody does not know."""
    unknown = {name for name, value in turn.said.items() if value == UNKNOWN}
    open_ = [
        (one.decision.benefit.name, reason.condition.says)
        for one in judgements
        for reason in one.decision.reasons
        if reason.met is None and follows_from(reason, library.catalogue) & unknown
    ]
    return [phrase("ask.put_off", name=name, says=says) for name, says in dict(open_).items()]


def changed(library: Library, judgements: Sequence[Judgement], turn: Turn) -> list[str]:
    """Say what a change comes to although something is still to be asked."""
    if turn.intent not in CHANGES:
        return counted(library, judgements, turn)
    alive = _alive(judgements)
    told = [
        one for one in alive or judgements if not short_lines(one, library.catalogue, turn.said)
    ]
    lines = (
        changed_lines(one, library.catalogue, turn.said, is_one_of=len(told) > 1) for one in told
    )
    return [line for found in lines for line in found]


def narrowed(library: Library, judgements: Sequence[Judgement], turn: Turn) -> list[str]:
    """Say what the one of several rules gives that what was said leaves or names: 大型企业呢."""
    alive = _alive(judgements)
    closed = [
        one for one in judgements if one not in alive and turns_on(library, one, turn, met=False)
    ]
    named = [one for one in alive if turns_on(library, one, turn, met=True)]
    if not alive or not (closed or 0 < len(named) < len(alive)):
        return []
    open_ = [one for one in named or alive if not is_settled(one)]
    told = (standard_words(one, library.catalogue) for one in open_)
    return [words for words in told if words]


def decided(library: Library, judgements: Sequence[Judgement], turn: Turn) -> list[str]:
    """Say what what was said decides, where only what the sum is worked out of is unknown."""
    met = [one for one in judgements if _lacks_only_its_sum(one)]
    told = [one for one in met if turns_on(library, one, turn, met=True)]
    return [verdict_lines(one, library.catalogue)[0] for one in told]


def opened_anew(library: Library, judgements: Sequence[Judgement], turn: Turn) -> list[str]:
    """Say what there is for a case that was settled and, one thing changed, no longer is."""
    held = {one.decision.benefit.id for one in judgements} & {*turn.thread.benefits}
    if turn.asked is not None or not (turn.thread.is_decided and held and turn.said):
        return []
    open_ones = (one for one in _alive(judgements) if not is_settled(one))
    told = (standard_words(one, library.catalogue) for one in open_ones)
    return [words for words in told if words]


def turns_on(library: Library, judgement: Judgement, turn: Turn, *, met: bool) -> bool:
    """Whether what was said meets a condition of a rule, or fails one."""
    reasons = (one for one in judgement.decision.reasons if one.met is met)
    return any(follows_from(one, library.catalogue) & turn.said.keys() for one in reasons)


def unstated(library: Library, judgements: Sequence[Judgement], turn: Turn) -> list[str]:
    """Say what the text does not give of what is still open, where a message asks."""
    if not asks(turn.text):
        return []
    alive = [one for one in judgements if one.decision.eligible is Verdict.UNKNOWN]
    open_ = [one for one in alive if isinstance(one.decision.benefit.entitlement, Unstated)]
    return [words for one in open_ if (words := standard_words(one, library.catalogue))]


def counted(library: Library, judgements: Sequence[Judgement], turn: Turn) -> list[str]:
    """Say what the numbers told come to if the rest holds."""
    alive = _alive(judgements)
    open_ = [one for one in alive if one.decision.eligible is Verdict.UNKNOWN]
    told = [one for one in open_ if _is_counted(library, one, turn)]
    clauses = {one.decision.benefit.clause.id for one in told}
    beside = [phrase("verdict.not_added")] if len(clauses) > 1 else []
    return [*rest_lines(told, is_one_of=len(alive) > 1), *beside]


def _is_counted(library: Library, judgement: Judgement, turn: Turn) -> bool:
    shape = judgement.decision.benefit.entitlement
    if not isinstance(shape, PerUnit | RateOf):
        return False
    derived = library.catalogue[shape.of].derived
    return bool({shape.of, *(derived.sources if derived else ())} & turn.facts.keys())


def enough(library: Library, judgements: Sequence[Judgement], turn: Turn) -> list[str]:
    """Say which condition the numbers just told meet, worked out, although more is to be asked."""
    met = [
        reason
        for one in judgements
        if one.decision.eligible is Verdict.UNKNOWN or _lacks_only_its_sum(one)
        for reason in one.decision.reasons
        if reason.met
        and (_is_counted_of(library, reason, turn) or _is_asked(library, reason, turn))
    ]
    first = {one.condition.fact: one for one in reversed(met)}
    return [
        phrase("verdict.enough", says=one.condition.says, sum=_sum_of(library, one))
        for one in first.values()
    ]


def _lacks_only_its_sum(judgement: Judgement) -> bool:
    """Whether all conditions are met, and only what the sum is worked out of is unknown."""
    decision = judgement.decision
    return decision.eligible is Verdict.YES and not is_settled(judgement)


def _is_counted_of(library: Library, reason: Reason, turn: Turn) -> bool:
    """Whether a percentage follows from numbers that the message tells."""
    fact = library.catalogue[reason.condition.fact]
    sources = {*follows_from(reason, library.catalogue), *OF_REDUCTION.get(fact.name, ())}
    return fact.unit == PERCENT and fact.name not in turn.said and bool(sources & turn.said.keys())


def _is_asked(library: Library, reason: Reason, turn: Turn) -> bool:
    """Whether it is asked, or supposed, that a number meets a condition: 23岁合适不."""
    fact = library.catalogue[reason.condition.fact]
    is_open = turn.intent == WHAT_IF or asks(turn.text)
    has_limit = re.search("[0-9]", reason.condition.says) is not None
    return is_open and has_limit and bool(fact.unit) and fact.name in turn.said


def _sum_of(library: Library, reason: Reason) -> str:
    return reason.shown or say_value(library.catalogue[reason.condition.fact], reason.given)


def short(library: Library, judgements: Sequence[Judgement], turn: Turn) -> list[str]:
    """Say which conditions what was said does not meet."""
    told = (short_lines(one, library.catalogue, turn.said) for one in judgements)
    return list(dict.fromkeys(line for lines in told for line in lines))


def lost(library: Library, judgements: Sequence[Judgement], turn: Turn) -> list[str]:
    """Say what a number put right takes away of what the case was told to meet."""
    if not turn.news & {*turn.facts} and WHAT_IF not in (changes(turn), turn.intent):
        return []
    closed = [one for one in judgements if _is_closed_by(library, one, turn)]
    alive = _alive(judgements)
    return _closed_lines(library, closed, alive) if alive else []


def lost_before(library: Library, judgements: Sequence[Judgement], turn: Turn) -> list[str]:
    """Say that a number changed closes the rule decided before, where another is told of now."""
    ids = {one.decision.benefit.id for one in judgements}
    held = [one for one in turn.thread.benefits if one not in ids]
    is_change = not {CORRECT, WHAT_IF}.isdisjoint((changes(turn), turn.intent))
    if not is_change or not turn.thread.is_decided or not held:
        return []
    closed = judge(library, held, turn.facts, as_of=turn.as_of)
    if not all(_is_closed_by(library, one, turn) for one in closed):
        return []
    return _closed_lines(library, closed, _alive(judgements))


def _alive(judgements: Sequence[Judgement]) -> list[Judgement]:
    return [one for one in judgements if one.decision.eligible is not Verdict.NO]


def _closed_lines(
    library: Library, closed: Sequence[Judgement], alive: Sequence[Judgement]
) -> list[str]:
    told = [one for one in closed if not _has_a_mate(one, alive)]
    return [line for one in told for line in verdict_lines(one, library.catalogue)]


def _has_a_mate(judgement: Judgement, alive: Sequence[Judgement]) -> bool:
    """Whether the clause has another step for the case: with 101 staff that of over 100 holds.

    A step that is for others is not failed.
    """
    mine = judgement.decision.benefit
    theirs = (one.decision.benefit for one in alive)
    return any(one.clause is mine.clause and name_alone(one) == name_alone(mine) for one in theirs)


def _is_closed_by(library: Library, judgement: Judgement, turn: Turn) -> bool:
    """Whether a decision fails by a number that was said, or by what is put right."""
    failed = (one for one in telling_reasons(judgement.decision) if one.met is False)
    facts = {fact for one in failed for fact in follows_from(one, library.catalogue)}
    is_put_right = turn.intent == CORRECT
    told = {one for one in facts if is_put_right or library.catalogue[one].unit}
    is_no = judgement.decision.eligible is Verdict.NO
    return is_no and bool(told & turn.said.keys())
