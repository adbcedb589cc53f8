"""BM25 over character grams: which documents share words with a question."""

from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import bm25s
import numpy as np
from numpy.typing import NDArray

from knowledge.text import LONGEST_GRAM, character_grams

K1 = 1.2
B = 0.75
# Past this many documents the runs of three signs no longer fit into a gigabyte.
MOST_WITH_LONG_GRAMS = 20_000

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
        longest = LONGEST_GRAM if len(documents) <= MOST_WITH_LONG_GRAMS else LONGEST_GRAM - 1
        ids = [_number(document, vocabulary, longest=longest) for document in documents]
        retriever = bm25s.BM25(k1=K1, b=B)
        retriever.index((ids, vocabulary), show_progress=False)
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
        grams = set(character_grams(question))
        known = [self._vocabulary[gram] for gram in grams if gram in self._vocabulary]
        size = self.retriever.scores["num_docs"]
        if not known:
            return np.zeros(size, np.float32), 0.0
        scores = self.retriever.get_scores_from_ids(known)
        return np.asarray(scores, np.float32), len(known) / len(grams)


def _number(document: str, vocabulary: dict[str, int], *, longest: int) -> "array[int]":
    grams = character_grams(document, longest=longest)
    # An array holds a number in 4 bytes where a list takes 8 and more.
    return array("i", (vocabulary.setdefault(gram, len(vocabulary)) for gram in grams))
