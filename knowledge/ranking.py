"""Fuses what a question shares in words and in meaning with each clause into one order."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from knowledge.closeness import Closeness, closeness_of_each
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
    nearest; `closeness` is that of all owners, `owners` those of the nearest texts in order.
    """

    clauses: NDArray[np.int64]
    lexical: NDArray[np.float32]
    nearest: NDArray[np.float64]
    company: NDArray[np.float64]
    closeness: Closeness
    owners: NDArray[np.int32]
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
    candidates = _candidates(lexical, owners, favour)
    closeness = closeness_of_each(owners, cosines, company=COMPANY)
    nearest, company = closeness.of(candidates)
    return Evidence(
        clauses=candidates,
        lexical=standard[candidates],
        nearest=nearest,
        company=company,
        closeness=closeness,
        owners=owners,
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
        outside=found.closeness.outside(),
    )


def _candidates(
    lexical: NDArray[np.float32], owners: NDArray[np.int32], favour: NDArray[np.float64]
) -> NDArray[np.int64]:
    wanted = min(LEXICAL_CANDIDATES, len(lexical))
    is_one = np.zeros(len(lexical), np.bool_)
    is_one[np.argpartition(lexical, -wanted)[-wanted:]] = True
    is_one[owners[owners >= 0]] = True
    most = favour.max()
    if most > 0:
        is_one |= favour == most
    return np.flatnonzero(is_one)
