"""The answer a clause gives, the part that was asked for first."""

import re
from collections.abc import Sequence
from datetime import date

from actions.answering.conditions_said import asks_conditions, by_conditions, conditions_line
from actions.answering.ending import end_line
from actions.answering.payee_asked import asks_payee, by_payee, payee_told
from actions.answering.point_unsaid import point_asked
from actions.answering.standards import standard_words
from actions.calculator.shapes import Fixed, PerUnit, RateOf, Unstated
from actions.cues import cue
from actions.judgement import judge
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import bodies_asked, bodies_line, quote_line, scope_lines, validity_line
from actions.topic.aspect import AMOUNT, DEADLINE, GENERAL, HOW, REQUIREMENTS, STILL_VALID, WHO
from actions.topic.fitting_quote import (
    choice_not_said,
    overlap,
    says_kind_asked,
    without_end_asked,
)
from actions.topic.reason_asked import asks_why_so
from actions.topic.subject_matter import Subject, benefits_meant, benefits_of
from actions.topic.term_asked import term_asked
from actions.topic.unsaid import is_without_sum, kind_unsaid, kinds_unsaid
from knowledge.citation import Citation
from knowledge.corpus import Clause
from knowledge.gists import gist_of
from knowledge.validity import Status

FIGURES = GENERAL | {AMOUNT, DEADLINE, "follow_up"}
NOT_KNOWN = "unknown"


def clause_lines(
    library: Library,
    citation: Citation,
    *,
    aspect: str,
    text: str,
    as_of: date,
    subject: Subject | None = None,
) -> list[str]:
    """Answer from one clause.

    Args:
        library: the policies.
        citation: the clause and the sentence that answers.
        aspect: what is asked of it, an intent.
        text: the person's words.
        as_of: the day asked about.
        subject: what the clause was found for, None for a clause told of beside that.
    """
    clause = library.corpus.clause(citation.policy, citation.clause)
    end = until_when(library, citation, as_of)
    lead = lead_lines(library, citation, aspect=aspect, text=text, as_of=as_of)
    closing = _close(clause, citation, aspect=aspect, text=text, end=end)
    scope = scope_lines(library.corpus.policy(citation.policy))
    is_of_payee = asks_payee(text) and not cue("to_whom").search(text)
    if is_of_payee and (payee := payee_told(library, citation)):
        return [*payee, quote_line(by_payee(library, citation)), *scope, end]
    is_of_payee_alone = not lead or aspect == WHO or not cue("how_much").search(text)
    if is_of_payee and cue("pays").search(citation.quote) and is_of_payee_alone:
        lead = [phrase("unstated.payee")]
    is_said_to_whom = cue("to_whom").search(text) and cue("told_to").search(citation.quote)
    if subject is not None and subject.is_beside and not (lead or is_said_to_whom):
        lead = [phrase(f"unstated.beside_{point_asked(text)}")]
    is_said = aspect in (*FIGURES, HOW) or not (lead or aspect == WHO)
    benefits = subject.benefits if subject else ()
    plain = plain_lines(library, citation, benefits, as_of=as_of) if is_said else []
    is_other = is_without_sum(library, citation, text)
    if says_kind_asked(citation.quote, text) and is_other == says_kind_asked("".join(plain), text):
        # What is put first would be of something else than asked: 用途, 规模, another sum.
        plain = []
    plain = (_led_up_to(library, citation, text) if is_said else []) or plain
    if aspect == REQUIREMENTS and asks_conditions(text):
        citation = by_conditions(library, citation, as_of=as_of)
        plain = conditions_line(library, citation) or _gist(library, citation)
    if lead and aspect == DEADLINE:
        return [*lead, quote_line(citation), *scope, *closing]
    return [*lead, *plain, quote_line(citation), *scope, *closing]


def seen_from(library: Library, citation: Citation, lines: list[str], place: object) -> list[str]:
    """Say first that a rule is one district's alone, to who is known to be of another place."""
    policy = library.corpus.policy(citation.policy)
    scope = scope_lines(policy)
    if not scope or place in (None, NOT_KNOWN, policy.jurisdiction):
        return lines
    elsewhere = phrase("scope.elsewhere", place=policy.jurisdiction)
    return [elsewhere, *(line for line in lines if line not in scope)]


def until_when(library: Library, citation: Citation, as_of: date) -> str:
    """Say until when the quoted sentence holds, with what the text leaves open about that."""
    quoted = benefits_meant(library, citation, ())
    judgements = judge(library, quoted, {}, as_of=as_of)
    return end_line(judgements[0]) if judgements else validity_line(citation.validity)


def where_done(clause: Clause) -> str | None:
    """Return the sentence of a clause that says where something is done."""
    return next((one for one in clause.sentences if cue("where_done").search(one)), None)


def how_line(clause: Clause) -> str:
    """Say where a clause has it done, or that the text does not say."""
    words = where_done(clause)
    line = phrase("unstated.how_written", words=words) if words else phrase("unstated.how")
    is_known = clause.lead_bodies or clause.responsible_bodies
    return line + bodies_line(clause) if is_known else line


def has_figure(citation: Citation) -> bool:
    """Whether the quoted sentence states a sum or a share."""
    return cue("figure").search(citation.quote) is not None


def plain_lines(
    library: Library, citation: Citation, meant: Sequence[str], *, as_of: date
) -> list[str]:
    """Say first, in a few words, the figures the quoted sentence fixes: 不超过5个工作日, 60%."""
    quoted = benefits_meant(library, citation, ())
    ours = [one for one in quoted if one in meant]
    judgements = judge(library, ours or quoted, {}, as_of=as_of)
    fixing = [
        one
        for one in judgements
        if isinstance(one.decision.benefit.entitlement, Fixed | PerUnit | RateOf | Unstated)
    ]
    told = [words for one in fixing if (words := standard_words(one, library.catalogue))]
    return told or _gist(library, citation)


def _led_up_to(library: Library, citation: Citation, text: str) -> list[str]:
    """Quote what is done for each, where the sentence quoted only leads up to it.

    登记以后有什么服务 asks for what is done for all of them, whichever sentence has more of it.
    """
    quoted = [library.benefits.get(name) for name in benefits_meant(library, citation, ())]
    services = [one for one in benefits_of(library, citation) if one.is_service]
    if cue("help_asked").search(text) and any(one in services for one in quoted):
        own = dict.fromkeys(one.own_quote for one in services)
        return [phrase("clause.each", quote=quote) for quote in own] if len(own) > 1 else []
    is_money = any(one.is_money for one in quoted)
    if is_money or any(overlap(citation.quote, one.own_quote) for one in quoted):
        return []
    own = dict.fromkeys(one.own_quote for one in quoted)
    return [phrase("clause.each", quote=quote) for quote in own]


def _gist(library: Library, citation: Citation) -> list[str]:
    """Say what the quoted sentence comes to in plain words, where that is written down."""
    clause = library.corpus.clause(citation.policy, citation.clause)
    gist = gist_of(library.gists, policy=citation.policy, clause=clause, quote=citation.quote)
    return [gist] if gist else []


def lead_lines(
    library: Library, citation: Citation, *, aspect: str, text: str, as_of: date
) -> list[str]:
    """Say first what is asked beside the words of the clause: who, how, until when, unwritten."""
    clause = library.corpus.clause(citation.policy, citation.clause)
    if asks_why_so(text):
        return [phrase("explain.no_reason")]
    # 报给谁 asks for words of the clause, not for who is responsible nor how it is done.
    aspect = "" if cue("to_whom").search(text) or term_asked(text) else aspect
    if aspect == WHO:
        return [bodies_asked(clause, text)]
    if aspect == HOW and not cue("channel").search(citation.quote):
        # Who asks how to get what is not theirs is told so first.
        payee = payee_told(library, citation) if cue("for_oneself").search(text) else []
        return [*payee, phrase("unstated.how")]
    unsaid = _unsaid(library, clause, citation, aspect, text)
    is_borne = cue("borne_by").search(text) is not None
    asked = without_end_asked(text)
    is_of_length = aspect == DEADLINE and cue("inner_limit").search(asked)
    if is_borne or cue("paid_when").search(asked) or (is_of_length and unsaid):
        return unsaid or ([phrase("unstated.borne_by")] if is_borne else [])
    if aspect == STILL_VALID or (aspect == DEADLINE and not _asks_inner_limit(citation, text)):
        return [until_when(library, citation, as_of)]
    return unsaid


def _unsaid(
    library: Library, clause: Clause, citation: Citation, aspect: str, text: str
) -> list[str]:
    """Say that the kind of figure asked for is not written, where it is not.

    No document says what its terms mean: “长期失业”要失业多久才算.
    """
    if (term := term_asked(text)) and term in citation.quote:
        return [phrase("unstated.meaning", term=term)]
    asking = ("aspects.ask_amount", "paid_at_all", "written_asked")
    is_amount = aspect == AMOUNT or any(cue(name).search(text) for name in asking)
    kind = kind_unsaid(library, citation, text)
    if kind is not None:
        # The clause may well say it of something else.
        key = "kind_of_it" if re.search(kind.said, clause.text) else "kind"
        names = dict.fromkeys(one.what for one in kinds_unsaid(library, citation, text))
        return [phrase(f"unstated.{key}", what="、".join(names))]
    if choice := choice_not_said(clause.text, text):
        return [phrase("unstated.choice", first=choice[0], second=choice[1])]
    if cue("paid_asked").search(text) and not cue("pays").search(clause.text):
        return [phrase("unstated.paid")]
    is_silent = not has_figure(citation) and not says_kind_asked(citation.quote, text)
    return [phrase("unstated.amount")] if is_amount and is_silent else []


def _close(clause: Clause, citation: Citation, *, aspect: str, text: str, end: str) -> list[str]:
    lines = []
    if aspect == HOW and cue("channel").search(citation.quote):
        where = where_done(clause) if cue("where_asked").search(text) else None
        is_elsewhere = where is not None and where not in citation.quote
        lines.append(how_line(clause) if is_elsewhere else phrase("unstated.how_more"))
    if aspect != HOW and cue("aspects.ask_how_to_apply").search(text):
        lines.append(how_line(clause))
    asks_papers = cue("papers").search(text) is not None
    is_helped = (aspect in (HOW, AMOUNT) or asks_papers) and (
        clause.lead_bodies or clause.responsible_bodies
    )
    is_borne = cue("borne_by").search(text) is not None
    is_asked_too = aspect != WHO and not is_borne and cue("aspects.ask_who").search(text)
    if (is_helped or is_asked_too) and not any(bodies_line(clause) in one for one in lines):
        lines.append(bodies_line(clause))
    if aspect == REQUIREMENTS and cue("papers").search(text):
        lines.append(phrase("unstated.papers"))
    if aspect not in (STILL_VALID, DEADLINE):
        lines.append(end)
    return lines


def _asks_inner_limit(citation: Citation, text: str) -> bool:
    # "办结要几个工作日" asks for a limit inside the sentence, not for the sentence's end.
    if cue("end_asked").search(text):
        return False
    if cue("inner_limit").search(text) and cue("time_limit").search(citation.quote):
        return True
    if cue("ending").search(text) or citation.validity.status is not Status.UNSTATED:
        return False
    return cue("time_limit").search(citation.quote) is not None
