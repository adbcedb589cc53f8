"""A question and a day to the clauses that answer it, or to an honest none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from knowledge.answerability import Calibration, load_calibration, probability
from knowledge.citation import Citation, cite
from knowledge.corpus import Clause, Corpus, MissingClause
from knowledge.finder import Finder, Found, open_finder
from knowledge.naming import is_pointed_at, missing_clauses, read_named, without_title
from knowledge.outcome import Outcome
from knowledge.quoting import Quoter

EVEN = 0.5


@dataclass(frozen=True)
class SearchResult:
    """What was found; with `not_found` the citations are only related.

    `missing` are clauses the question points at by number that the source has lost.
    """

    outcome: Outcome
    citations: tuple[Citation, ...]
    missing: tuple[MissingClause, ...] = ()


# What somebody opens may be anything; the documents speak of starting a business, and of help.
OWN_BUSINESS = re.compile(
    "开(?:一|个|家|间|门|办)*[^，。？?！!的了]{0,3}?"
    "(?:店|馆子?|铺子?|摊子?|作坊|网吧|超市|农家乐|民宿|工作室|养殖场|厂子?)"
)
HELP = re.compile("贷款|贷[多好几]|[能可]以?贷|补[贴助]|扶持|帮扶|优惠|政策|支持|贴息")
STARTING = "创业"


class Retriever:
    """Searches one corpus; holds index and model, and is safe to share between threads."""

    def __init__(self, finder: Finder, calibration: Calibration) -> None:
        self.finder = finder
        self._corpus = finder.corpus
        self._quoter = Quoter(finder.embedding)
        self._calibration = calibration

    def search(self, question: str, *, as_of: date, limit: int = 5) -> SearchResult:
        """Find the clauses that answer a question, best first.

        Args:
            question: as a person asks it.
            as_of: the day validity is judged on; it does not change the order.
            limit: how many clauses at the most.
        """
        result = self._search(question, as_of=as_of, limit=limit)
        if result.outcome is Outcome.ANSWERED or result.missing:
            return result
        plain = OWN_BUSINESS.sub(STARTING, question) if HELP.search(question) else question
        if plain == question:
            return result
        found = self._search(plain, as_of=as_of, limit=limit)
        return found if found.outcome is Outcome.ANSWERED else result

    def _search(self, question: str, *, as_of: date, limit: int) -> SearchResult:
        named = read_named(question, self._corpus)
        if missing := missing_clauses(named, self._corpus):
            return SearchResult(Outcome.NOT_FOUND, (), missing)
        found = self.finder.find(without_title(question, self._corpus), named)
        if found is None:
            return SearchResult(Outcome.OUT_OF_SCOPE, ())
        share = self.share(found)
        outcome = self.outcome(found, share)
        if outcome is Outcome.OUT_OF_SCOPE:
            return SearchResult(outcome, ())
        return SearchResult(outcome, self._cite(found, share, as_of=as_of, limit=limit))

    def knows(self, pairs: Sequence[str]) -> bool:
        """Whether pairs of signs are of the field: half, or all but one, occur in a text."""
        return self.finder.index.lexical.knows(pairs)

    def share(self, found: Found) -> float:
        """Return how likely the first clause answers, 0 to 1; one that is pointed at does."""
        best = self.finder.clauses[int(found.ranking.clauses[0])]
        if is_pointed_at(best, found.named, self._corpus):
            return 1.0
        return probability(self._calibration.answered, found.values)

    def outcome(self, found: Found, share: float) -> Outcome:
        """Say whether a question with this share is answered, and if not, which refusal."""
        if share >= self._calibration.threshold:
            return Outcome.ANSWERED
        near = probability(self._calibration.near, found.values)
        return Outcome.NOT_FOUND if near >= EVEN else Outcome.OUT_OF_SCOPE

    def _cite(self, found: Found, share: float, *, as_of: date, limit: int) -> tuple[Citation, ...]:
        numbers, scores = found.ranking.clauses[:limit], found.ranking.scores[:limit]
        cited = []
        for number, score in zip(numbers, scores, strict=True):
            clause = self.finder.clauses[int(number)]
            cited.append(
                cite(
                    self._corpus.policies[clause.policy],
                    clause,
                    quote=self._quote(clause, int(number), found),
                    as_of=as_of,
                    score=round(share * max(0.0, score / scores[0]), 4),
                )
            )
        return tuple(cited)

    def _quote(self, clause: Clause, number: int, found: Found) -> str:
        points, count = self.finder.index.points, len(self._quoter.sentences(clause))
        asked_for = points.closeness(number, found.vector, count=count)
        question = self._without_own_year(clause, found.question)
        return self._quoter.quote(clause, question, found.vector, asked_for=asked_for)

    def _without_own_year(self, clause: Clause, question: str) -> str:
        """Return a question without the year of the document: it tells no sentence apart."""
        issued = self._corpus.policies[clause.policy].issue_date
        return re.sub(rf"{issued.year}年度?的?(?!\d)", "", question) if issued else question


def open_retriever(*, corpus: Corpus, folder: Path, embedding: str | None = None) -> Retriever:
    """Load the model and the index, building the index when it is missing or stale.

    Args:
        corpus: the clauses to search.
        folder: where indexes are kept.
        embedding: a sentence-transformers model, or None for the built-in one.
    """
    finder = open_finder(corpus=corpus, folder=folder, embedding=embedding)
    return Retriever(finder, load_calibration())
