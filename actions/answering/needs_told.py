"""How much is needed at least, what is lacking, and the last day in time: 那至少要招几个才够."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from actions.answering.digressing import digress
from actions.answering.explaining_groups import explain_groups
from actions.answering.said_facts import say_facts
from actions.answering.telling_reasons import telling_reasons
from actions.answering.verdict_words import limit_lines, verdict_lines
from actions.calculator import Decision, Reason, Verdict
from actions.calculator.comparisons import FLOORS
from actions.calculator.thresholds import threshold, thresholds
from actions.cues import cue
from actions.judgement import Judgement, judge, merge_facts, with_what_goes_without_saying
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import quote_line, scope_lines
from actions.reply import Answer, Reply
from actions.topic.other_matters import names_other_matter
from actions.topic.subject_matter import cite_benefit
from actions.turn import Turn
from knowledge.outcome import Outcome

PEOPLE, MONTHS = "人", "个月"


def needs_answer(library: Library, turn: Turn) -> Answer | None:
    """Return what the case at hand needs, as it was last supposed, None where that is not asked."""
    is_least = cue("needs.least").search(turn.text) is not None
    is_latest = cue("needs.latest").search(turn.text) is not None
    if not (is_least or is_latest) or not turn.thread.benefits:
        return None
    if names_other_matter(library, turn):
        return None
    if is_least and (told := explain_groups(library, turn)):
        return digress(library, told, turn)
    known = merge_facts(library, turn.facts, turn.thread.supposed, as_of=turn.as_of)
    facts = with_what_goes_without_saying(library, known, turn.thread.question)
    judgement = judge(library, turn.thread.benefits, facts, as_of=turn.as_of)[0]
    lines = (
        limit_lines(judgement.decision) if is_latest else _least(library, judgement, turn, facts)
    )
    return digress(library, _reply(judgement, lines, turn), turn) if lines else None


def lacking_line(judgements: Sequence[Judgement], text: str) -> list[str]:
    """Say which conditions are still open, where what is lacking is asked: 还差啥子."""
    if not cue("needs.lacking").search(text):
        return []
    open_: dict[str, list[str]] = {}
    for one in telling_reasons(judgements[0].decision):
        if one.met is not True:
            open_.setdefault(one.condition.fact, []).append(one.condition.says)
    told = [phrase("needs.or").join(dict.fromkeys(says)) for says in open_.values()]
    return [phrase("needs.lacking", conditions="；".join(told))] if told else []


def _least(
    library: Library, judgement: Judgement, turn: Turn, facts: Mapping[str, Any]
) -> list[str]:
    decision = judgement.decision
    words = thresholds(library.catalogue, decision.benefit, facts, as_of=turn.as_of)
    numeric = [one for one in telling_reasons(decision) if one.condition in words]
    reasons = [one for one in numeric if _is_of_what_is_asked(library, one, turn.text)]
    if not reasons and (limit := _limit_least(library, decision, facts, turn.as_of)):
        return [phrase("needs.least", conditions=limit)]
    if not reasons:
        what = cue("needs.people").search(turn.text)
        return [phrase("needs.unstated")] if numeric and what else []
    if decision.conditions is Verdict.NO:
        lines = verdict_lines(judgement, library.catalogue)
    else:
        is_enough = all(one.met for one in reasons)
        told = "；".join(dict.fromkeys(words[one.condition] for one in reasons))
        lines = [phrase("needs.enough" if is_enough else "needs.least", conditions=told)]
    if turn.thread.supposed:
        supposed = say_facts(library, turn.thread.supposed)
        lines[0] = phrase("verdict.supposed", facts=supposed) + lines[0]
    return lines


def _limit_least(
    library: Library, decision: Decision, facts: Mapping[str, Any], as_of: date
) -> str | None:
    """Return what keeps the limit of a rule, with the number it comes to: 40名里至少14个."""
    check = decision.benefit.limit_check
    if check is None or check.comparison.operator not in FLOORS:
        return None
    return threshold(library.catalogue, check, facts, as_of=as_of)


def _is_of_what_is_asked(library: Library, reason: Reason, text: str) -> bool:
    """Whether a condition is on the kind of number that is asked for: people, or months."""
    fact = library.catalogue[reason.condition.fact]
    sources = fact.derived.sources if fact.derived else ()
    units = {fact.unit, *(library.catalogue[name].unit for name in sources)}
    if cue("needs.people").search(text):
        return PEOPLE in units
    return MONTHS in units if cue("needs.months").search(text) else True


def _reply(judgement: Judgement, lines: list[str], turn: Turn) -> Reply:
    benefit = judgement.decision.benefit
    cited = cite_benefit(benefit, turn)
    return Reply(
        text="\n".join([*lines, quote_line(cited, lead="basis"), *scope_lines(benefit.policy)]),
        outcome=Outcome.CALCULATED,
        citations=(cited,),
        decisions=(judgement.decision,),
    )
