"""How the last answer came about: each condition, the formula, and what no text gives."""

from collections.abc import Sequence
from itertools import islice

from actions.answering.digressing import digress
from actions.answering.explaining_groups import explain_groups
from actions.answering.opened import opened_by
from actions.answering.payee import is_not_theirs, not_theirs
from actions.answering.reason_lines import reading_lines, reason_lines
from actions.answering.said_facts import say_facts
from actions.answering.tiers import missed_tier_lines, without_lesser_tiers
from actions.answering.unanswered import unanswered_reply
from actions.answering.verdict_words import amount_words, outside_line
from actions.calculator import Benefit, FactCatalogue, Verdict
from actions.calculator.shapes import PerUnit
from actions.calculator.standing_notes import standing_notes
from actions.cues import cue
from actions.judgement import Judgement, judge, merge_facts
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import quote_line
from actions.reply import Answer, Reply
from actions.topic.matter_at_hand import at_hand
from actions.topic.other_matters import names_other_topic
from actions.topic.own_words import is_bare
from actions.topic.pointing import points_back
from actions.topic.reason_asked import asks_why_of_case, asks_why_ruled, asks_why_so
from actions.topic.searching import search
from actions.topic.subject_matter import Subject, cite_benefit, recall
from actions.turn import Turn
from knowledge.citation import Citation, cite
from knowledge.outcome import Outcome

NOTES_AT_MOST = 4


def why_answer(library: Library, turn: Turn) -> Answer | None:
    """Return why the case at hand came out so, whatever a message was taken for, or None."""
    is_of_rule = asks_why_ruled(turn.text) and _is_of_clause(library, turn)
    is_asked = (asks_why_of_case(library, turn) or is_of_rule) and not turn.news
    return digress(library, explain(library, turn), turn) if is_asked else None


def explain(library: Library, turn: Turn) -> Reply:
    """Return the explanation of what was last said."""
    if told := explain_groups(library, turn):
        return told
    is_of_case = asks_why_of_case(library, turn)
    is_pointed = is_bare(turn.text) or points_back(library, turn)
    if not is_of_case and (not is_pointed or asks_why_ruled(turn.text)):
        return _reason_for_rule(library, turn)
    if not turn.thread.clauses:
        return Reply(text=phrase("explain.nothing"), outcome=Outcome.CLARIFICATION)
    subject = recall(library, turn.thread, turn)
    supposed = turn.thread.supposed
    facts = merge_facts(library, turn.facts, supposed, as_of=turn.as_of)
    judgements = judge(library, turn.thread.benefits, facts, as_of=turn.as_of)
    if not judgements or not (is_of_case or turn.thread.is_decided):
        return _from_clause(at_hand(library, turn))
    settled = tuple(one for one in judgements if one.decision.eligible is not Verdict.UNKNOWN)
    if not settled and asks_why_so(turn.text) and not is_of_case:
        return _without_reason(subject)
    due = without_lesser_tiers([one for one in settled if one.decision.eligible is Verdict.YES])
    judgements = (*due, *settled) or judgements  # What was decided is explained first.
    is_theirs = not is_not_theirs(judgements, turn.facts)
    lines = (
        _lines(judgements, library.catalogue, turn)
        if is_theirs
        else _payee_lines(library, judgements[0], subject)
    )
    opened, openers = opened_by(library, judgements, turn)
    lines += opened
    if supposed:
        lines[0] = phrase("verdict.supposed", facts=say_facts(library, supposed)) + lines[0]
        lines += _as_it_is(library, judgements[0], turn)
    return Reply(
        text="\n".join(lines),
        outcome=Outcome.CALCULATED,
        citations=(*subject.citations, *openers),
        decisions=(judgements[0].decision,),
    )


def _as_it_is(library: Library, supposed: Judgement, turn: Turn) -> list[str]:
    """Say what is due without what was only supposed, where that is a sum."""
    (told,) = judge(library, (supposed.decision.benefit.id,), turn.facts, as_of=turn.as_of)
    due = told.decision.entitlement or told.decision.if_eligible
    return [phrase("explain.as_it_is", amount=amount_words(due))] if due is not None else []


def _reason_for_rule(library: Library, turn: Turn) -> Reply:
    """Say that the text gives no reason for a rule, and quote the rule: 为啥从50%降到30%."""
    if asks_why_ruled(turn.text) and _is_of_clause(library, turn):
        return _without_reason(at_hand(library, turn))
    found = search(library, turn.text, turn)
    subject = found if found.is_found or not turn.thread.clauses else at_hand(library, turn)
    if not subject.is_found:
        return unanswered_reply(library, subject, turn)
    return _without_reason(subject)


def _is_of_clause(library: Library, turn: Turn) -> bool:
    return bool(turn.thread.clauses) and not names_other_topic(library, turn)


def _without_reason(subject: Subject) -> Reply:
    lines = [phrase("explain.no_reason"), quote_line(subject.citations[0])]
    text, cited = "\n".join(lines), subject.citations[:1]
    return Reply(text=text, outcome=Outcome.ANSWERED, citations=cited)


def _payee_lines(library: Library, judgement: Judgement, subject: Subject) -> list[str]:
    # For a person the payee is the reason, and nothing was decided of any hire.
    return not_theirs(library, (judgement,), subject.citations[0], subject, {})


def _from_clause(subject: Subject) -> Reply:
    citation = subject.citations[0]
    lines = [phrase("explain.by_clause"), quote_line(citation)]
    return Reply(text="\n".join(lines), outcome=Outcome.ANSWERED, citations=(citation,))


def _lines(judgements: Sequence[Judgement], catalogue: FactCatalogue, turn: Turn) -> list[str]:
    judgement = judgements[0]
    decision = judgement.decision
    lines = [outside_line(decision)] if judgement.is_outside else []
    lines += [phrase("explain.head", name=decision.benefit.name)]
    lines += reason_lines(decision, catalogue)
    lines += [phrase("verdict.needed", needed=needed) for needed in decision.needed]
    due = decision.entitlement or decision.if_eligible
    if due is not None:
        lines.append(phrase("explain.formula", amount=amount_words(due)))
    lines += missed_tier_lines(judgements, judgements[:1])
    notes = standing_notes(decision.benefit)[:NOTES_AT_MOST]
    noted = [phrase("explain.note", note=note) for note in notes]
    bases = [quote_line(one, lead="basis") for one in _bases(decision.benefit, turn)]
    return [*lines, *bases, *reading_lines((decision,)), *noted]


def _bases(benefit: Benefit, turn: Turn) -> list[Citation]:
    """Cite what a benefit stands on, and its other sentence with the figure asked for or its cap.

    为什么只按30天算 asks for 最长不超过30天.
    """
    shape = benefit.entitlement
    figures = {one.replace(" ", "") for one in cue("printed_figure").findall(turn.text)}
    if isinstance(shape, PerUnit) and shape.at_most is not None:
        figures.add(f"{shape.at_most:f}{shape.count_unit}")
    unsaid = [one for one in figures if one not in benefit.own_quote]
    others = (one for one in benefit.quotes if any(figure in one for figure in unsaid))
    cited = (
        cite(benefit.policy, benefit.clause, quote=one, as_of=turn.as_of)
        for one in islice(others, 1)
    )
    return [cite_benefit(benefit, turn), *cited]
