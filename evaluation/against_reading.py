"""Compares benefits.yml with an independent reading: `python -m evaluation.against_reading FILE`.

Every benefit's conditions, numbers, window, payee, modality, frequency and quotes beside
those of the reading; each difference is printed with the reason for it, and one without
a reason makes the exit code 1.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from actions.calculator import Benefit, Benefits, load_benefits
from actions.calculator.conditions import All, AnyOf, Condition, Node, Not
from actions.calculator.entitlements import Kind
from actions.calculator.quoted_numbers import numbers_in, squeezed
from actions.calculator.shapes import Fixed, PerUnit, RateOf
from actions.calculator.windows import WindowDay
from knowledge.corpus import load_corpus

REASONS = Path(__file__).with_name("reading_differences.yml")
OPERATORS = {
    "eq": "is", "in": "is", "contains": "is", "intersects": "is", "qualitative": "is",
    "gte": "at_least", "gt": "more_than", "lte": "at_most", "lt": "less_than",
    "between": "between",
}  # fmt: skip
UNSTATED = "原文未写"
NUMBER = re.compile(r"\d+(?:\.\d+)?")

type Tree = tuple[str, tuple[Any, ...]] | tuple[str, str, tuple[str, ...]]


def main() -> int:
    """Print what differs from the reading and why; 1 where something differs without reason."""
    reading = yaml.safe_load(Path(sys.argv[1]).read_text("utf-8"))
    benefits = load_benefits(load_corpus())
    reasons: dict[str, str] = yaml.safe_load(REASONS.read_text("utf-8"))
    found = list(differences(reading, benefits))
    for place, read, ours in found:
        why = _reason(place, reasons)
        print(f"{place}\n  reading: {read}\n  ours:    {ours}\n  why:     {why or 'NOT EXPLAINED'}")
    unexplained = [place for place, _, _ in found if not _reason(place, reasons)]
    print(
        f"{len(reading['computable'])} benefits, {len(reading['no_amount'])} mentions: "
        f"{len(found)} differences, {len(unexplained)} of them not explained"
    )
    return int(bool(unexplained))


def differences(reading: Mapping[str, Any], benefits: Benefits) -> Iterator[tuple[str, Any, Any]]:
    """Yield where the two differ: the place, as read, and as ours has it."""
    for name, ids in (("benefits", benefits.benefits), ("mentions", benefits.mentions)):
        read = {one["id"] for one in reading[{"benefits": "computable"}.get(name, "no_amount")]}
        yield from ((f"{name} {id_}", id_ in read, id_ in ids) for id_ in sorted(read ^ set(ids)))
    for entry in reading["computable"]:
        benefit = benefits.benefits.get(entry["id"])
        if benefit is None:
            continue
        for field, pair in _fields(entry, benefit).items():
            if pair[0] != pair[1]:
                yield f"{field} {entry['id']}", *pair


def _fields(entry: Mapping[str, Any], benefit: Benefit) -> dict[str, tuple[Any, Any]]:
    window, source = entry["effective_window"], entry["source"]["quote"]
    first, last = benefit.window.first, benefit.window.last
    return {
        "conditions": (_read_tree(entry["conditions"]), _our_tree(benefit.conditions)),
        "first_day": (_read_day(window, "start"), _our_day(first)),
        "last_day": (_read_day(window, "end"), _our_day(last)),
        "kind": (entry["kind"], benefit.kind),
        "modality": (entry["modality"], benefit.modality),
        "payee": (entry["beneficiary"]["type"], benefit.paid_to),
        "frequency": (_stated(entry.get("frequency_limit")), benefit.frequency),
        "combination": (
            bool(_stated(entry.get("mutual_exclusions"))),
            any(one.says.startswith("不可") for one in benefit.combination),
        ),
        "quotes": (set(map(squeezed, source)), set(map(squeezed, benefit.quotes))),
        "numbers beyond those read": (set(), _our_numbers(benefit) - _read_numbers(entry)),
    }


def _reason(place: str, reasons: Mapping[str, str]) -> str | None:
    """Return the reason given for this place, or for its field as a whole."""
    return reasons.get(place) or reasons.get(place.rsplit(maxsplit=1)[0])


def _read_tree(node: Mapping[str, Any]) -> Tree:
    for group in ("all", "any", "not"):
        if group in node:
            parts = node[group] if isinstance(node[group], list) else [node[group]]
            return _group(group, [_read_tree(part) for part in parts])
    value = True if node["op"] == "qualitative" else node["value"]
    values = value if isinstance(value, list) else [value]
    return node["attr"], OPERATORS[node["op"]], tuple(sorted(map(_written, values)))


def _our_tree(node: Node) -> Tree:
    if isinstance(node, Condition):
        comparison = node.comparison
        values = comparison.options or comparison.points
        return node.fact, comparison.operator.value, tuple(sorted(map(_written, values)))
    parts = [_our_tree(part) for part in ((node.part,) if isinstance(node, Not) else node.parts)]
    name = "all" if isinstance(node, All) else "any" if isinstance(node, AnyOf) else "not"
    return _group(name, parts)


def _group(name: str, parts: list[Tree]) -> Tree:
    return parts[0] if len(parts) == 1 and name != "not" else (name, tuple(parts))


def _written(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return str(value)
    return f"{Decimal(str(value)).normalize():f}"


def _read_day(window: Mapping[str, Any], end: str) -> tuple[str, str] | None:
    return (str(window[end]), window[f"{end}_basis"]) if window[end] else None


def _our_day(day: WindowDay | None) -> tuple[str, str] | None:
    return (day.day.isoformat(), day.basis.value) if day else None


def _read_numbers(entry: Mapping[str, Any]) -> set[Decimal]:
    """Return the numbers of the formula and the cap; a share of one as a percentage."""
    text = f"{entry['formula']} {entry['cap']} {entry['effective_window']['end']}"
    found = {Decimal(number) for number in NUMBER.findall(text)}
    return found | {number * 100 for number in found if number < 1} | numbers_in(text)


def _our_numbers(benefit: Benefit) -> set[Decimal]:
    shape = benefit.entitlement
    if isinstance(shape, PerUnit):
        return {one for one in (shape.value, shape.at_most) if one is not None}
    if isinstance(shape, RateOf):
        return {shape.percent}
    if not isinstance(shape, Fixed):
        return set()
    due = shape.entitlement
    texts = (due.value or "", *due.items) if due.kind is not Kind.LIST else due.items
    return {Decimal(number) for text in texts for number in NUMBER.findall(text)}


def _stated(value: object) -> object:
    return None if value in (None, UNSTATED) else value


if __name__ == "__main__":
    sys.exit(main())
