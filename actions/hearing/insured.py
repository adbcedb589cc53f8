"""Who is insured at the beginning of a year, told by how many there were and how many are left."""

from collections.abc import Mapping
from typing import Any

HEADCOUNT, START, END = "insured_headcount", "ui_insured_start", "ui_insured_end"


def with_the_beginning(said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is said with the beginning of the year: 25个人参保，年底剩21个 began with 25."""
    count, left = said.get(HEADCOUNT), said.get(END)
    is_told = isinstance(count, int) and isinstance(left, int) and count >= left
    return {START: count, **said} if is_told else dict(said)
