"""A reply as every door shows it, and how it ended: the contract's Reply."""

from dataclasses import dataclass, replace
from typing import Any

from knowledge.outcome import Outcome

JSON = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Reply:
    """One thing said to a person; citations, decisions and buttons in contract shapes."""

    text: str
    outcome: Outcome
    citations: tuple[JSON, ...] = ()
    decisions: tuple[JSON, ...] = ()
    buttons: tuple[JSON, ...] = ()

    def with_line(self, line: str) -> "Reply":
        """Return the reply with one more paragraph."""
        return replace(self, text=f"{self.text}\n\n{line}")

    def to_json(self, *, receipt: str) -> JSON:
        """Return the contract's shape."""
        return vars(self) | {"receipt": receipt}


@dataclass(frozen=True, kw_only=True)
class Answer:
    """Everything said in one turn, and the facts known after it; None: as before."""

    replies: tuple[Reply, ...]
    facts: JSON | None = None

    @property
    def is_handed_off(self) -> bool:
        """True when a person takes over from here."""
        return any(reply.outcome is Outcome.HANDED_OFF for reply in self.replies)
