"""The built-in model: the same vectors with and without torch."""

import importlib.util

import numpy as np
import pytest

from knowledge.embedding import BUILT_IN, load_embedding
from knowledge.text import normalise

TEXTS = ["失业登记网上办要几天", "招应届生☃补多少", "稳岗返还", "見習補貼"]


def test_rows_have_length_one_and_unknown_signs_none() -> None:
    vectors = load_embedding().encode([*TEXTS, "☃☄"])
    assert np.allclose(np.linalg.norm(vectors[:4], axis=1), 1, atol=1e-5)
    assert np.allclose(vectors[4], 0)


def test_the_committed_model_is_small() -> None:
    assert sum(file.stat().st_size for file in BUILT_IN.rglob("*")) < 15 * 1024**2


@pytest.mark.embedding
@pytest.mark.skipif(
    importlib.util.find_spec("sentence_transformers") is None, reason="需要 make embedding 的环境"
)
def test_sentence_transformers_gives_the_same_vectors() -> None:
    other = load_embedding(str(BUILT_IN)).encode(TEXTS)
    assert np.allclose(load_embedding().encode(TEXTS), other, atol=1e-5)


def test_normalising_twice_changes_nothing() -> None:
    for text in TEXTS:
        assert normalise(normalise(text)) == normalise(text)
