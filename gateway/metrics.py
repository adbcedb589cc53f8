"""How many turns there were, how they ended and how long they took."""

from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.exposition import generate_latest

from gateway.replies import Answer

BUCKETS = (0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10)


class Metrics:
    """Counts turns; nothing in it says who asked or what."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._replies = Counter(
            "wence_replies_total", "Replies by outcome", ["outcome"], registry=self._registry
        )
        self._turns = Histogram(
            "wence_turn_seconds", "Seconds a turn took", buckets=BUCKETS, registry=self._registry
        )

    def count(self, answer: Answer, *, seconds: float) -> None:
        """Count one turn."""
        self._turns.observe(seconds)
        for reply in answer.replies:
            self._replies.labels(reply.outcome.value).inc()

    def expose(self) -> str:
        """Return all counts in Prometheus's text format."""
        return generate_latest(self._registry).decode()
