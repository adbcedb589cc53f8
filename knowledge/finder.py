"""A question to an order of the clauses, and to what tells whether the first one answers."""

from dataclasses import dataclass
from pathlib import Path

from knowledge.answerability import features
from knowledge.corpus import Clause, Corpus
from knowledge.embedding import Embedding, Vectors, load_embedding
from knowledge.favouring import Favour
from knowledge.index import Index, open_index
from knowledge.naming import Named, read_named
from knowledge.ranking import Ranking, rank
from knowledge.text import normalise, without_courtesy


@dataclass(frozen=True)
class Found:
    """The order of one question; `values` are the features an answer's share rests on."""

    question: str
    vector: Vectors
    named: Named
    ranking: Ranking
    values: dict[str, float]


class Finder:
    """Orders the clauses of one corpus; needs no calibration, so that one can be fitted on it."""

    def __init__(self, corpus: Corpus, index: Index, embedding: Embedding) -> None:
        self.corpus = corpus
        self.embedding = embedding
        self.clauses: tuple[Clause, ...] = corpus.clauses()
        self.index = index
        self._favour = Favour(corpus)

    def find(self, question: str, named: Named | None = None) -> Found | None:
        """Order the clauses for a question as a person asks it; None when nothing can be read.

        Args:
            question: as asked.
            named: what it writes out, where that has been read.
        """
        plain = normalise(without_courtesy(question))
        if not plain:
            return None
        named = named or read_named(question, self.corpus)
        vector = self.embedding.encode([plain])[0]
        ranking = rank(self.index, plain, vector, favour=self._favour.of(named))
        values = features(ranking, named, length=len(plain))
        return Found(plain, vector, named, ranking, values)


def open_finder(*, corpus: Corpus, folder: Path, embedding: str | None = None) -> Finder:
    """Load the model and the index, building the index when it is missing or stale.

    Args:
        corpus: the clauses to search.
        folder: where indexes are kept.
        embedding: a sentence-transformers model, or None for the built-in one.
    """
    model = load_embedding(embedding)
    return Finder(corpus, open_index(corpus, model, folder=folder), model)
