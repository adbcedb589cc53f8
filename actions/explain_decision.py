"""Explains how the last answer came about: each condition, the formula, what is silent."""

from dataclasses import replace
from itertools import islice
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.answer_question import answer_asked, answer_turn
from actions.answering.asides import aside
from actions.answering.clause_answer import asks_reason, asks_why_so
from actions.answering.digressing import digress
from actions.answering.explaining_groups import explain_groups
from actions.answering.opened import opened_by
from actions.answering.payee import is_not_theirs, not_theirs
from actions.answering.reason_lines import reading_lines, reason_lines
from actions.answering.said_facts import say_facts
from actions.answering.tiers import without_lesser_tiers
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
from actions.reply import Answer, Reply, deliver
from actions.topic.aspect import AMOUNT, REQUIREMENTS
from actions.topic.matter_at_hand import at_hand
from actions.topic.own_words import is_bare
from actions.topic.pointing import points_back
from actions.topic.searching import search
from actions.topic.subject_matter import Subject, cite_benefit, recall
from actions.turn import Turn, read_turn
from knowledge.citation import Citation, cite
from knowledge.outcome import Outcome

NOTES_AT_MOST = 4


class ExplainDecision(Action):  # type: ignore[misc]
    """`action_explain_decision`."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def name(self) -> str:
        """Return the name in the domain."""
        return "action_explain_decision"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Explain the decisions of the thread, or quote the clause where nothing was decided."""
        del domain
        turn = read_turn(tracker)
        if complaint := aside(self._library, turn):
            return deliver(complaint, dispatcher, turn)
        if not _asks_reason(self._library, turn):
            return answer_turn(self._library, dispatcher, tracker, otherwise=_answer)
        answer = digress(self._library, explain(self._library, turn), turn)
        return deliver(answer, dispatcher, turn)


def _asks_reason(library: Library, turn: Turn) -> bool:
    """Whether the reason of something is asked for, not what a rule is: 稳岗返还怎么算, 咋个选."""
    is_of_way = cue("way_asked").search(turn.text) is not None and not asks_reason(turn.text)
    if is_of_way and not turn.thread.is_decided:
        return False
    if is_bare(turn.text) or points_back(library, turn):
        return True
    return not cue("computing").search(turn.text) and asks_reason(turn.text)


def _answer(library: Library, turn: Turn) -> Answer:
    is_sum = cue("computing").search(turn.text) is not None
    turn = replace(turn, intent=AMOUNT if is_sum else REQUIREMENTS)
    return answer_asked(library, turn)


def explain(library: Library, turn: Turn) -> Reply:
    """Return the explanation of what was last said."""
    if told := explain_groups(library, turn):
        return told
    is_of_verdict = turn.thread.is_decided and cue("reason_of_verdict").search(turn.text)
    if not (is_of_verdict or is_bare(turn.text) or points_back(library, turn)):
        return _reason_for_rule(library, turn)
    if not turn.thread.clauses:
        return Reply(text=phrase("explain.nothing"), outcome=Outcome.CLARIFICATION)
    subject = recall(library, turn.thread, turn)
    supposed = turn.thread.supposed
    facts = merge_facts(library, turn.facts, supposed, as_of=turn.as_of)
    judgements = judge(library, turn.thread.benefits, facts, as_of=turn.as_of)
    if not judgements or not turn.thread.is_decided:
        return _from_clause(at_hand(library, turn))
    settled = tuple(one for one in judgements if one.decision.eligible is not Verdict.UNKNOWN)
    if not settled and asks_why_so(turn.text):
        return _without_reason(subject)
    due = without_lesser_tiers([one for one in settled if one.decision.eligible is Verdict.YES])
    judgements = (*due, *settled) or judgements  # What was decided is explained first.
    is_theirs = not is_not_theirs(judgements, turn.facts)
    lines = (
        _lines(judgements[0], library.catalogue, turn)
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
    found = search(library, turn.text, turn)
    subject = found if found.is_found or not turn.thread.clauses else at_hand(library, turn)
    if not subject.is_found:
        return unanswered_reply(library, subject, turn)
    return _without_reason(subject)


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


def _lines(judgement: Judgement, catalogue: FactCatalogue, turn: Turn) -> list[str]:
    decision = judgement.decision
    lines = [outside_line(decision)] if judgement.is_outside else []
    lines += [phrase("explain.head", name=decision.benefit.name)]
    lines += reason_lines(decision, catalogue)
    lines += [phrase("verdict.needed", needed=needed) for needed in decision.needed]
    due = decision.entitlement or decision.if_eligible
    if due is not None:
        lines.append(phrase("explain.formula", amount=amount_words(due)))
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
