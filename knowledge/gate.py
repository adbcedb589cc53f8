"""A linear judge of whether words belong to questions these documents answer."""

import json
import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from knowledge.text import character_grams

FEWEST_TEXTS = 2
STRENGTH = 20.0


class Gate:
    """Logistic weights over the character grams of a question, rare grams counting more."""

    def __init__(
        self, rarity: dict[str, float], weights: dict[str, float], constant: float
    ) -> None:
        self._rarity = rarity
        self._weights = weights
        self._constant = constant

    @classmethod
    def fit(cls, inside: Sequence[str], outside: Sequence[str]) -> "Gate":
        """Learn from texts that belong here and questions that do not."""
        # Imported here: only building an index needs scikit-learn, which takes a second to load.
        from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415
        from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

        vectorizer = TfidfVectorizer(
            analyzer=character_grams, sublinear_tf=True, min_df=FEWEST_TEXTS
        )
        rows = vectorizer.fit_transform([*inside, *outside])
        truth = np.repeat([True, False], [len(inside), len(outside)])
        model = LogisticRegression(
            C=STRENGTH, class_weight="balanced", solver="liblinear", random_state=0
        )
        model.fit(rows, truth)
        grams = vectorizer.get_feature_names_out().tolist()
        return cls(
            dict(zip(grams, vectorizer.idf_.tolist(), strict=True)),
            dict(zip(grams, model.coef_[0].tolist(), strict=True)),
            float(model.intercept_[0]),
        )

    @classmethod
    def load(cls, file: Path) -> "Gate":
        """Read what `save` wrote."""
        return cls(**json.loads(file.read_text(encoding="utf-8")))

    def save(self, file: Path) -> None:
        """Write the weights."""
        parts = {"rarity": self._rarity, "weights": self._weights, "constant": self._constant}
        file.write_text(json.dumps(parts, ensure_ascii=False), encoding="utf-8")

    def judge(self, question: str) -> float:
        """Return the log-odds that a question belongs here; 0 is even."""
        counts = Counter(gram for gram in character_grams(question) if gram in self._rarity)
        parts = {g: (1 + math.log(n)) * self._rarity[g] for g, n in counts.items()}
        length = math.sqrt(sum(part * part for part in parts.values())) or 1.0
        total = sum(part * self._weights[gram] for gram, part in parts.items())
        return self._constant + total / length
