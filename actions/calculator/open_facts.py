"""Which missing facts could still change the truth of conditions."""

from collections.abc import Iterator
from dataclasses import dataclass

from actions.calculator.conditions import AnyOf, Condition, Node, Not, Reason
from actions.calculator.truth import Truth


@dataclass(frozen=True, slots=True)
class Part:
    """A condition or group: its truth, which truths answers could still give it, its parts."""

    truth: Truth
    can_be_true: bool
    can_be_false: bool
    missing: tuple[str, ...] = ()
    parts: tuple["Part", ...] = ()
    is_any: bool = False
    is_not: bool = False


def open_facts(node: Node, reasons: tuple[Reason, ...]) -> tuple[str, ...]:
    """Return the facts whose answers could still make the conditions true or false.

    A condition that nobody may be asked about, because the person does not know
    or another authority decides, can leave others without effect.
    """
    part = _part(node, iter(reasons))
    return tuple(dict.fromkeys(_useful(part, for_true=True, for_false=True)))


def _part(node: Node, reasons: Iterator[Reason]) -> Part:
    if isinstance(node, Condition):
        reason = next(reasons)
        is_open = bool(reason.missing)
        can = (reason.met is True or is_open, reason.met is False or is_open)
        return Part(reason.met, *can, missing=reason.missing)
    if isinstance(node, Not):
        inner = _part(node.part, reasons)
        truth = None if inner.truth is None else not inner.truth
        return Part(truth, inner.can_be_false, inner.can_be_true, parts=(inner,), is_not=True)
    parts = tuple(_part(part, reasons) for part in node.parts)
    return _group(parts, is_any=isinstance(node, AnyOf))


def _group(parts: tuple[Part, ...], *, is_any: bool) -> Part:
    deciding = is_any
    if any(part.truth is deciding for part in parts):
        return Part(deciding, is_any, not is_any)
    truth = None if any(part.truth is None for part in parts) else not deciding
    can_be_true, can_be_false = (
        [part.can_be_true for part in parts],
        [part.can_be_false for part in parts],
    )
    if is_any:
        return Part(truth, any(can_be_true), all(can_be_false), parts=parts, is_any=True)
    return Part(truth, all(can_be_true), any(can_be_false), parts=parts)


def _useful(part: Part, *, for_true: bool, for_false: bool) -> tuple[str, ...]:
    if part.truth is not None or not (for_true or for_false):
        return ()
    if part.missing or not part.parts:
        return part.missing
    if part.is_not:
        return _useful(part.parts[0], for_true=for_false, for_false=for_true)
    for_true = for_true and (part.is_any or part.can_be_true)
    for_false = for_false and (not part.is_any or part.can_be_false)
    return tuple(
        name
        for inner in part.parts
        for name in _useful(inner, for_true=for_true, for_false=for_false)
    )
