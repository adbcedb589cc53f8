"""Shares with the interval they could as well be by chance."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

NORMAL_95 = 1.959964


@dataclass(frozen=True)
class Share:
    """Hits among trials, with Wilson's 95 % interval."""

    hits: int
    trials: int

    @classmethod
    def of(cls, outcomes: Iterable[bool]) -> "Share":
        """Count a series of hits and misses."""
        found = list(outcomes)
        return cls(sum(found), len(found))

    @property
    def value(self) -> float:
        """The share itself; 0 of nothing is 0."""
        return self.hits / self.trials if self.trials else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's 95 % interval."""
        if not self.trials:
            return 0.0, 1.0
        n, p, z = self.trials, self.value, NORMAL_95
        middle = (p + z * z / (2 * n)) / (1 + z * z / n)
        half = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
        return middle - half, middle + half

    def __str__(self) -> str:
        """Write as percent with the interval, for a table."""
        low, high = self.interval
        return f"{self.value:.1%}（{low:.1%}–{high:.1%}）" if self.trials else "—"
