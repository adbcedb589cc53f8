"""A question and a day to the clauses that answer it, or to an honest none."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from knowledge.answerability import features, load_calibration, probability
from knowledge.citation import Citation, cite
from knowledge.corpus import Corpus, MissingClause
from knowledge.embedding import Embedding, Vectors, load_embedding
from knowledge.index import Index, open_index
from knowledge.naming import favour, is_pointed_at, missing_clauses, read_named
from knowledge.outcome import Outcome
from knowledge.quoting import Quoter
from knowledge.ranking import Ranking, rank
from knowledge.text import normalise, without_courtesy

EVEN = 0.5


@dataclass(frozen=True)
class SearchResult:
    """What was found; with `not_found` the citations are only related.

    `missing` are clauses the question points at by number that the source has lost.
    """

    outcome: Outcome
    citations: tuple[Citation, ...]
    missing: tuple[MissingClause, ...] = ()


class Retriever:
    """Searches one corpus; holds index and model, and is safe to share between threads."""

    def __init__(self, corpus: Corpus, index: Index, embedding: Embedding) -> None:
        self._corpus = corpus
        self._clauses = corpus.clauses()
        self._index = index
        self._embedding = embedding
        self._quoter = Quoter(embedding)
        self._calibration = load_calibration()

    def search(self, question: str, *, as_of: date, limit: int = 5) -> SearchResult:
        """Find the clauses that answer a question, best first.

        Args:
            question: as a person asks it.
            as_of: the day validity is judged on; it does not change the order.
            limit: how many clauses at the most.
        """
        named = read_named(question, self._corpus)
        if missing := missing_clauses(named, self._corpus):
            return SearchResult(Outcome.NOT_FOUND, (), missing)
        plain = normalise(without_courtesy(question))
        if not plain:
            return SearchResult(Outcome.OUT_OF_SCOPE, ())
        vector = self._embedding.encode([plain])[0]
        ranking = rank(self._index, plain, vector, favour=favour(named, self._corpus))
        values = features(ranking, named, length=len(plain))
        share = probability(self._calibration.answered, values)
        best = self._clauses[int(ranking.clauses[0])]
        if is_pointed_at(best, named, self._corpus):
            share = 1.0
        outcome = self._outcome(share, values)
        if outcome is Outcome.OUT_OF_SCOPE:
            return SearchResult(outcome, ())
        citations = self._cite(ranking, plain, vector, as_of=as_of, limit=limit, best=share)
        return SearchResult(outcome, citations)

    def knows(self, pairs: Sequence[str]) -> bool:
        """Whether pairs of signs are of the field: half, or all but one, occur in a text."""
        return self._index.lexical.knows(pairs)

    def explain(self, question: str) -> tuple[Ranking, dict[str, float]]:
        """Return the whole order of one question and what the answer's share rests on."""
        named = read_named(question, self._corpus)
        plain = normalise(question)
        vector = self._embedding.encode([plain])[0]
        ranking = rank(self._index, plain, vector, favour=favour(named, self._corpus))
        return ranking, features(ranking, named, length=len(plain))

    def _outcome(self, share: float, values: dict[str, float]) -> Outcome:
        if share >= self._calibration.threshold:
            return Outcome.ANSWERED
        near = probability(self._calibration.near, values)
        return Outcome.NOT_FOUND if near >= EVEN else Outcome.OUT_OF_SCOPE

    def _cite(
        self,
        ranking: Ranking,
        question: str,
        vector: Vectors,
        *,
        as_of: date,
        limit: int,
        best: float,
    ) -> tuple[Citation, ...]:
        found = []
        for number, score in zip(ranking.clauses[:limit], ranking.scores[:limit], strict=True):
            clause = self._clauses[int(number)]
            found.append(
                cite(
                    self._corpus.policies[clause.policy],
                    clause,
                    quote=self._quoter.quote(clause, question, vector),
                    as_of=as_of,
                    score=round(best * max(0.0, score / ranking.scores[0]), 4),
                )
            )
        return tuple(found)


def open_retriever(*, corpus: Corpus, folder: Path, embedding: str | None = None) -> Retriever:
    """Load the model and the index, building the index when it is missing or stale.

    Args:
        corpus: the clauses to search.
        folder: where indexes are kept.
        embedding: a sentence-transformers model, or None for the built-in one.
    """
    model = load_embedding(embedding)
    return Retriever(corpus, open_index(corpus, model, folder=folder), model)
