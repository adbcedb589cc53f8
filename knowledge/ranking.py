"""Fuses what a question shares in words and in meaning with each clause into one order."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.embedding import Vectors
from knowledge.index import Index

LEXICAL_CANDIDATES = 40
VOTERS = 24
# Fixed on the development questions (evaluation/retrieval.py prints the table).
NEAREST_WEIGHT = 4.0
COMPANY_WEIGHT = 4.0
COMPANY = 3


@dataclass(frozen=True)
class Ranking:
    """Clause numbers best first with their fused scores, and what they were made of.

    `nearest`, `company`, `centre` and `lexical` belong to the best clause: its nearest
    text, the mean of its few nearest, the middle of all. `outside` is the cosine of the
    nearest question that no clause answers, by its owner; `gate` the log-odds that the
    words belong here; `neighbours` the share of the nearest texts that some clause owns.
    """

    clauses: NDArray[np.int64]
    scores: NDArray[np.float64]
    lexical: float
    nearest: float
    company: float
    centre: float
    known_share: float
    outside: dict[int, float]
    gate: float
    neighbours: float

    @property
    def margin(self) -> float:
        """How far the best clause leads."""
        return float(self.scores[0] - self.scores[1]) if len(self.scores) > 1 else 0.0


def rank(index: Index, question: str, vector: Vectors, *, favour: NDArray[np.float64]) -> Ranking:
    """Order the clauses worth considering for one question.

    Args:
        index: what to search.
        question: in any script, width and case.
        vector: the question's unit vector.
        favour: added to each clause's score for what the question names or leaves unnamed,
            shape (clauses,).
    """
    lexical, known_share = index.lexical.scores(question)
    standard = (lexical - lexical.mean()) / (lexical.std() + 1e-9)
    owners, cosines = index.vectors.nearest(vector)
    nearest = _best_of_each(owners, cosines)
    company = _company_of_each(owners, cosines)
    candidates = _candidates(lexical, owners)
    if favour.max() > 0:
        candidates = np.union1d(candidates, np.flatnonzero(favour == favour.max()))
    floor = float(cosines[-1]) if len(cosines) else 0.0
    close = np.array([nearest.get(int(number), floor) for number in candidates])
    few = np.array([company.get(int(number), floor) for number in candidates])
    found = standard[candidates] + NEAREST_WEIGHT * close + COMPANY_WEIGHT * few
    fused = found + favour[candidates]
    order = np.argsort(-fused, kind="stable")
    best = order[0]
    return Ranking(
        clauses=candidates[order],
        scores=fused[order],
        lexical=float(standard[candidates[best]]),
        nearest=float(close[best]),
        company=float(few[best]),
        centre=float(index.centres[candidates[best]] @ vector),
        known_share=known_share,
        gate=index.gate.judge(question),
        neighbours=float(np.mean(owners[:VOTERS] >= 0)) if len(owners) else 0.0,
        outside={owner: cosine for owner, cosine in nearest.items() if owner < 0},
    )


def _best_of_each(owners: NDArray[np.int32], cosines: NDArray[np.float32]) -> dict[int, float]:
    best: dict[int, float] = {}
    for owner, cosine in zip(owners.tolist(), cosines.tolist(), strict=True):
        best.setdefault(owner, cosine)
    return best


def _company_of_each(owners: NDArray[np.int32], cosines: NDArray[np.float32]) -> dict[int, float]:
    found: dict[int, list[float]] = {}
    for owner, cosine in zip(owners.tolist(), cosines.tolist(), strict=True):
        found.setdefault(owner, []).append(cosine)
    floor = float(cosines[-1]) if len(cosines) else 0.0
    return {
        owner: sum((best + [floor] * COMPANY)[:COMPANY]) / COMPANY for owner, best in found.items()
    }


def _candidates(lexical: NDArray[np.float32], owners: NDArray[np.int32]) -> NDArray[np.int64]:
    wanted = min(LEXICAL_CANDIDATES, len(lexical))
    shared = np.argpartition(-lexical, wanted - 1)[:wanted]
    return np.union1d(shared, owners[owners >= 0]).astype(np.int64)
