"""Which sentence of a clause people mean: by the questions each of its sentences answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from knowledge.embedding import Vectors
from knowledge.units import Batch

FILE = "points.npz"
COMPANY = 3

Numbers = NDArray[np.int32]


@dataclass(frozen=True)
class Points:
    """Questions as unit vectors, shape (questions, dimensions), ordered by their clause.

    `clauses` are clause numbers in the order of `Corpus.clauses()`, `sentences` the
    numbers, from 1, of the sentences that answer.
    """

    vectors: Vectors
    clauses: Numbers
    sentences: Numbers

    @classmethod
    def build(cls, parts: Sequence[Batch], vectors: Sequence[Vectors]) -> "Points":
        """Take the questions of which it is known what sentence answers."""
        # Part by part: the vectors of a large corpus do not fit in memory at once.
        kept = [np.flatnonzero(part.sentences) for part in parts]
        clauses = _of_all([np.array(part.owners, np.int32) for part in parts], kept)
        sentences = _of_all([np.array(part.sentences, np.int32) for part in parts], kept)
        rows = np.concatenate([part[few] for part, few in zip(vectors, kept, strict=True)])
        order = np.argsort(clauses, kind="stable")
        return cls(rows[order], clauses[order], sentences[order])

    @classmethod
    def load(cls, folder: Path) -> "Points":
        """Read what `save` wrote."""
        with np.load(folder / FILE) as arrays:
            return cls(arrays["vectors"], arrays["clauses"], arrays["sentences"])

    def save(self, folder: Path) -> None:
        """Write the points into a folder."""
        np.savez(
            folder / FILE, vectors=self.vectors, clauses=self.clauses, sentences=self.sentences
        )

    def closeness(self, clause: int, vector: Vectors, *, count: int) -> NDArray[np.float64]:
        """Return how close a question is to those each sentence of a clause answers.

        Args:
            clause: its number.
            vector: the question's unit vector.
            count: how many sentences the clause has.

        Returns:
            The mean cosine of the nearest few, shape (count,); a sentence that nobody
            asks for is as far as the farthest question, and all are 0 where none is known.
        """
        first, end = np.searchsorted(self.clauses, [clause, clause + 1])
        if first == end:
            return np.zeros(count)
        cosines, answering = self.vectors[first:end] @ vector, self.sentences[first:end]
        nearest = [np.sort(cosines[answering == number])[-COMPANY:] for number in _numbers(count)]
        floor = float(cosines.min())
        return np.array([float(few.sum()) / len(few) if len(few) else floor for few in nearest])


def _of_all(numbers: Sequence[Numbers], kept: Sequence[NDArray[np.int64]]) -> Numbers:
    return np.concatenate([part[few] for part, few in zip(numbers, kept, strict=True)])


def _numbers(count: int) -> range:
    return range(1, count + 1)
