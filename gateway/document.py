"""A whole document in reading order: its sections, clauses, losses and other words."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from knowledge.corpus import Clause, MissingClause, Policy
from knowledge.ingest.source import Source

FIRST_LEVEL = 2
FULL_LINE = 22
SENTENCE_ENDS = "。：；！？"


@dataclass(frozen=True)
class Section:
    """A heading that stands over several clauses; `level` 2 is the highest."""

    title: str
    level: int
    anchor: str


@dataclass(frozen=True)
class Prose:
    """Words of the document that belong to no clause: title, addressees, signature."""

    lines: tuple[str, ...]


type Block = Section | Prose | Clause | MissingClause


def compose(policy: Policy, source: str) -> tuple[Block, ...]:
    """Return everything the document says, in its order.

    Args:
        policy: the document.
        source: its text as received; what stands there between the clauses is shown
            where the clauses follow each other in it, else only what stands before them.
    """
    blocks: list[Block] = []
    before: tuple[str, ...] = ()
    position, linear = 0, _is_linear(policy)
    is_wrapped = Source(source).is_hard_wrapped
    for unit in _units(policy):
        above = _headings_above(unit)
        if unit.spans and (linear or not position):
            words = source[position : unit.spans[0][0]]
            # Where copies are mixed up, the first clause may be printed before its best copy.
            opening = words if linear else words.partition(unit.heading_path[-1])[0]
            blocks.extend(_prose(opening, without=above, is_wrapped=is_wrapped))
            position = unit.spans[-1][1]
        blocks.extend(_new_sections(before, above, anchor=unit.id))
        blocks.append(unit)
        before = unit.heading_path
    if linear:
        blocks.extend(_prose(source[position:], without=(), is_wrapped=is_wrapped))
    return tuple(blocks)


def _is_linear(policy: Policy) -> bool:
    spans = [span for clause in policy.clauses for span in clause.spans]
    ordered = all(first[1] <= second[0] for first, second in pairwise(spans))
    return ordered and not policy.missing


def _units(policy: Policy) -> Iterator[Clause | MissingClause]:
    lost = sorted(policy.missing, key=_number)
    for clause in policy.clauses:
        while lost and clause.id.isdigit() and _number(lost[0]) < _number(clause):
            yield lost.pop(0)
        yield clause
    yield from lost


def _number(unit: Clause | MissingClause) -> int:
    return int(unit.id) if unit.id.isdigit() else 0


def _headings_above(unit: Clause | MissingClause) -> tuple[str, ...]:
    path = unit.heading_path
    is_own = bool(path) and unit.label is not None and path[-1].startswith(unit.label)
    return path[:-1] if is_own else path


def _new_sections(
    before: tuple[str, ...], above: tuple[str, ...], *, anchor: str
) -> Iterator[Section]:
    for depth, title in enumerate(above):
        if before[: depth + 1] != above[: depth + 1]:
            yield Section(title, FIRST_LEVEL + depth, f"section-{depth + 1}-{anchor}")


def _prose(text: str, *, without: tuple[str, ...], is_wrapped: bool) -> Iterator[Prose]:
    headings = {_squeeze(title) for title in without}
    lines = [line.strip() for line in text.splitlines()]
    kept = [line for line in lines if line and _squeeze(line) not in headings]
    if kept:
        yield Prose(tuple(_join_wrapped(kept) if is_wrapped else kept))


def _join_wrapped(lines: list[str]) -> Iterator[str]:
    # A printed line that is full and ends inside a sentence goes on in the next.
    whole = ""
    for line in lines:
        whole += line
        if len(line) < FULL_LINE or line[-1] in SENTENCE_ENDS:
            yield whole
            whole = ""
    if whole:
        yield whole


def _squeeze(line: str) -> str:
    return "".join(line.split()).rstrip("。")
