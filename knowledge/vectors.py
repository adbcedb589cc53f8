"""FAISS over many short texts, each owned by one clause or by an outcome."""

from collections.abc import Sequence
from pathlib import Path

import faiss
import numpy as np
from numpy.typing import NDArray

from knowledge.embedding import Vectors

# Past this many rows an exact search is slower than the question is worth.
MOST_EXACT = 60_000
NEIGHBOURS = 128
CELLS_A_ROOT = 2
CELLS_VISITED = 16
SAMPLES_A_CELL = 40

Owners = NDArray[np.int32]


class VectorIndex:
    """Unit vectors with an owner each, searched by inner product."""

    def __init__(self, index: faiss.Index, owners: Owners) -> None:
        self._index = index
        self._owners = owners

    @classmethod
    def build(cls, parts: Sequence[Vectors], owners: Owners) -> "VectorIndex":
        """Index rows of length 1, part by part; `owners[i]` says whose text row i is."""
        rows, dimensions = len(owners), parts[0].shape[1]
        if rows <= MOST_EXACT:
            # Half the width is read in two thirds of the time, and finds the same.
            kind = faiss.ScalarQuantizer.QT_fp16
            index: faiss.Index = faiss.IndexScalarQuantizer(
                dimensions, kind, faiss.METRIC_INNER_PRODUCT
            )
        else:
            cells = int(CELLS_A_ROOT * rows**0.5)
            made = f"IVF{cells},SQ8"
            index = faiss.index_factory(dimensions, made, faiss.METRIC_INNER_PRODUCT)
            step = max(1, rows // (cells * SAMPLES_A_CELL))
            index.train(np.concatenate([part[::step] for part in parts]))
            faiss.ParameterSpace().set_index_parameter(index, "nprobe", CELLS_VISITED)
        for part in parts:
            index.add(part)
        return cls(index, owners)

    @classmethod
    def load(cls, folder: Path) -> "VectorIndex":
        """Read what `save` wrote."""
        index = faiss.read_index(str(folder / "vectors.faiss"))
        return cls(index, np.load(folder / "owners.npy"))

    def save(self, folder: Path) -> None:
        """Write the index into a folder."""
        faiss.write_index(self._index, str(folder / "vectors.faiss"))
        np.save(folder / "owners.npy", self._owners)

    def nearest(self, vector: Vectors) -> tuple[Owners, NDArray[np.float32]]:
        """Return owner and cosine of the nearest rows, best first.

        Args:
            vector: one unit vector, shape (dimensions,).
        """
        # Two threads are slower than one for a single question.
        faiss.omp_set_num_threads(1)
        wanted = min(NEIGHBOURS, self._index.ntotal)
        cosines, rows = self._index.search(vector[None, :], wanted)
        found = rows[0] >= 0
        return self._owners[rows[0][found]], cosines[0][found]
