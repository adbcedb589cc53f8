"""Text to vectors: the built-in static model, or any sentence-transformers model."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol, cast

import numpy as np
from numpy.typing import NDArray

from knowledge.digests import digest_of_folder
from knowledge.text import normalise

BUILT_IN = Path(__file__).parent / "embedding_model"

Vectors = NDArray[np.float32]


class Encoder(Protocol):
    """What model2vec and sentence-transformers have in common."""

    def encode(self, sentences: list[str]) -> Any:
        """Return one row a sentence."""
        ...


class Embedding:
    """Texts to rows of unit length; `name` changes whenever the model does."""

    def __init__(self, encoder: Encoder, *, name: str) -> None:
        self._encoder = encoder
        self.name = name

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return an array of shape (texts, dimensions), rows of length 1 (or 0: no known sign)."""
        rows = np.asarray(self._encoder.encode([normalise(text) for text in texts]), np.float32)
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        return cast(Vectors, rows / np.maximum(lengths, 1e-9))


def load_embedding(name: str | None = None) -> Embedding:
    """Load the built-in model, or the sentence-transformers model of that name or path.

    Raises:
        ModuleNotFoundError: another model was asked for without the `embedding` group.
    """
    if name is None:
        from model2vec import StaticModel  # noqa: PLC0415 - only one of the two is ever needed

        static = StaticModel.from_pretrained(str(BUILT_IN))
        return Embedding(static, name=model_name(None))
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - brings torch

    return Embedding(SentenceTransformer(name), name=model_name(name))


def model_name(name: str | None) -> str:
    """Return what identifies a model in an index: the built-in one by its files."""
    return name or f"built-in:{digest_of_folder(BUILT_IN)}"
