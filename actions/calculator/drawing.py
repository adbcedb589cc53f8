"""The conditions of a benefit drawn as a tree, for the officer who wrote them."""

from collections.abc import Iterator

from actions.calculator.benefit import Benefit
from actions.calculator.catalogue import FactCatalogue
from actions.calculator.conditions import AnyOf, Condition, Node, Not
from actions.calculator.explaining import display_day
from actions.calculator.windows import WindowDay
from actions.calculator.wording import say
from actions.calculator.worth import rule_words

BRANCH, LAST, PIPE, GAP = "├─ ", "└─ ", "│  ", "   "


def draw(benefit: Benefit, catalogue: FactCatalogue) -> str:
    """Return a benefit as lines: its window, its conditions with their words, what is due."""
    window = say("tree_window", first=_day(benefit.window.first), last=_day(benefit.window.last))
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


def _day(day: WindowDay | None) -> str:
    if day is None:
        return say("tree_no_day")
    words = say(f"tree_{day.basis}", words=day.words or "")
    return display_day(day.day) + words
