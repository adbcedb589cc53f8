"""The sentence of a clause that answers a question, word for word."""

import re
from functools import lru_cache
from pathlib import Path

import yaml

from knowledge.corpus import Clause
from knowledge.embedding import Embedding, Vectors
from knowledge.text import character_grams

CUES = Path(__file__).parent / "cues.yml"
CUE_WEIGHT = 0.12
LEXICAL_WEIGHT = 1.0


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
        asked = set(character_grams(question))
        meanings = self._vectors(clause) @ vector
        scores = [
            float(meaning) + LEXICAL_WEIGHT * _shared(asked, sentence) + _cues(question, sentence)
            for sentence, meaning in zip(sentences, meanings, strict=True)
        ]
        return sentences[scores.index(max(scores))]

    def _vectors(self, clause: Clause) -> Vectors:
        key = (clause.policy, clause.id)
        if key not in self._known:
            self._known[key] = self._embedding.encode(clause.sentences)
        return self._known[key]


def _shared(asked: set[str], sentence: str) -> float:
    """Return the share of the question's grams of two signs and more that the sentence has."""
    longer = {gram for gram in asked if len(gram) > 1}
    return len(longer & set(character_grams(sentence))) / len(longer) if longer else 0.0


def _cues(question: str, sentence: str) -> float:
    return CUE_WEIGHT * sum(
        bool(asked.search(question)) and bool(said.search(sentence)) for asked, said in _patterns()
    )


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    rows = yaml.load(CUES.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return tuple((re.compile(row["asked"]), re.compile(row["said"])) for row in rows)
