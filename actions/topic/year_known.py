"""The rule that was there on the day a case is of, where a later year's was found."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from actions.library import Library
from actions.topic.counterpart import EVENT, year_of
from actions.topic.placing import CITY
from actions.topic.subject_matter import Subject, benefits_meant, cite_key
from actions.turn import Turn
from knowledge.naming import read_named
from knowledge.topics import TopicClause, topics_of


def of_the_year_known(library: Library, subject: Subject, turn: Turn) -> Subject:
    """Return the rule there was already, where the one found for a new matter began later.

    那稳岗返还呢, after a case of 2022 or on a day of 2022, asks of 2022.
    """
    is_held = not turn.is_begun and {*subject.benefits} & {*turn.thread.benefits}
    if is_held or not (subject.is_found and subject.benefits):
        return subject
    last = _last_day(turn)
    if read_named(subject.question, library.corpus).policies or not _is_later(
        library, subject.key.policy, last
    ):
        return subject
    rows = _rows(library, subject)
    there = (
        replace(subject, citations=(cited,), benefits=benefits_meant(library, cited, turn.facts))
        for cited in (cite_key(library, one, turn) for one in _there(library, subject, last))
    )
    return next((one for one in there if rows & _rows(library, one)), subject)


def _last_day(turn: Turn) -> date:
    """Return the last day a case may be of: the day asked of, or the end of the year told."""
    year = None if EVENT in turn.said else year_of(turn.facts.get(EVENT))
    return min(turn.as_of, date(year, 12, 31)) if year else turn.as_of


def _there(library: Library, subject: Subject, last: date) -> Iterator[TopicClause]:
    """Yield what the city's documents of the day wrote of the same matter, the latest first."""
    topics = topics_of(library.topics, policy=subject.key.policy, clause=subject.key.clause)
    found = [one for topic in topics for one in topic.clauses if _is_there(library, one, last)]
    found.sort(key=lambda one: library.corpus.policy(one.policy).issue_date or last, reverse=True)
    yield from found


def _is_there(library: Library, one: TopicClause, last: date) -> bool:
    policy = library.corpus.policy(one.policy)
    return policy.jurisdiction == CITY and not _is_later(library, one.policy, last)


def _is_later(library: Library, policy: str, last: date) -> bool:
    issued = library.corpus.policy(policy).issue_date
    return issued is not None and issued > last


def _rows(library: Library, subject: Subject) -> set[str]:
    return {library.benefits.get(name).subject for name in subject.benefits}
