"""The conditions of a benefit drawn as a tree, for the officer who wrote them."""

from collections.abc import Iterator
from datetime import date

from actions.calculator.benefit import Benefit
from actions.calculator.catalogue import FactCatalogue
from actions.calculator.conditions import AnyOf, Condition, Node, Not
from actions.calculator.explaining import display_day
from actions.calculator.wording import say
from actions.calculator.worth import rule_words

BRANCH, LAST, PIPE, GAP = "├─ ", "└─ ", "│  ", "   "


def draw(benefit: Benefit, catalogue: FactCatalogue) -> str:
    """Return a benefit as lines: its window, its conditions with their words, what is due."""
    days = benefit.window.days
    window = say("tree_window", first=_day(days.first_day), last=_day(days.last_day))
    due = say("tree_due", due=rule_words(benefit.entitlement, catalogue))
    head = f"{benefit.name}（{benefit.id}）"
    return "\n".join((head, BRANCH + window, *_lines(benefit.conditions, BRANCH, PIPE), LAST + due))


def _lines(node: Node, first: str, rest: str) -> Iterator[str]:
    if isinstance(node, Condition):
        yield first + say("tree_condition", says=node.says, words=node.words)
        return
    parts = (node.part,) if isinstance(node, Not) else node.parts
    yield first + say(_heading(node))
    for index, part in enumerate(parts):
        is_last = index == len(parts) - 1
        yield from _lines(
            part, rest + (LAST if is_last else BRANCH), rest + (GAP if is_last else PIPE)
        )


def _heading(node: Node) -> str:
    if isinstance(node, Not):
        return "tree_not"
    return "tree_any" if isinstance(node, AnyOf) else "tree_all"


def _day(day: date | None) -> str:
    return display_day(day) if day else say("tree_no_day")
