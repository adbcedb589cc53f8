"""What a message is about: the clauses that answer it and the benefits they hold."""

from dataclasses import dataclass

from actions.calculator import Benefit
from actions.library import Library
from actions.thread import ClauseKey
from knowledge.citation import Citation
from knowledge.corpus import MissingClause

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


def benefits_of(library: Library, citation: Citation) -> tuple[Benefit, ...]:
    """Return the benefits a cited clause holds."""
    return tuple(
        benefit
        for benefit in library.benefits.benefits.values()
        if (benefit.policy.id, benefit.clause.id) == (citation.policy, citation.clause)
    )


def benefits_quoted(library: Library, citation: Citation) -> tuple[str, ...]:
    """Return the ids of the benefits that stand on the quoted sentence."""
    return tuple(
        benefit.id
        for benefit in benefits_of(library, citation)
        if any(citation.quote in quote or quote in citation.quote for quote in benefit.quotes)
    )
