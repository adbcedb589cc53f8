"""What taking a source apart gives: units, gaps, doubts."""

from dataclasses import dataclass, field

from knowledge.repairs import Repair, Span


@dataclass(frozen=True, kw_only=True)
class Unit:
    """One clause found in a source."""

    id: str
    label: str | None
    heading: str | None
    heading_path: tuple[str, ...]
    text: str
    spans: tuple[Span, ...]
    repairs: tuple[Repair, ...]
    lead_bodies: tuple[str, ...] = ()
    responsible_bodies: tuple[str, ...] = ()
    is_cut: bool = False
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Gap:
    """One clause whose number is known and whose text is not there."""

    id: str
    label: str
    heading_path: tuple[str, ...] = ()
    lead_bodies: tuple[str, ...] = ()
    responsible_bodies: tuple[str, ...] = ()
    remnant: str | None = None
    spans: tuple[Span, ...] = ()
    repairs: tuple[Repair, ...] = ()
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Doubt:
    """Something a person should look at: the line, and what is doubtful."""

    line: int
    message: str


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A document taken apart."""

    shape: str
    units: tuple[Unit, ...]
    gaps: tuple[Gap, ...] = ()
    doubts: tuple[Doubt, ...] = field(default=())
    body_start: int
    body_end: int
