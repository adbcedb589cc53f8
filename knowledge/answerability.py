"""Whether a question is answered here at all: a calibrated share, and which refusal."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from knowledge.naming import Named
from knowledge.ranking import Ranking
from knowledge.records import Record, read_record
from knowledge.units import UNANSWERED
from knowledge.wording import say

LONG_ENOUGH = 8
CALIBRATION = Path(__file__).parent / "calibration.yml"
FEATURES = (
    "lexical", "margin", "nearest", "company", "centre", "known_share", "not_found",
    "out_of_scope", "gate", "neighbours", "length", "elsewhere", "silent_year",
)  # fmt: skip


@dataclass(frozen=True)
class Calibration:
    """Weights fitted on the development questions by `evaluation/calibration.py`."""

    answered: Mapping[str, float]
    near: Mapping[str, float]
    threshold: float


def features(ranking: Ranking, named: Named, *, length: int) -> dict[str, float]:
    """Return what the decision rests on, by name.

    Args:
        ranking: the order found.
        named: what the question writes out.
        length: of the question, in signs; a word or two seldom ask for anything.
    """
    return {
        "lexical": ranking.lexical,
        "margin": ranking.margin,
        "nearest": ranking.nearest,
        "company": ranking.company,
        "centre": ranking.centre,
        "known_share": ranking.known_share,
        "not_found": ranking.outside.get(UNANSWERED["not_found"], 0.0),
        "out_of_scope": ranking.outside.get(UNANSWERED["out_of_scope"], 0.0),
        "gate": ranking.gate,
        "neighbours": ranking.neighbours,
        "length": math.log1p(min(length, LONG_ENOUGH)),
        "elsewhere": float(named.elsewhere),
        "silent_year": float(named.silent_year),
    }


def probability(weights: Mapping[str, float], values: Mapping[str, float]) -> float:
    """Return the logistic share, 0 to 1, of weights (with a `constant`) and feature values."""
    total = weights["constant"] + sum(weights[name] * values[name] for name in FEATURES)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


@lru_cache(maxsize=4)
def load_calibration(file: Path = CALIBRATION) -> Calibration:
    """Read the fitted weights.

    Raises:
        CorpusError: naming file, line and key; what was fitted on other features is refused.
    """
    record = read_record(file)
    record.allow("answered", "near", "threshold")
    parts = {name: _weights(record.record(name)) for name in ("answered", "near")}
    return Calibration(**parts, threshold=float(record.text("threshold")))


def _weights(record: Record) -> dict[str, float]:
    names = ("constant", *FEATURES)
    if set(record.values) != set(names):
        other = "、".join(sorted(set(record.values) ^ set(names)))
        record.refuse(say("fitted_on_other_features", names=other))
    return {name: float(record.text(name)) for name in names}
