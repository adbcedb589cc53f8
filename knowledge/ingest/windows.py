"""Dates that a text sets to its own sentences, proposed for policy.yml."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from knowledge.dates import dates_in
from knowledge.policy import Clause

DAY = r"(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底)"
STATED = re.compile(
    rf"(?:(?<![^，。；：、（])[^，。；：、（]*(?:截至|截止到?|执行至|延长至|期限[为至]){DAY}(?:至{DAY})?)|{DAY}至{DAY}"
)


def propose_windows(clauses: Sequence[Clause]) -> tuple[dict[str, Any], ...]:
    """Return a window for every stated end of a policy; a person checks them."""
    return tuple(window for clause in clauses for window in _windows(clause))


def _windows(clause: Clause) -> Iterator[dict[str, Any]]:
    for found in STATED.finditer(clause.text):
        days = dates_in(found.group())
        if days:
            first = {"first_day": days[0]} if len(days) > 1 else {}
            yield {"clause": clause.id, "words": found.group(), **first, "last_day": days[-1]}
