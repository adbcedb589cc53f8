"""The sentence of a clause that answers a question, word for word."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray

from knowledge.corpus import Clause
from knowledge.embedding import Embedding, Vectors
from knowledge.text import character_grams

CUES = Path(__file__).parent / "cues.yml"
CUE_WEIGHT = 0.3
ASKED_FOR_WEIGHT = 4.0
EXCEPTION_WEIGHT = 0.5
# A single sign that no neighbour has tells too: 骗补贴 of 骗取套取.
SHARED_WEIGHTS = {1: 1.0, 2: 2.0}
LONGEST = max(SHARED_WEIGHTS)

Closeness = NDArray[np.float64]


@dataclass(frozen=True)
class _Sentences:
    """What is compared of the sentences of one clause.

    Their meanings, less what all have in common: that does not tell them apart; the
    runs of signs each holds; and how much a run tells, the fewer have it the more.
    """

    meanings: Vectors
    runs: tuple[frozenset[str], ...]
    telling: dict[str, float]

    def shared(self, asked: frozenset[str], *, length: int) -> NDArray[np.float64]:
        """Return how much of a question's runs of a length each sentence shares, (sentences,)."""
        wanted = {run for run in asked if len(run) == length}
        most = len(wanted) * math.log(1 + len(self.runs)) or 1.0
        held = [sum(self.telling[run] for run in wanted & runs) for runs in self.runs]
        return np.array(held) / most


class Quoter:
    """Picks the sentence; keeps what it knows of the clauses it has quoted."""

    def __init__(self, embedding: Embedding) -> None:
        self._embedding = embedding
        self._known: dict[tuple[str, str], _Sentences] = {}

    def quote(
        self, clause: Clause, question: str, vector: Vectors, *, asked_for: Closeness | None = None
    ) -> str:
        """Return the sentence closest to the question in words, meaning and kind of answer.

        Args:
            clause: the clause to quote from.
            question: as asked.
            vector: its unit vector.
            asked_for: how close the questions of each sentence are, shape (sentences,).
        """
        sentences = clause.sentences
        if len(sentences) < 2:
            return sentences[0] if sentences else clause.text
        known, asked = self._read(clause), _runs(question)
        scores = known.meanings @ vector + _cues(question, sentences)
        for length, weight in SHARED_WEIGHTS.items():
            scores = scores + weight * known.shared(asked, length=length)
        if asked_for is not None:
            scores = scores + ASKED_FOR_WEIGHT * asked_for
        return sentences[int(np.argmax(scores))]

    def _read(self, clause: Clause) -> _Sentences:
        key = (clause.policy, clause.id)
        if key not in self._known:
            vectors = self._embedding.encode(clause.sentences)
            runs = tuple(map(_runs, clause.sentences))
            holders = Counter(run for held in runs for run in held)
            telling = {run: math.log((1 + len(runs)) / count) for run, count in holders.items()}
            self._known[key] = _Sentences(vectors - vectors.mean(axis=0), runs, telling)
        return self._known[key]


def _runs(text: str) -> frozenset[str]:
    return frozenset(character_grams(text, longest=LONGEST))


def _cues(question: str, sentences: Sequence[str]) -> NDArray[np.float64]:
    wanted = [said for asked, said in _patterns("kinds") if asked.search(question)]
    aside = [said for asked, said in _patterns("exceptions") if not asked.search(question)]
    return np.array(
        [
            CUE_WEIGHT * sum(bool(said.search(sentence)) for said in wanted)
            - EXCEPTION_WEIGHT * sum(bool(said.search(sentence)) for said in aside)
            for sentence in sentences
        ]
    )


@lru_cache(maxsize=2)
def _patterns(name: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    rows = yaml.load(CUES.read_text("utf-8"), Loader=yaml.CSafeLoader)[name]
    return tuple((re.compile(row["asked"]), re.compile(row["said"])) for row in rows)
