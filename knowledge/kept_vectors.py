"""The vectors of each batch of texts, embedded once and read from disk when needed."""

import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import overload

import numpy as np

from knowledge.embedding import Embedding, Vectors
from knowledge.units import Batch


class KeptVectors(Sequence[Vectors]):
    """One array a batch; none stays in memory, so a large corpus does not fill it."""

    def __init__(self, files: Sequence[Path]) -> None:
        self._files = files

    def __len__(self) -> int:
        """Return the number of batches."""
        return len(self._files)

    @overload
    def __getitem__(self, number: int) -> Vectors: ...
    @overload
    def __getitem__(self, number: slice) -> "KeptVectors": ...
    def __getitem__(self, number: int | slice) -> "Vectors | KeptVectors":
        """Read the vectors of one batch."""
        if isinstance(number, slice):
            return KeptVectors(self._files[number])
        return _read(self._files[number])


def embed(parts: Sequence[Batch], embedding: Embedding, *, folder: Path) -> KeptVectors:
    """Embed the batches that are not yet in the folder and return all.

    Args:
        parts: the batches.
        embedding: the model.
        folder: where vectors are kept, one file a batch, named by its digest.
    """
    folder.mkdir(parents=True, exist_ok=True)
    return KeptVectors([_keep(part, embedding, folder) for part in parts])


def _keep(part: Batch, embedding: Embedding, folder: Path) -> Path:
    file = folder / f"{part.digest(embedding.name)}.npz"
    try:
        _read(file)
    except (OSError, ValueError, KeyError, zipfile.BadZipFile):
        with tempfile.NamedTemporaryFile(dir=folder, delete=False) as fresh:
            np.savez(fresh, vectors=embedding.encode(part.texts))
        Path(fresh.name).replace(file)
    return file


def _read(file: Path) -> Vectors:
    # An archive carries a check sum, so that damaged vectors are never taken for good ones.
    with np.load(file) as kept:
        vectors: Vectors = kept["vectors"]
        return vectors
