"""What else there is for the people hired: another rule for who they are, one not yet ended."""

from collections.abc import Sequence
from dataclasses import replace

from actions.answering.group_cases import WHO_MET, who_met
from actions.answering.verdict_words import outside_line
from actions.calculator import Verdict
from actions.judgement import Judgement, judge, with_what_goes_without_saying
from actions.library import Library
from actions.topic.hires import hire_benefits, tells_who
from actions.topic.naming import name_alone
from actions.topic.subject_matter import Subject, cite_benefit
from actions.turn import Turn


def with_other_rules(library: Library, subject: Subject, turn: Turn) -> Subject:
    """Return the subject with the other rules that pay for whom the case tells of.

    Where those at hand are refused or over, what is written without an end comes first;
    one of the same document is told beside them, for somebody who is of both kinds.
    """
    every = hire_benefits(library)
    if not subject.is_found or not {*subject.benefits} & {*every}:
        return subject
    facts = with_what_goes_without_saying(library, turn.facts, subject.question)
    found = {
        one.decision.benefit.id: one
        for one in judge(library, every, facts, as_of=turn.as_of)
        if tells_who(library, one.decision.benefit.id, facts)
    }
    held = [found[name] for name in subject.benefits if name in found]
    others = [one for name, one in found.items() if name not in subject.benefits]
    open_ = [one for one in others if _is_open(one)]
    if not held or not open_:
        return subject
    is_called = any(name_alone(one.decision.benefit) in subject.question for one in held)
    if all(one.is_outside for one in held) and not is_called:
        return _beginning_with(open_, subject, turn)
    policies = [one.decision.benefit.policy for one in held if _is_open(one)]
    beside = [one for one in open_ if one.decision.benefit.policy in policies]
    names = (*subject.benefits, *(one.decision.benefit.id for one in beside))
    return replace(subject, benefits=names)


def ended_lines(judgements: Sequence[Judgement]) -> list[str]:
    """Say which rules are over on the day told, beside others that are not."""
    over = [one for one in judgements if one.is_outside]
    return [outside_line(one.decision) for one in over] if len(over) < len(judgements) else []


def _is_open(judgement: Judgement) -> bool:
    """Whether somebody hired is of the kind a rule pays for, and nothing refuses it."""
    return judgement.decision.eligible is not Verdict.NO and who_met(judgement) == WHO_MET


def _beginning_with(open_: Sequence[Judgement], subject: Subject, turn: Turn) -> Subject:
    first = open_[0].decision.benefit
    names = (*(one.decision.benefit.id for one in open_), *subject.benefits)
    citations = (cite_benefit(first, turn), *subject.citations)
    return replace(subject, citations=citations, benefits=names)
