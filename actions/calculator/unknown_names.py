"""A name that does not exist, complained of with those that may be meant."""

from collections.abc import Mapping
from difflib import get_close_matches

from actions.calculator.wording import say

MOST, ALIKE = 3, 0.55


def unknown_fact(name: str, labels: Mapping[str, str]) -> str:
    """Say that there is no such fact, and which may be meant.

    Args:
        name: as it was given; a label is understood too.
        labels: what each fact is called for people, by name.
    """
    return say("unknown_fact", name=name, perhaps=_perhaps(name, labels))


def unknown_benefit(name: str, names: Mapping[str, str]) -> str:
    """Say that there is no such benefit, and which may be meant; `names` by id."""
    return say("unknown_benefit", id=name, perhaps=_perhaps(name, names))


def _perhaps(name: str, labels: Mapping[str, str]) -> str:
    called = [known for known, label in labels.items() if label == name]
    near = called or get_close_matches(name, labels, n=MOST, cutoff=ALIKE)
    shown = "、".join(say("name_with_label", name=one, label=labels[one]) for one in near)
    return say("perhaps", names=shown) if near else ""
