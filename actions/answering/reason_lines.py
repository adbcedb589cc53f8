"""A decision's reasons as lines: each condition with what was given, readings, the clause."""

from collections.abc import Iterable, Mapping
from typing import Any

from actions.answering.said_facts import say_value
from actions.answering.telling_reasons import telling_reasons
from actions.calculator import Decision, FactCatalogue, FactType, Reason
from actions.phrases import phrase

MARKS: Mapping[bool | None, str] = {True: "met", False: "failed", None: "open"}
SAID_BY_THE_CONDITION = (FactType.BOOL, FactType.EXTERNAL)


def reason_lines(decision: Decision, catalogue: FactCatalogue) -> list[str]:
    """Return one line a condition that matters."""
    return [_line(reason, catalogue) for reason in telling_reasons(decision)]


def reading_lines(decisions: Iterable[Decision]) -> list[str]:
    """Name each reading that the text leaves open and that these reasons rest on."""
    reasons = (one for decision in decisions for one in telling_reasons(decision))
    tested = (one.condition.convention for one in reasons if one.met is not None)
    return [phrase("explain.note", note=note) for note in dict.fromkeys(filter(None, tested))]


def _line(reason: Reason, catalogue: FactCatalogue) -> str:
    line = phrase(f"explain.{MARKS[reason.met]}", condition=reason.condition.says)
    given = reason.shown or _given(reason.given, reason.condition.fact, catalogue)
    is_news = given and given not in reason.condition.says
    return phrase("explain.given", line=line, given=given) if is_news else line


def _given(value: Any, name: str, catalogue: FactCatalogue) -> str:
    fact = catalogue[name]
    is_several = isinstance(value, dict) and "one_of" in value
    if value in (None, "unknown") or is_several or fact.type in SAID_BY_THE_CONDITION:
        return ""
    return say_value(fact, value)
