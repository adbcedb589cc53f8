"""The last result again, where a message only draws it together: 那就是四千, 不行是吧."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from actions.answering.clause_answer import clause_lines
from actions.answering.combining import combined_again
from actions.answering.digressing import digress
from actions.answering.ending import end_line
from actions.answering.falling_short import short_lines
from actions.answering.groups import tell_groups
from actions.answering.payee import is_not_theirs, not_theirs
from actions.answering.payee_asked import asks_payee
from actions.answering.standards import standard_words
from actions.answering.verdict_words import (
    not_added_line,
    rest_lines,
    verdict_lines,
)
from actions.calculator import Verdict
from actions.calculator.entitlements import Kind
from actions.cues import cue
from actions.facts.numerals import numeral_or_none
from actions.hearing.message_kind import asks
from actions.judgement import Judgement, judge, merge_facts
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import is_over, quote_line
from actions.reply import Answer, Reply
from actions.topic.aspect import AMOUNT, STILL_VALID
from actions.topic.at_hand import ALWAYS
from actions.topic.hires import pays_for_hires
from actions.topic.naming import is_any_named
from actions.topic.subject_matter import Subject, cite_benefit, recall
from actions.turn import Turn
from knowledge.outcome import Outcome

TOGETHER = "together"
SAID_AT_MOST = 3


def confirming_answer(library: Library, turn: Turn) -> Answer | None:
    """Return the last result in a sentence with its clause, None where more is said or asked."""
    if not turn.thread.clauses or turn.groups or turn.news - {*ALWAYS}:
        return None
    if not _only_confirms(turn.text) or is_any_named(library, turn.text):
        return None
    if turn.thread.aspect == TOGETHER and (again := combined_again(library, turn)):
        return digress(library, again, turn)
    subject = recall(library, turn.thread, turn)
    is_decided = turn.thread.is_decided and bool(turn.thread.benefits)
    is_decided = is_decided and not asks_payee(turn.text)
    reply = _of_case(library, subject, turn) if is_decided else _of_clause(library, subject, turn)
    return digress(library, reply, turn)


def _only_confirms(text: str) -> bool:
    found = cue("confirming").search(text)
    return found is not None and not asks(cue("confirming_tag").sub("", text))


def _sums_claimed(text: str) -> list[Decimal]:
    """Return the sums said to be due; 三四千 is none, nor what each is worth: 两千一个人."""
    words = cue("price_of_each").sub("", text)
    numbers = (numeral_or_none(one) for one in cue("sum_claimed").findall(words))
    return [one for one in numbers if one is not None]


def _of_groups(library: Library, turn: Turn) -> Reply:
    """Return the last result for each group of hires, and whether the sum claimed is theirs."""
    told = tell_groups(library, turn, turn.thread.benefits)
    due = [one.decision.entitlement or one.decision.if_eligible for one in told.judgements]
    sums = [Decimal(one.value) for one in due if one and one.kind is Kind.AMOUNT and one.value]
    claimed = _sums_claimed(turn.text)
    is_so = sum(sums) in claimed or any(one in claimed for one in sums)
    agreed = phrase("confirm.yes" if is_so else "confirm.no") if claimed and sums else ""
    cited = cite_benefit(told.judgements[0].decision.benefit, turn)
    lines = [agreed + told.lines[0], *told.lines[1:], end_line(told.judgements[0])]
    return Reply(
        text="\n".join([*lines, quote_line(cited, lead="basis")]),
        outcome=Outcome.CALCULATED,
        citations=(cited,),
        decisions=tuple(one.decision for one in told.judgements),
    )


def _of_case(library: Library, subject: Subject, turn: Turn) -> Reply:
    if turn.thread.groups and pays_for_hires(library, turn.thread.benefits):
        return _of_groups(library, turn)
    facts = merge_facts(library, turn.facts, turn.thread.supposed, as_of=turn.as_of)
    judgements = judge(library, turn.thread.benefits, facts, as_of=turn.as_of)
    first = judgements[0]
    cited = cite_benefit(first.decision.benefit, turn)
    if is_not_theirs(judgements, facts, turn.text):
        lines = not_theirs(library, judgements, cited, subject, facts)
    elif first.has_ended and cue("claims_end").search(turn.text):
        lines = [_agreed_on_end(turn.text) + end_line(first), quote_line(cited, lead="basis")]
    else:
        due = [one for one in judgements if one.decision.eligible is Verdict.YES] or [first]
        told = [line for one in due for line in _told(library, one, facts)]
        lines = [*told, *not_added_line(due), end_line(first), quote_line(cited, lead="basis")]
        lines[0] = _agreed(due, turn.text) + lines[0]
    return Reply(
        text="\n".join(lines),
        outcome=Outcome.CALCULATED,
        citations=(cited,),
        decisions=tuple(one.decision for one in judgements),
    )


def _told(library: Library, judgement: Judgement, facts: Mapping[str, Any]) -> list[str]:
    """Say in a line or two what a decision comes to, or what it still hangs on."""
    if judgement.decision.eligible is not Verdict.UNKNOWN:
        return verdict_lines(judgement, library.catalogue)[:SAID_AT_MOST]
    short = short_lines(judgement, library.catalogue, facts)
    told = [*short, *rest_lines((judgement,))]
    standard = standard_words(judgement, library.catalogue)
    told = told or ([standard] if standard else [])
    return told or verdict_lines(judgement, library.catalogue)[:SAID_AT_MOST]


def _agreed(judgements: Sequence[Judgement], text: str) -> str:
    """Say first whether what is drawn together is so, where that is certain."""
    claimed = _sums_claimed(text)
    due = [one.decision.entitlement or one.decision.if_eligible for one in judgements]
    sums = [one for one in due if one is not None and one.kind is Kind.AMOUNT]
    values = {Decimal(one.value) for one in sums if one.value}
    if claimed and values:
        return phrase("confirm.yes" if values & {*claimed} else "confirm.no")
    verdict = judgements[0].decision.eligible
    is_denied = cue("claims_no").search(text) is not None
    is_claim = is_denied or cue("claims_yes").search(text) is not None
    if verdict is Verdict.UNKNOWN or not is_claim:
        return ""
    return phrase("confirm.yes" if (verdict is Verdict.NO) is is_denied else "confirm.no")


def _agreed_on_end(text: str) -> str:
    """Say first whether what is said of a rule that has ended is so."""
    is_running = cue("claims_yes").search(text) and not cue("claims_over").search(text)
    return phrase("confirm.no" if is_running else "confirm.yes")


def _of_clause(library: Library, subject: Subject, turn: Turn) -> Reply:
    citation, text = subject.citations[0], turn.text
    is_of_end = cue("claims_end").search(text) is not None
    is_of_sum = cue("claims_sum").search(text) is not None
    aspect = STILL_VALID if is_of_end else AMOUNT if is_of_sum else turn.thread.aspect
    lines = clause_lines(library, citation, aspect=aspect, text=text, as_of=turn.as_of)
    if is_of_end and is_over(citation):
        lines[0] = _agreed_on_end(text) + lines[0]
    return Reply(text="\n".join(lines), outcome=Outcome.ANSWERED, citations=(citation,))
