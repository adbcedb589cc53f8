"""The other rule of a name where all those meant are refused: for whom, or of which year."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from actions.calculator import Benefit, Decision, Verdict
from actions.calculator.catalogue import FactType
from actions.cues import cue
from actions.judgement import FORMS, Judgement, judge, with_what_goes_without_saying
from actions.library import Library
from actions.topic.borrowing import asker_named, for_who_borrows
from actions.topic.naming import name_alone
from actions.topic.subject_matter import Subject, cite_benefit, facts_of
from actions.turn import Turn
from knowledge.citation import cite

# On what terms and when somebody was hired says nothing of who it was.
TERMS = frozenset({"hire_si_paid", "hire_si_consecutive_months", "hire_date"})
ROLE, ORGANISATION, FIRM = "asker_role", "org_type", "企业"


def fitting_variant(library: Library, subject: Subject, turn: Turn) -> Subject:
    """Return the subject by the rules of its name that the case does not rule out.

    Those of the clause count, and of its document what the case is told for; where a day
    stands against it, those of other documents too.
    """
    if not subject.is_found or not subject.benefits:
        return subject
    known = {**_form_named(library, turn), **turn.facts}
    facts = with_what_goes_without_saying(library, known, subject.question)
    subject = _for_the_form(library, subject, facts, turn)
    subject = _for_who_borrows(library, subject, turn)
    refused = judge(library, subject.benefits, facts, as_of=turn.as_of)
    if any(one.decision.conditions is not Verdict.NO for one in refused):
        return subject
    alike = (
        *_of_one_name(library, [one.decision.benefit for one in refused]),
        *_of_another_kind(library, refused, turn),
    )
    found = judge(library, tuple(dict.fromkeys(alike)), facts, as_of=turn.as_of)
    alive = [one for one in found if one.decision.conditions is not Verdict.NO]
    is_day = _is_day_amiss(library, refused)
    open_ = [
        one.decision.benefit
        for one in alive
        if is_day or _is_near(library, one, refused[0].decision.benefit, turn.facts)
    ]
    open_ = open_ or _refused_for_less(found, refused)
    if not open_:
        return subject
    first = open_[0]
    cited = cite_benefit(first, turn)
    benefits = tuple(one.id for one in open_ if one.clause == first.clause)
    return replace(subject, citations=(cited,), benefits=benefits)


def _refused_for_less(found: Sequence[Judgement], refused: Sequence[Judgement]) -> list[Benefit]:
    """Return the services of the clause that less stands against than against those meant.

    Who has not registered yet, and does not know what to do, is told of what is for them.
    """
    against = [_failed(one) for one in refused]
    clause = refused[0].decision.benefit.clause
    services = [one for one in found if one.decision.benefit.is_service]
    others = [one for one in services if one.decision.benefit.clause == clause]
    return [one.decision.benefit for one in others if all(_failed(one) < them for them in against)]


def _failed(judgement: Judgement) -> set[str]:
    """Return the facts that stand against a benefit."""
    return {one.condition.fact for one in judgement.decision.reasons if one.met is False}


def _of_one_name(library: Library, benefits: Sequence[Benefit]) -> tuple[str, ...]:
    names = {name_alone(one) for one in benefits}
    every = library.benefits.benefits.values()
    return tuple(one.id for one in every if name_alone(one) in names)


def _of_another_kind(library: Library, refused: Sequence[Judgement], turn: Turn) -> tuple[str, ...]:
    """Return what a clause gives another kind of case than the one refused: 想创业的呢.

    Only what the message itself says the case to be makes it of another kind.
    """
    failed = {fact for one in refused for fact in _failed(one)}
    kinds = {name for name in failed & turn.said.keys() if _is_a_choice(library, name)}
    clause = refused[0].decision.benefit.clause
    every = library.benefits.benefits.values()
    mates = (one for one in every if one.clause == clause)
    return tuple(one.id for one in mates if kinds & facts_of(library, one))


def _is_a_choice(library: Library, fact: str) -> bool:
    return library.catalogue[fact].type is FactType.ENUM


def _form_named(library: Library, turn: Turn) -> Mapping[str, Any]:
    """Return the form of organisation a question asks for, where it is no firm's: 基金会返多少."""
    choices = (str(one.value) for one in library.catalogue[ORGANISATION].choices)
    words = cue("denied_form").sub("", turn.text)
    named = [one for one in choices if one in words]
    return {ORGANISATION: named[0]} if len(named) == 1 and FIRM not in turn.text else {}


def _is_near(
    library: Library, judgement: Judgement, refused: Benefit, facts: Mapping[str, Any]
) -> bool:
    """Whether a rule is of the clause refused, or of its document and met or told of."""
    other = judgement.decision.benefit
    if other.policy is not refused.policy:
        return False
    is_met = judgement.decision.conditions is Verdict.YES
    return other.clause == refused.clause or is_met or is_told_of(library, other, refused, facts)


def is_told_of(library: Library, other: Benefit, refused: Benefit, told: Collection[str]) -> bool:
    """Whether who was hired is told in words of another rule than the one refused."""
    own = facts_of(library, other) - facts_of(library, refused) - TERMS
    return not own.isdisjoint(told)


def _for_the_form(
    library: Library, subject: Subject, facts: Mapping[str, Any], turn: Turn
) -> Subject:
    """Leave out what whoever asks has in no form: an individual business is no firm.

    What is written of such a form alone is quoted. Where nothing meant is for such a form,
    what the clause writes of it under the same name is.
    """
    forms = (facts[ORGANISATION],) if ORGANISATION in facts else FORMS.get(facts.get(ROLE, ""), ())
    if not forms or FIRM in forms:
        return subject
    decisions = _in_forms(library, subject.benefits, forms, turn)
    open_ = {one.benefit.id for one in decisions if one.conditions is not Verdict.NO}
    if not open_:
        clause = decisions[0].benefit.clause
        alike = _of_one_name(library, [one.benefit for one in decisions])
        same = [one for one in alike if library.benefits.get(one).clause == clause]
        decisions = _in_forms(library, same, forms, turn)
        open_ = {one.benefit.id for one in decisions if one.conditions is not Verdict.NO}
        if not open_ and (akin := _akin(forms)):
            # 没有以单位形式参保的个体户 is answered by the sentence on those that are.
            decisions = _in_forms(library, same, akin, turn)
            open_ = {one.benefit.id for one in decisions if one.conditions is not Verdict.NO}
        subject = replace(subject, benefits=tuple(same)) if open_ else subject
    if not open_ or len(open_) == len(subject.benefits):
        return subject
    first = next(one.benefit for one in decisions if one.benefit.id in open_)
    shared = {
        quote for one in decisions if one.benefit.id not in open_ for quote in one.benefit.quotes
    }
    quote = next((one for one in first.quotes if one not in shared), first.own_quote)
    cited = cite(first.policy, first.clause, quote=quote, as_of=turn.as_of)
    kept = tuple(one for one in subject.benefits if one in open_)
    return replace(subject, citations=(cited, *subject.citations[1:]), benefits=kept)


def _akin(forms: Sequence[str]) -> tuple[str, ...]:
    """Return the forms that somebody of such a form may have instead."""
    return next((every for every in FORMS.values() if {*forms} < {*every}), ())


def _for_who_borrows(library: Library, subject: Subject, turn: Turn) -> Subject:
    """Leave out a firm's loan where a person's is told of, and the other way: 个人贷十五万.

    Where all those meant are the other's, the clause's own for whom is told is meant.
    """
    asker = asker_named(turn)
    theirs = for_who_borrows(library, subject.benefits, asker) if asker else []
    if not theirs or [one.id for one in theirs] == list(subject.benefits):
        return subject
    citations = (cite_benefit(theirs[0], turn), *subject.citations[1:])
    return replace(subject, citations=citations, benefits=tuple(one.id for one in theirs))


def _in_forms(
    library: Library, benefits: Sequence[str], forms: Sequence[str], turn: Turn
) -> list[Decision]:
    """Return what benefits come to for each form of organisation, nothing else being known."""
    cases = [{ORGANISATION: form} for form in forms]
    judged = [judge(library, benefits, case, as_of=turn.as_of) for case in cases]
    return [one.decision for found in judged for one in found]


def _is_day_amiss(library: Library, refused: Sequence[Judgement]) -> bool:
    failed = [reason for one in refused for reason in one.decision.reasons if reason.met is False]
    return any(library.catalogue[one.condition.fact].type is FactType.DATE for one in failed)
