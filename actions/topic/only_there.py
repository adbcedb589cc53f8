"""The one clause that has the name a question is of, which no other clause has: “满天星”."""

import re
from collections.abc import Iterator
from dataclasses import replace

from actions.library import Library
from actions.topic.fitting_quote import closest
from actions.topic.own_words import share_said, telling_words
from actions.topic.placing import is_of_unnamed_place
from actions.topic.subject_matter import ANSWERED, Subject, benefits_of
from actions.turn import Turn
from knowledge.citation import cite
from knowledge.naming import names_elsewhere
from knowledge.outcome import Outcome
from knowledge.policy import Clause, MissingClause

SHORTEST, MOST_OF_IT = 4, 0.7
QUOTED = re.compile("“([^“”]{3,})”")


def only_there(library: Library, subject: Subject, turn: Turn) -> Subject:
    """Return the subject, or the only clause with the name that a question hardly adds to.

    What a benefit answers stays: people call 稳岗返还 by what a district calls its own.
    """
    named = telling_words(subject.question)
    if names_elsewhere(subject.question):
        return subject
    first = subject.citations[0] if subject.is_found else None
    if first and (benefits_of(library, first) or share_said(first.text, named) == 1):
        return subject
    words, least = re.sub(r"\W", "", subject.question), round(MOST_OF_IT * len(named))
    if lost := _lost(library, words, max(SHORTEST, least)):
        return replace(subject, outcome=Outcome.NOT_FOUND, citations=(), missing=(lost,))
    clause = next(_having(library, words, max(SHORTEST, least)), None)
    clause = clause or _quoting(library, words)
    if clause is None:
        return subject
    policy = library.corpus.policy(clause.policy)
    quote = closest(clause.sentences, named)
    cited = cite(policy, clause, quote=quote, as_of=turn.as_of, score=1.0)
    if is_of_unnamed_place(library, turn, cited):
        return subject
    return replace(subject, outcome=ANSWERED, citations=(cited, *subject.citations))


def _lost(library: Library, words: str, least: int) -> MissingClause | None:
    """Return the clause that is lost but for the words that a name is in: 风险储备金."""
    clauses = (one for policy in library.corpus.policies.values() for one in policy.missing)
    runs = _runs(words, least)
    return next((one for one in clauses if any(run in (one.remnant or "") for run in runs)), None)


def _having(library: Library, words: str, least: int) -> Iterator[Clause]:
    """Yield the clause that alone has the longest run of a question, where that is most of it."""
    clauses = library.corpus.clauses()
    for length in range(len(words), least - 1, -1):
        runs = _runs(words, length)
        having = [one for one in clauses if any(run in one.text for run in runs)]
        if having:
            yield from having if len(having) == 1 else ()
            return


def _quoting(library: Library, words: str) -> Clause | None:
    """Return the only clause with a name in quotation marks that is said: “满天星”."""
    clauses = library.corpus.clauses()
    having = [one for one in clauses if any(name in words for name in QUOTED.findall(one.text))]
    return having[0] if len(having) == 1 else None


def _runs(words: str, length: int) -> set[str]:
    return {words[at : at + length] for at in range(len(words) - length + 1)}
