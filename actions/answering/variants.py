"""The other rule of a name where all those meant are refused: for whom, or of which year."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from actions.calculator import Verdict
from actions.calculator.catalogue import FactType
from actions.judgement import Judgement, judge, with_what_goes_without_saying
from actions.library import Library
from actions.topic.at_hand import clause_mates
from actions.topic.naming import name_alone
from actions.topic.subject_matter import Subject, facts_of
from actions.turn import Turn
from knowledge.citation import cite

KIND = "hire_category"


def fitting_variant(library: Library, subject: Subject, turn: Turn) -> Subject:
    """Return the subject by the rules of its name that the case does not rule out.

    Those of the clause count; where a day stands against it, those of other documents too.
    """
    if not subject.is_found or not subject.benefits:
        return subject
    facts = with_what_goes_without_saying(library, turn.facts, subject.question)
    refused = judge(library, subject.benefits, facts, as_of=turn.as_of)
    if any(one.decision.conditions is not Verdict.NO for one in refused):
        return subject
    names = {name_alone(one.decision.benefit) for one in refused}
    mates = _mates(library, subject, refused, facts)
    alike = [one for one in mates if name_alone(library.benefits.get(one)) in names]
    found = judge(library, alike, facts, as_of=turn.as_of)
    open_ = [one.decision.benefit for one in found if one.decision.conditions is not Verdict.NO]
    if not open_:
        return subject
    first = open_[0]
    cited = cite(first.policy, first.clause, quote=first.quotes[0], as_of=turn.as_of)
    benefits = tuple(one.id for one in open_ if one.clause == first.clause)
    return replace(subject, citations=(cited,), benefits=benefits)


def _mates(
    library: Library, subject: Subject, refused: Sequence[Judgement], facts: Mapping[str, Any]
) -> tuple[str, ...]:
    """Return the benefits that may be meant instead, by what stands against those refused."""
    failed = [reason for one in refused for reason in one.decision.reasons if reason.met is False]
    names = {reason.condition.fact for reason in failed}
    every = library.benefits.benefits
    if any(library.catalogue[name].type is FactType.DATE for name in names):
        return tuple(every)
    mates = clause_mates(library, subject.benefits)
    if names != {KIND}:
        return mates
    # Whom else a document pays for is meant where something is told that only that turns on.
    ours = set().union(*(facts_of(library, one.decision.benefit) for one in refused))
    policies = {one.decision.benefit.policy.id for one in refused}
    of_document = (one for one in every.values() if one.policy.id in policies)
    told = (one.id for one in of_document if (facts_of(library, one) - ours) & facts.keys())
    return (*mates, *told)
