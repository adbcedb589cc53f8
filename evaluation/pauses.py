"""Fits the weights of `actions/facts/breath.json` on the commas of sentences written with them.

Half of what is learned from are two of them said in one breath. The sentences are there to be
learned from alone: none is in a golden set or in a test.
"""

import json
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from actions.facts.breath import WEIGHTS, signs_around
from wence.processes import ROOT

SENTENCES = ROOT / "evaluation" / "commas.txt"
PAUSE = re.compile("[，。；？！,;?!：]")
UNSURE = re.compile("[、…~～（）()/—\\- ]")
# A longer piece is one where the writer left the commas out.
LONGEST_PIECE = 18
TOGETHER, LONGEST_TOGETHER = 6000, 30
SEEN_TWICE, LEAST = 2, 0.05
SEED = 20231231


def main() -> None:
    """Fit and write."""
    fit(sentences(), target=WEIGHTS)


def sentences() -> list[str]:
    """Return the sentences, each once, that are cut by nothing but clear pauses."""
    return [
        text
        for text in dict.fromkeys(SENTENCES.read_text("utf-8").splitlines())
        if max(map(len, PAUSE.split(text))) <= LONGEST_PIECE and not UNSURE.search(text)
    ]


def fit(texts: Sequence[str], *, target: Path, pairs: int = TOGETHER) -> None:
    """Fit what the letters around a place weigh for a pause there; write what weighs anything."""
    places = list(chain.from_iterable(map(_places, [*texts, *_together(texts, pairs)])))
    seen = Counter(sign for signs, _ in places for sign in signs)
    known = [sign for sign, times in seen.items() if times >= SEEN_TWICE]
    columns = {sign: column for column, sign in enumerate(known)}
    rows = [[columns[sign] for sign in signs if sign in columns] for signs, _ in places]
    ends = np.cumsum([0, *map(len, rows)])
    indices = np.fromiter(chain.from_iterable(rows), dtype=np.int64)
    table = csr_matrix((np.ones(len(indices)), indices, ends), shape=(len(rows), len(known)))
    model = LogisticRegression(l1_ratio=1, C=1, solver="liblinear", random_state=SEED)
    model.fit(table, [is_pause for _, is_pause in places])
    weights = {
        sign: round(float(weight), 2)
        for sign, weight in zip(known, model.coef_[0], strict=True)
        if abs(weight) >= LEAST
    }
    weights = {"": round(float(model.intercept_[0]), 2)} | dict(sorted(weights.items()))
    target.write_text(json.dumps(weights, ensure_ascii=False, indent=0) + "\n", "utf-8")


def _together(texts: Sequence[str], pairs: int) -> Iterator[str]:
    """Yield pairs of the texts, with a pause between them."""
    chance = random.Random(SEED)  # noqa: S311
    short = [text for text in texts if len(text) <= LONGEST_TOGETHER]
    for _ in range(pairs):
        yield "，".join(chance.sample(short, 2))


def _places(text: str) -> Iterator[tuple[list[str], bool]]:
    pieces = [piece for piece in PAUSE.split(text) if piece]
    pauses = set(np.cumsum([len(piece) for piece in pieces])[:-1])
    for place, signs in signs_around("".join(pieces)):
        yield signs, place in pauses


if __name__ == "__main__":
    main()
