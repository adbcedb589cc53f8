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


@dataclass(frozen=True)
class Evidence:
    """What speaks for each clause worth considering; all arrays have shape (candidates,).

    `lexical` is how much a clause shares in words, in standard deviations over all
    clauses; `nearest` the cosine of its nearest text, `company` the mean of its few
    nearest; `owners` and `cosines` are those of the texts nearest of all.
    """

    clauses: NDArray[np.int64]
    lexical: NDArray[np.float32]
    nearest: NDArray[np.float64]
    company: NDArray[np.float64]
    owners: NDArray[np.int32]
    cosines: NDArray[np.float32]
    known_share: float

    @property
    def fused(self) -> NDArray[np.float64]:
        """What speaks for each clause in all."""
        return self.lexical + NEAREST_WEIGHT * self.nearest + COMPANY_WEIGHT * self.company


def gather(
    index: Index, question: str, vector: Vectors, *, favour: NDArray[np.float64]
) -> Evidence:
    """Gather what speaks for the clauses worth considering; those most in favour are among them."""
    lexical, known_share = index.lexical.scores(question)
    standard = (lexical - lexical.mean()) / (lexical.std() + 1e-9)
    owners, cosines = index.vectors.nearest(vector)
    candidates = _candidates(lexical, owners)
    if favour.max() > 0:
        candidates = np.union1d(candidates, np.flatnonzero(favour == favour.max()))
    nearest, company = _best_of_each(owners, cosines), _company_of_each(owners, cosines)
    floor = float(cosines[-1]) if len(cosines) else 0.0
    return Evidence(
        clauses=candidates,
        lexical=standard[candidates],
        nearest=np.array([nearest.get(int(number), floor) for number in candidates]),
        company=np.array([company.get(int(number), floor) for number in candidates]),
        owners=owners,
        cosines=cosines,
        known_share=known_share,
    )


def rank(index: Index, question: str, vector: Vectors, *, favour: NDArray[np.float64]) -> Ranking:
    """Order the clauses worth considering for one question.

    Args:
        index: what to search.
        question: in any script, width and case.
        vector: the question's unit vector.
        favour: added to each clause's score for what the question names or leaves unnamed,
            shape (clauses,).
    """
    found = gather(index, question, vector, favour=favour)
    fused = found.fused + favour[found.clauses]
    order = np.argsort(-fused, kind="stable")
    best = order[0]
    nearest = _best_of_each(found.owners, found.cosines)
    return Ranking(
        clauses=found.clauses[order],
        scores=fused[order],
        lexical=float(found.lexical[best]),
        nearest=float(found.nearest[best]),
        company=float(found.company[best]),
        centre=float(index.centres[found.clauses[best]] @ vector),
        known_share=found.known_share,
        gate=index.gate.judge(question),
        neighbours=float(np.mean(found.owners[:VOTERS] >= 0)) if len(found.owners) else 0.0,
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
