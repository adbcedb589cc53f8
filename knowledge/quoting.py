"""The sentence of a clause that answers a question, word for word."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import yaml

from knowledge.corpus import Clause
from knowledge.embedding import Embedding, Vectors
from knowledge.text import character_grams

CUES = Path(__file__).parent / "cues.yml"
CUE_WEIGHT = 0.3
LEXICAL_WEIGHT = 2.0


class Quoter:
    """Picks the sentence; keeps the vectors of the sentences it has seen."""

    def __init__(self, embedding: Embedding) -> None:
        self._embedding = embedding
        self._known: dict[tuple[str, str], Vectors] = {}

    def quote(self, clause: Clause, question: str, vector: Vectors) -> str:
        """Return the sentence closest to the question in words, meaning and kind of answer.

        Args:
            clause: the clause to quote from.
            question: as asked.
            vector: its unit vector.
        """
        sentences = clause.sentences
        if len(sentences) < 2:
            return sentences[0] if sentences else clause.text
        vectors = self._vectors(clause)
        # What all sentences of a clause have in common does not tell them apart.
        meanings = (vectors - vectors.mean(axis=0)) @ vector
        shared = _shared(question, sentences)
        scores = [
            float(meaning) + LEXICAL_WEIGHT * words + _cues(question, sentence)
            for sentence, meaning, words in zip(sentences, meanings, shared, strict=True)
        ]
        return sentences[scores.index(max(scores))]

    def _vectors(self, clause: Clause) -> Vectors:
        key = (clause.policy, clause.id)
        if key not in self._known:
            self._known[key] = self._embedding.encode(clause.sentences)
        return self._known[key]


def _shared(question: str, sentences: Sequence[str]) -> list[float]:
    """Return for each sentence how much of the question it has that its neighbours lack."""
    asked = {gram for gram in character_grams(question) if len(gram) > 1}
    held = [asked & set(character_grams(sentence)) for sentence in sentences]
    holders = Counter(gram for grams in held for gram in grams)
    weight = {gram: math.log((1 + len(sentences)) / count) for gram, count in holders.items()}
    total = len(asked) * math.log(1 + len(sentences)) or 1.0
    return [sum(weight[gram] for gram in grams) / total for grams in held]


def _cues(question: str, sentence: str) -> float:
    return CUE_WEIGHT * sum(
        bool(asked.search(question)) and bool(said.search(sentence)) for asked, said in _patterns()
    )


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    rows = yaml.load(CUES.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return tuple((re.compile(row["asked"]), re.compile(row["said"])) for row in rows)
