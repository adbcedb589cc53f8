"""A condition one document fails that another on the same matter has met: 25% and 20%."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from actions.calculator import Benefit, Reason, Verdict
from actions.calculator.conditions import conditions_in
from actions.judgement import Judgement, judge
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import clause_name
from actions.topic.at_hand import ALWAYS
from actions.topic.naming import name_alone
from actions.topic.placing import CITY, DISTRICT
from actions.topic.subject_matter import Subject, benefits_of, cite_benefit, cite_key
from actions.turn import Turn
from knowledge.citation import Citation
from knowledge.topics import TopicClause, topics_of


def met_elsewhere(
    library: Library, judgements: Sequence[Judgement], turn: Turn
) -> tuple[list[str], tuple[Citation, ...]]:
    """Say which document asks for less of what fails, and that none is said to replace the other.

    Args:
        library: policies and benefits.
        judgements: decided, the best first.
        turn: with the facts of the case.
    """
    first = judgements[0].decision
    failed = {one.condition.fact for one in first.reasons if one.met is False}
    if first.conditions is not Verdict.NO or not failed:
        return [], ()
    if failed == {DISTRICT}:
        return _written_for_all(library, first.benefit, turn)
    for other, met in _meeting(library, first.benefit, failed, turn):
        if met[0].shown:
            cited = cite_benefit(other, turn)
            says = met[0].condition.says
            line = phrase(
                "verdict.met_elsewhere", clause=clause_name(cited), says=says, sum=met[0].shown
            )
            return [line], (cited,)
    return [], ()


def _written_for_all(
    library: Library, benefit: Benefit, turn: Turn
) -> tuple[list[str], tuple[Citation, ...]]:
    """Say what the whole city's documents write of the matter of one district's rule."""
    measured = _measured(library, benefit)
    places = _of_its_topics(library, benefit)
    of_city = (one for one in places if library.corpus.policy(one.policy).jurisdiction == CITY)
    cited = (cite_key(library, one, turn) for one in of_city)
    ours = [
        one
        for one in cited
        if any(measured & _measured(library, held) for held in benefits_of(library, one))
    ]
    if not ours:
        return [], ()
    first = ours[0]
    words = phrase("verdict.written_for_all", quote=first.quote, clause=clause_name(first))
    return [words], (first,)


def _measured(library: Library, benefit: Benefit) -> set[str]:
    """Return the numbers that the conditions of a benefit turn on."""
    facts = {one.fact for one in conditions_in(benefit.conditions)}
    return {name for name in facts if library.catalogue[name].unit}


def with_fitting_document(library: Library, subject: Subject, turn: Turn) -> Subject:
    """Return the rule of another document that what was just told fits, where none at hand does.

    疫情 told of a loan is of the rule of 2022, 洪灾 of that of 2023.
    """
    if not subject.is_found or not subject.benefits or not turn.said:
        return subject
    held = judge(library, subject.benefits, turn.facts, as_of=turn.as_of)
    first = held[0].decision
    failed = {one.condition.fact for one in first.reasons if one.met is False} & turn.said.keys()
    if first.conditions is not Verdict.NO or not failed - {*ALWAYS}:
        return subject
    for other, _ in _meeting(library, first.benefit, failed, turn):
        if name_alone(other) == name_alone(first.benefit):
            cited = cite_benefit(other, turn)
            return replace(subject, citations=(cited,), benefits=(other.id,))
    return subject


def _meeting(
    library: Library, benefit: Benefit, failed: Collection[str], turn: Turn
) -> Iterator[tuple[Benefit, list[Reason]]]:
    """Yield the rules of other documents that are not refused, and what of the failed they meet."""
    for other in _of_the_same_matter(library, benefit, turn):
        (found,) = judge(library, (other.id,), turn.facts, as_of=turn.as_of)
        met = [one for one in found.decision.reasons if one.met and one.condition.fact in failed]
        if met and found.decision.conditions is not Verdict.NO:
            yield other, met


def _of_the_same_matter(library: Library, benefit: Benefit, turn: Turn) -> Iterator[Benefit]:
    for clause in _of_its_topics(library, benefit):
        if clause.policy != benefit.policy.id:
            yield from benefits_of(library, cite_key(library, clause, turn))


def _of_its_topics(library: Library, benefit: Benefit) -> Iterator[TopicClause]:
    """Yield the clauses of all documents on the topics that a benefit's sentences are of."""
    policy, clause = benefit.policy.id, benefit.clause.id
    for quote in benefit.quotes:
        for topic in topics_of(library.topics, policy=policy, clause=clause, quote=quote):
            yield from topic.clauses
