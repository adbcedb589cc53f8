"""The rule of the year a case is known to be of, where another year's was found."""

from dataclasses import replace

from actions.library import Library
from actions.topic.counterpart import EVENT, counterpart, year_of
from actions.topic.subject_matter import Subject
from actions.turn import Turn


def of_the_year_known(library: Library, subject: Subject, turn: Turn) -> Subject:
    """Return the rule of the year known, where the one found for a new matter began after it.

    那稳岗返还呢, after a case of 2022, asks of 2022.
    """
    year = year_of(turn.facts.get(EVENT))
    held = {*subject.benefits} & {*turn.thread.benefits}
    if year is None or EVENT in turn.said or held or not (subject.is_found and subject.benefits):
        return subject
    issued = library.corpus.policy(subject.key.policy).issue_date
    if issued is None or issued.year <= year:
        return subject
    thread = replace(turn.thread, clauses=(subject.key,), benefits=subject.benefits)
    said = {EVENT: turn.facts[EVENT]}
    found = counterpart(library, replace(turn, said=said, thread=thread))
    if found is None or not _rows(library, found) & _rows(library, subject):
        return subject
    return replace(found, question=subject.question)


def _rows(library: Library, subject: Subject) -> set[str]:
    return {library.benefits.get(name).subject for name in subject.benefits}
