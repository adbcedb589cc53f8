"""BM25 over character grams: which documents share words with a question."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import bm25s
import numpy as np
from numpy.typing import NDArray

from knowledge.lexical_scores import Counts, scores
from knowledge.text import character_grams, normalise

K1 = 1.2
B = 0.75
# Runs of three signs find less: they reward what one writer happened to say.
LONGEST_RUN = 2

Scores = NDArray[np.float32]


class LexicalIndex:
    """A BM25 index of documents in a fixed order."""

    def __init__(self, retriever: Any) -> None:
        self.retriever = retriever
        self._vocabulary: dict[str, int] = retriever.vocab_dict

    @classmethod
    def build(cls, documents: Sequence[str]) -> "LexicalIndex":
        """Index documents; their scores come back in this order."""
        vocabulary: dict[str, int] = {}
        counts = Counts(_number(document, vocabulary) for document in documents)
        retriever = bm25s.BM25(k1=K1, b=B)
        retriever.scores = scores(counts, vocabulary=len(vocabulary), k1=K1, b=B)
        retriever.vocab_dict, retriever.nonoccurrence_array = vocabulary, None
        return cls(retriever)

    @classmethod
    def load(cls, folder: Path) -> "LexicalIndex":
        """Read an index that `save` wrote."""
        return cls(bm25s.BM25.load(str(folder)))

    def save(self, folder: Path) -> None:
        """Write the index as files in a folder of its own."""
        self.retriever.save(str(folder), show_progress=False)

    def scores(self, question: str) -> tuple[Scores, float]:
        """Score every document against a question.

        Returns:
            One score a document, shape (documents,), and the share of the
            question's grams that occur in any document, 0 to 1.
        """
        grams = set(character_grams(question, longest=LONGEST_RUN))
        known = [self._vocabulary[gram] for gram in grams if gram in self._vocabulary]
        size = self.retriever.scores["num_docs"]
        if not known:
            return np.zeros(size, np.float32), 0.0
        scores = self.retriever.get_scores_from_ids(known)
        return np.asarray(scores, np.float32), len(known) / len(grams)

    def knows(self, pairs: Sequence[str]) -> bool:
        """Whether of some pairs of signs half, or all but one, occur in any document."""
        strange = sum(normalise(pair) not in self._vocabulary for pair in pairs)
        return strange <= max(1, len(pairs) // 2)


def _number(document: str, vocabulary: dict[str, int]) -> dict[int, int]:
    counts = Counter(character_grams(document, longest=LONGEST_RUN))
    return {vocabulary.setdefault(gram, len(vocabulary)): n for gram, n in counts.items()}
