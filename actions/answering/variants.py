"""The other rule of a name where all those meant are refused: for whom, or of which year."""

from collections.abc import Sequence
from dataclasses import replace

from actions.calculator import Verdict
from actions.calculator.catalogue import FactType
from actions.judgement import Judgement, judge, with_what_goes_without_saying
from actions.library import Library
from actions.topic.at_hand import clause_mates
from actions.topic.naming import name_alone
from actions.topic.subject_matter import Subject
from actions.turn import Turn
from knowledge.citation import cite


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
    every = tuple(library.benefits.benefits)
    mates = every if _is_day_amiss(library, refused) else clause_mates(library, subject.benefits)
    alike = [one for one in mates if name_alone(library.benefits.get(one)) in names]
    found = judge(library, alike, facts, as_of=turn.as_of)
    open_ = [one.decision.benefit for one in found if one.decision.conditions is not Verdict.NO]
    if not open_:
        return subject
    first = open_[0]
    cited = cite(first.policy, first.clause, quote=first.quotes[0], as_of=turn.as_of)
    benefits = tuple(one.id for one in open_ if one.clause == first.clause)
    return replace(subject, citations=(cited,), benefits=benefits)


def _is_day_amiss(library: Library, refused: Sequence[Judgement]) -> bool:
    failed = [reason for one in refused for reason in one.decision.reasons if reason.met is False]
    return any(library.catalogue[one.condition.fact].type is FactType.DATE for one in failed)
