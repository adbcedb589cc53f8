"""Who leads and who is responsible, read from the bracket that says so."""

import re

LEAD = re.compile(r"牵头单位：(.*?)(?=[;；]责任单位：|$)")
RESPONSIBLE = re.compile(r"责任单位：(.*)$")
COLLECTIVE = re.compile(r"[（(]以下统称[^）)]*[）)]$")
TAILS = ("按职责分工负责", "按职责负责", "等")


def read_bodies(duty_line: str | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the lead bodies and the responsible bodies of a duty line.

    Args:
        duty_line: （责任单位：…） or (牵头单位：…;责任单位：…), as printed.
    """
    if not duty_line:
        return (), ()
    inner = duty_line[1:-1]
    lead, responsible = LEAD.search(inner), RESPONSIBLE.search(inner)
    return _split(lead), _split(responsible)


def _split(found: re.Match[str] | None) -> tuple[str, ...]:
    if found is None:
        return ()
    bodies: list[str] = []
    for group in found[1].split("，"):
        # A group defined as one (以下统称区县府) is one body, commas and all.
        bodies += [group] if COLLECTIVE.search(group) else group.split("、")
    return tuple(_without_tail(body) for body in bodies if body)


def _without_tail(body: str) -> str:
    for tail in TAILS:
        body = body.removesuffix(tail)
    return body
