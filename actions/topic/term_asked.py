"""What it is asked of a term of the text how it counts: “长期失业”要多久才算."""

from dataclasses import replace

from actions.cues import cue
from actions.library import Library
from actions.topic.subject_matter import ANSWERED, Subject
from actions.turn import Turn
from knowledge.citation import Citation, cite


def with_the_term(library: Library, subject: Subject, turn: Turn) -> Subject | None:
    """Return the subject with the sentence that has the term asked about, None where none is.

    A sentence found for the question that has it goes before another, a later document before an
    earlier.
    """
    term = term_asked(subject.question)
    if term is None:
        return None
    if subject.is_found and term in subject.citations[0].quote:
        return subject
    known = [one.url for one in subject.citations]
    having = _having(library, term, turn)
    having.sort(key=lambda one: known.index(one.url) if one.url in known else len(known))
    return replace(subject, outcome=ANSWERED, citations=tuple(having)) if having else None


def term_asked(question: str) -> str | None:
    """Return the term that a question asks the meaning of, as a rule in quotation marks."""
    found = cue("term_asked").search(question)
    return next(filter(None, found.groups()), None) if found else None


def _having(library: Library, term: str, turn: Turn) -> list[Citation]:
    """Return the sentences that have a term, those of the latest document first."""
    policies = sorted(
        library.corpus.policies.values(),
        key=lambda one: one.issue_date.toordinal() if one.issue_date else 0,
        reverse=True,
    )
    return [
        cite(policy, clause, quote=sentence, as_of=turn.as_of, score=1.0)
        for policy in policies
        for clause in policy.clauses
        for sentence in clause.sentences
        if term in sentence
    ]
