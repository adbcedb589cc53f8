"""Which clauses and benefits a message is about."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from actions.calculator.conditions import conditions_in
from actions.library import Library
from actions.phrases import phrase, phrases
from actions.thread import ClauseKey, Thread
from actions.turn import Turn
from knowledge.citation import Citation, cite
from knowledge.corpus import MissingClause

SEVERAL_AT_MOST = 3
TELLING = 2
LOOKED_AT = 3
ANSWERED = "answered"


@dataclass(frozen=True, kw_only=True)
class Subject:
    """The clauses that answer, best first, and the benefits the best of them holds.

    `outcome` is the retriever's; unless it is `answered`, citations are only related.
    """

    question: str
    outcome: str
    citations: tuple[Citation, ...] = ()
    benefits: tuple[str, ...] = ()
    missing: tuple[MissingClause, ...] = ()

    @property
    def is_found(self) -> bool:
        """Whether a clause answers."""
        return self.outcome == ANSWERED and bool(self.citations)

    @property
    def key(self) -> ClauseKey:
        """The clause that answers best, and the sentence that does."""
        best = self.citations[0]
        return ClauseKey(policy=best.policy, clause=best.clause, quote=best.quote)


def find_subjects(library: Library, turn: Turn, said: Collection[str] = ()) -> tuple[Subject, ...]:
    """Return what a message asks about: several subjects when it asks several things.

    Args:
        library: the policies.
        turn: the message.
        said: the names of the facts it says; what they are conditions of is meant.
    """
    if is_bare(turn.text) and turn.thread.clauses:
        return (recall(library, turn.thread, turn),)
    found = [search(library, part, turn) for part in _questions_in(turn.text)]
    answered = {subject.citations[0].url: subject for subject in found if subject.is_found}
    if len(answered) > 1:
        return tuple(answered.values())[:SEVERAL_AT_MOST]
    return (search(library, turn.text, turn, said),)


def search(library: Library, question: str, turn: Turn, said: Collection[str] = ()) -> Subject:
    """Ask the retriever, and the facts said: a long case shares few words with its clause."""
    result = library.retriever.search(question, as_of=turn.as_of)
    subject = Subject(
        question=question,
        outcome=result.outcome,
        citations=result.citations,
        missing=result.missing,
    )
    subject = _meant_by(library, subject, said)
    return _with_benefits(library, subject) if subject.is_found else subject


def recall(library: Library, thread: Thread, turn: Turn) -> Subject:
    """Return the topic at hand."""
    return Subject(
        question=thread.question,
        outcome=ANSWERED,
        citations=tuple(_cited(library, key, turn) for key in thread.clauses),
        benefits=thread.benefits,
    )


def is_bare(text: str) -> bool:
    """Whether a message names no subject of its own."""
    rest = text
    for word in sorted(phrases("cues.empty"), key=len, reverse=True):
        rest = rest.replace(word, "")
    return len(re.sub(r"\W", "", rest)) <= 1


def _questions_in(text: str) -> list[str]:
    parts = [part.strip("，, ") for part in re.split(phrase("cues.another"), text)]
    asking = [part for part in parts if re.search(phrase("cues.asking"), part)]
    return [part for part in asking if not is_bare(part)] if len(asking) > 1 else []


def _meant_by(library: Library, subject: Subject, said: Collection[str]) -> Subject:
    shares = [_share(library, citation, said) for citation in subject.citations[:LOOKED_AT]]
    best = max(shares, default=0)
    if best < TELLING or (subject.is_found and shares[0] >= TELLING):
        return subject
    first = subject.citations[shares.index(best)]
    others = tuple(citation for citation in subject.citations if citation is not first)
    return replace(subject, outcome=ANSWERED, citations=(first, *others))


def _share(library: Library, citation: Citation, said: Collection[str]) -> int:
    key = ClauseKey(policy=citation.policy, clause=citation.clause)
    found = [library.benefits.get(name) for name in benefits_of(library, key)]
    tested = [{one.fact for one in conditions_in(benefit.conditions)} for benefit in found]
    return max((len(facts & set(said)) for facts in tested), default=0)


def _with_benefits(library: Library, subject: Subject) -> Subject:
    return replace(subject, benefits=benefits_of(library, subject.key))


def benefits_of(library: Library, key: ClauseKey) -> tuple[str, ...]:
    """Return the ids of the benefits a clause holds."""
    return tuple(
        benefit.id
        for benefit in library.benefits.benefits.values()
        if (benefit.policy.id, benefit.clause.id) == (key.policy, key.clause)
    )


def _cited(library: Library, key: ClauseKey, turn: Turn) -> Citation:
    policy = library.corpus.policy(key.policy)
    quote = key.quote or None
    return cite(policy, policy.clause(key.clause), quote=quote, as_of=turn.as_of)
