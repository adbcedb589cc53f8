"""What taking a source apart gives: clauses, what is missing, doubts."""

from dataclasses import dataclass

from knowledge.policy import Clause, MissingClause


@dataclass(frozen=True)
class Doubt:
    """Something a person should look at: the line, and what is doubtful."""

    line: int
    message: str


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A document taken apart."""

    shape: str
    clauses: tuple[Clause, ...]
    missing: tuple[MissingClause, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    body_start: int
    body_end: int
