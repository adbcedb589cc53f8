"""JSON as it is written: money never through a binary float, no text that is not UTF-8."""

import json
import math
from decimal import Decimal
from typing import Any

BYTE_ORDER_MARK = "\ufeff"
LONGEST_WHOLE = 30


def read(text: str | bytes) -> Any:
    """Read JSON; numbers with decimals, and those no person means, come as Decimal.

    Raises:
        ValueError: it is not JSON, is nested too deep, or holds half a surrogate pair.
    """
    written = text.decode() if isinstance(text, bytes) else text
    try:
        value = json.loads(
            written.removeprefix(BYTE_ORDER_MARK),
            parse_float=Decimal,
            parse_int=_whole,
            parse_constant=Decimal,
        )
        write(value).encode()
    except RecursionError as error:
        raise ValueError(str(error)) from error
    return value


def write(value: object) -> str:
    """Write JSON on one line, Chinese left readable."""
    return json.dumps(value, ensure_ascii=False, default=_plain)


def _whole(text: str) -> int | Decimal:
    return int(text) if len(text) <= LONGEST_WHOLE else Decimal(text)


def _plain(value: object) -> float | str:
    """A Decimal as JSON can hold it: what a caller gave as an id goes back to him."""
    number = float(value) if isinstance(value, Decimal) else math.nan
    return number if math.isfinite(number) else str(value)
