"""A fact as it is said back to the person who gave it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from actions.amounts import say_day
from actions.answering.telling_reasons import telling_reasons
from actions.calculator import FactDefinition, Verdict
from actions.entailment import DONE_FOR
from actions.judgement import ORGANISATION, SIZE, Judgement
from actions.library import Library
from actions.phrases import phrase

OF_A_FORM = frozenset({ORGANISATION, "employer_type"})
WHOLE_YEAR = ("-01-01", "-12-31")
YEAR = "年"


def say_facts(library: Library, facts: Mapping[str, Any]) -> str:
    """Write several facts in a row; what was done for so many months is said once."""
    plain = {name: one for name, one in facts.items() if DONE_FOR.get(name) not in facts}
    return "；".join(say_fact(library.catalogue[name], value) for name, value in plain.items())


def say_fact(fact: FactDefinition, value: Any) -> str:
    """Write a fact as people would: 劳动合同期限24个月, 单位性质是企业, 是农民工."""
    if isinstance(value, list) and len(value) > 1 and value.count(value[0]) == len(value):
        each = say_value(fact, value[0])
        return phrase("fact.each", label=fact.label, value=each, count=len(value))
    if isinstance(value, list):
        return phrase("fact.is", label=fact.label, value=say_value(fact, value))
    choice = fact.choice(value) if isinstance(value, bool) else None
    if choice is not None:
        return choice.says
    if value == "unknown" or not isinstance(value, str):
        return fact.label + say_value(fact, value)
    return phrase("fact.is", label=fact.label, value=say_value(fact, value))


def concluded_line(library: Library, judgement: Judgement, told: Mapping[str, Any]) -> list[str]:
    """Say which facts a verdict rests on were only concluded from what was told.

    Args:
        library: the facts there are.
        judgement: decided with what goes without saying.
        told: what was told.
    """
    decision = judgement.decision
    given = {
        reason.condition.fact: reason.given
        for reason in telling_reasons(decision)
        if reason.met is (decision.conditions is Verdict.YES)
        and not reason.shown
        and reason.condition.fact not in told
    }
    known = {name: value for name, value in given.items() if value is not None}
    known.pop(ORGANISATION, None)
    lines = [phrase("verdict.concluded", facts=say_facts(library, known))] if known else []
    return [*lines, *form_line(judgement, told)]


def form_line(judgement: Judgement, told: Mapping[str, Any]) -> list[str]:
    """Say that somebody was taken for a firm, where that decides and nothing else was told."""
    used = {one.condition.fact for one in judgement.decision.reasons if one.met}
    is_assumed = not {ORGANISATION, SIZE} & told.keys() and bool(used & OF_A_FORM)
    return [phrase("verdict.taken_for_firm")] if is_assumed else []


def say_value(fact: FactDefinition, value: Any) -> str:
    """Write a value alone: 24个月, 大型, 2023年6月1日; several in a row."""
    if isinstance(value, list):
        return "、".join(say_value(fact, one) for one in value)
    if isinstance(value, dict):
        return _span(fact, value.get("from"), value.get("to"))
    if value == "unknown":
        return phrase("ask.not_known")
    choice = fact.choice(value) if isinstance(value, str | bool) else None
    if choice is not None:
        return choice.label
    if isinstance(value, str):
        return _day(value)
    return f"{value}{fact.unit}" if fact.unit == YEAR else f"{value:,}{fact.unit}"


def _span(fact: FactDefinition, first: Any, last: Any) -> str:
    if isinstance(first, str) and isinstance(last, str) and _is_one_year(first, last):
        return phrase("ask.year", year=first[:4])
    if first is None:
        return phrase("ask.under", last=say_value(fact, last))
    if last is None:
        return phrase("ask.about", first=say_value(fact, first))
    return phrase("ask.span", first=say_value(fact, first), last=say_value(fact, last))


def _is_one_year(first: str, last: str) -> bool:
    return first[:4] == last[:4] and (first[4:], last[4:]) == WHOLE_YEAR


def _day(text: str) -> str:
    try:
        return say_day(date.fromisoformat(text))
    except ValueError:
        return text
