"""What is due: a kind, a value in exact decimal, a unit and a formula."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Any

FEN = Decimal("0.01")
YUAN = "元"


class Kind(StrEnum):
    """The contract's kinds."""

    AMOUNT = "amount"
    RATE = "rate"
    LIMIT = "limit"
    DATE = "date"
    COUNT = "count"
    LIST = "list"
    RANGE = "range"


@dataclass(frozen=True, kw_only=True)
class Entitlement:
    """How much, with unit and formula; `items` for a list or a range."""

    kind: Kind
    unit: str
    formula: str
    value: str | None = None
    items: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Return the contract's shape."""
        found = {"kind": self.kind.value, "value": self.value}
        if self.items:
            found["items"] = list(self.items)  # type: ignore[assignment]
        return found | {"unit": self.unit, "formula": self.formula}


@dataclass(frozen=True)
class Computed:
    """An entitlement, or None with the facts that are missing for it and a note on them."""

    entitlement: Entitlement | None
    missing: tuple[str, ...] = ()
    note: str | None = None


def money(number: Decimal) -> str:
    """Round to the fen, once, and write both places."""
    return f"{number.quantize(FEN, ROUND_HALF_UP):f}"
