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
CUE_KINDS = ("kinds", "exceptions")

Closeness = NDArray[np.float64]


@dataclass(frozen=True)
class _Asked:
    """What a question has to compare: its runs of signs by length, and what each cue weighs."""

    runs: dict[int, frozenset[str]]
    cues: NDArray[np.float64]


@dataclass(frozen=True)
class _Sentences:
    """What is compared of the sentences of one clause.

    The sentences; their meanings, less what all have in common: that does not tell them
    apart; the runs of signs each holds; how much a run tells, the fewer have it the more;
    and which cues each has, shape (sentences, cues).
    """

    texts: tuple[str, ...]
    meanings: Vectors
    runs: tuple[frozenset[str], ...]
    telling: dict[str, float]
    cues: NDArray[np.float64]

    def shared(self, wanted: frozenset[str]) -> NDArray[np.float64]:
        """Return how much of a question's runs each sentence shares, shape (sentences,)."""
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
        known = self._read(clause)
        if len(known.texts) < 2:
            return known.texts[0] if known.texts else clause.text
        asked = _read_question(question)
        scores = known.meanings @ vector + known.cues @ asked.cues
        for length, weight in SHARED_WEIGHTS.items():
            scores = scores + weight * known.shared(asked.runs[length])
        if asked_for is not None:
            scores = scores + ASKED_FOR_WEIGHT * asked_for
        return known.texts[int(np.argmax(scores))]

    def sentences(self, clause: Clause) -> tuple[str, ...]:
        """Return the sentences of a clause, split once."""
        return self._read(clause).texts

    def _read(self, clause: Clause) -> _Sentences:
        key = (clause.policy, clause.id)
        if key not in self._known:
            texts = clause.sentences
            vectors = self._embedding.encode(texts or (clause.text,))
            runs = tuple(map(_runs, texts))
            holders = Counter(run for held in runs for run in held)
            telling = {run: math.log((1 + len(runs)) / count) for run, count in holders.items()}
            meanings = vectors - vectors.mean(axis=0)
            self._known[key] = _Sentences(texts, meanings, runs, telling, _cues_in(texts))
        return self._known[key]


def _runs(text: str) -> frozenset[str]:
    return frozenset(character_grams(text, longest=LONGEST))


@lru_cache(maxsize=16)
def _read_question(question: str) -> _Asked:
    # Kept while the clauses found for one question are quoted.
    runs = _runs(question)
    by_length = {n: frozenset(run for run in runs if len(run) == n) for n in SHARED_WEIGHTS}
    wanted = [CUE_WEIGHT * bool(asked.search(question)) for asked, _ in _patterns("kinds")]
    aside = [
        -EXCEPTION_WEIGHT * (not asked.search(question)) for asked, _ in _patterns("exceptions")
    ]
    return _Asked(by_length, np.array([*wanted, *aside]))


def _cues_in(sentences: Sequence[str]) -> NDArray[np.float64]:
    said = [said for name in CUE_KINDS for _, said in _patterns(name)]
    rows = [[bool(cue.search(sentence)) for cue in said] for sentence in sentences]
    return np.array(rows, np.float64).reshape(len(sentences), len(said))


@lru_cache(maxsize=2)
def _patterns(name: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    rows = yaml.load(CUES.read_text("utf-8"), Loader=yaml.CSafeLoader)[name]
    return tuple((re.compile(row["asked"]), re.compile(row["said"])) for row in rows)
