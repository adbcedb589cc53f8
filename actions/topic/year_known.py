"""The rule that was there on the day a case is of, where a later year's was found."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from actions.library import Library
from actions.topic.counterpart import EVENT, year_of
from actions.topic.own_words import share_said
from actions.topic.placing import CITY, DISTRICT
from actions.topic.subject_matter import Subject, benefits_meant, cite_key
from actions.turn import Turn
from knowledge.citation import Citation
from knowledge.naming import read_named
from knowledge.policy import Policy
from knowledge.topics import topics_of

# A rule of that year is the same matter where it says more than half as much of the question.
HALF = 0.5


def of_the_year_known(library: Library, subject: Subject, turn: Turn) -> Subject:
    """Return the rule there was already, where the one found for a new matter began later.

    那稳岗返还呢, after a case of 2022 or on a day of 2022, asks of 2022.
    """
    is_held = not turn.is_begun and {*subject.benefits} & {*turn.thread.benefits}
    if is_held or not (subject.is_found and subject.benefits):
        return subject
    # The year is a case's: that of a document asked about is none of what is asked next.
    is_of_case = turn.thread.is_decided and EVENT not in turn.said
    year = year_of(turn.facts.get(EVENT)) if is_of_case else None
    # A loan that falls due after the day asked about is asked about on that day.
    year = None if year and year > turn.as_of.year else year
    last = min(turn.as_of, date(year, 12, 31)) if year else turn.as_of
    is_named = bool(read_named(subject.question, library.corpus).policies)
    if is_named or not _is_later(library.corpus.policy(subject.key.policy), last):
        return subject
    rows = _rows(library, subject)
    there = (
        replace(subject, citations=(cited,), benefits=benefits_meant(library, cited, turn.facts))
        for cited in _there(library, subject, turn, last, year)
    )
    ours = share_said(subject.citations[0].text, subject.question)
    return next(
        (
            one
            for one in there
            if rows & _rows(library, one)
            and share_said(one.citations[0].text, subject.question) > ours * HALF
        ),
        subject,
    )


def _there(
    library: Library, subject: Subject, turn: Turn, last: date, year: int | None
) -> Iterator[Citation]:
    """Yield what documents of the day, or year, wrote of the matter there, the latest first."""
    topics = topics_of(library.topics, policy=subject.key.policy, clause=subject.key.clause)
    clauses = (
        (library.corpus.policy(one.policy), one) for topic in topics for one in topic.clauses
    )
    places = (CITY, turn.facts.get(DISTRICT))
    found = [
        (policy.earliest_day, one)
        for policy, one in clauses
        if policy.jurisdiction in places
        and not _is_later(policy, last)
        and (year is None or policy.earliest_day.year == year)
    ]
    found.sort(key=lambda told: told[0], reverse=True)
    yield from (cite_key(library, one, turn) for _, one in found)


def _is_later(policy: Policy, last: date) -> bool:
    return policy.issue_date is not None and policy.issue_date > last


def _rows(library: Library, subject: Subject) -> set[str]:
    return {library.benefits.get(name).subject for name in subject.benefits}
