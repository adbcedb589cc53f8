"""BM25 scores of documents as bm25s keeps them, built in a third of the memory."""

from array import array
from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

ROWS_AT_ONCE = 1_000_000


class Counts:
    """How often each document holds each token; a token is a number from 0."""

    def __init__(self, documents: Iterable[Mapping[int, int]]) -> None:
        # Flat arrays hold a pair in 6 bytes where lists and dictionaries take a hundred.
        self.tokens, self.times = array("i"), array("H")
        self.lengths, self.starts = array("i"), array("q", [0])
        for counts in documents:
            self.tokens.extend(counts)
            self.times.extend(min(times, 65_535) for times in counts.values())
            self.lengths.append(sum(counts.values()))
            self.starts.append(len(self.tokens))


def scores(counts: Counts, *, vocabulary: int, k1: float, b: float) -> dict[str, object]:
    """Return the columns of a sparse matrix, one a token, as `bm25s.BM25.scores` has them.

    Args:
        counts: what the documents hold.
        vocabulary: how many tokens there are.
        k1: how soon repeating a token stops counting.
        b: how much a long document is held against it.
    """
    tokens = np.frombuffer(counts.tokens, np.int32)
    lengths = np.frombuffer(counts.lengths, np.int32)
    size = len(lengths)
    holders = np.bincount(tokens, minlength=vocabulary)
    rarity = np.log1p((size - holders + 0.5) / (holders + 0.5)).astype(np.float32)
    damping = (k1 * (1 - b + b * lengths / lengths.mean())).astype(np.float32)
    starts = np.frombuffer(counts.starts, np.int64)
    weights = _weights(tokens, np.frombuffer(counts.times, np.uint16), starts, rarity, damping)
    columns = csr_matrix((weights, tokens, starts), shape=(size, vocabulary)).tocsc()
    return {
        "data": columns.data,
        "indices": columns.indices,
        "indptr": columns.indptr,
        "num_docs": size,
    }


def _weights(
    tokens: NDArray[np.int32],
    times: NDArray[np.uint16],
    starts: NDArray[np.int64],
    rarity: NDArray[np.float32],
    damping: NDArray[np.float32],
) -> NDArray[np.float32]:
    weights = np.empty(len(tokens), np.float32)
    for start in range(0, len(tokens), ROWS_AT_ONCE):
        part = slice(start, min(start + ROWS_AT_ONCE, len(tokens)))
        owners = np.searchsorted(starts, np.arange(part.start, part.stop), side="right") - 1
        often = times[part].astype(np.float32)
        weights[part] = rarity[tokens[part]] * often / (often + damping[owners])
    return weights
