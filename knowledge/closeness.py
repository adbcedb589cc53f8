"""How close each owner of texts is to a question, from the texts nearest to it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Owners = NDArray[np.int32]
Cosines = NDArray[np.float64]


@dataclass(frozen=True)
class Closeness:
    """The owners of the nearest texts in ascending order, how near each is, and its few nearest.

    `floor` is the cosine of the farthest text found: whoever owns none is no nearer.
    """

    owners: Owners
    nearest: Cosines
    company: Cosines
    floor: float

    def of(self, numbers: NDArray[np.int64]) -> tuple[Cosines, Cosines]:
        """Return the cosine of the nearest text of each, and the mean of its few nearest."""
        if not len(self.owners):
            return np.zeros(len(numbers)), np.zeros(len(numbers))
        at = np.minimum(np.searchsorted(self.owners, numbers), len(self.owners) - 1)
        is_near = self.owners[at] == numbers
        return (
            np.where(is_near, self.nearest[at], self.floor),
            np.where(is_near, self.company[at], self.floor),
        )

    def outside(self) -> dict[int, float]:
        """Return how near the questions that no clause answers are, by their owner."""
        count = int(np.searchsorted(self.owners, 0))
        pairs = zip(self.owners[:count].tolist(), self.nearest[:count].tolist(), strict=True)
        return dict(pairs)


def closeness_of_each(owners: Owners, cosines: NDArray[np.float32], *, company: int) -> Closeness:
    """Bring together the texts of each owner.

    Args:
        owners: whose text each is, nearest text first.
        cosines: how near each text is.
        company: how many of an owner's texts count; where it has fewer among these, the
            farthest stands in for the rest.
    """
    order = np.argsort(owners, kind="stable")
    mine, near = owners[order], cosines[order].astype(np.float64)
    starts = np.flatnonzero(np.append(True, mine[1:] != mine[:-1])[: len(mine)])
    ends = np.append(starts[1:], len(mine))
    floor = float(cosines[-1]) if len(cosines) else 0.0
    total = np.zeros(len(starts))
    for place in range(company):
        at = np.minimum(starts + place, len(mine) - 1)
        total += np.where(starts + place < ends, near[at], floor)
    return Closeness(mine[starts], near[starts], total / company, floor)
