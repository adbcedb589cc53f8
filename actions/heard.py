"""What a message says of the person's own case."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from actions.at_hand import ALWAYS, facts_at_hand
from actions.bare_answers import REVISING, parts_of, read_bare
from actions.calculator.catalogue import FactType
from actions.cues import cue
from actions.facts import extract_facts
from actions.judgement import merge_facts
from actions.library import Library
from actions.tapped import tapped
from actions.turn import Turn
from actions.year_said import DAYS_NAMED, read_year

UNKNOWN = "unknown"
EVENT, HIRED = "event_date", "hire_category"
WHAT_IF = "what_if"
COUNTED_IN_PIECES = frozenset({"人", "个", "个月", "天", "次", "周岁"})
APART = frozenset({"ask_compare", "show_source"})
NOT_SAID = frozenset({"dont_know", "skip"})
YES_OR_NO = {"affirm": True, "deny": False}
COUNTED_IN_MONTHS = (
    "hire_si_consecutive_months", "hire_ui_months", "ui_paid_months", "contract_term_months",
    "business_months", "registered_unemployed_months", "hire_registered_unemployed_months",
)  # fmt: skip


def listen(library: Library, turn: Turn) -> Turn:
    """Return the turn with the facts its message says, and those known with them."""
    said = hear(library, turn)
    if turn.intent not in APART and not any(said.get(name) for name in DAYS_NAMED):
        said |= read_year(library, turn.text)
    facts = merge_facts(library, turn.facts, said, as_of=turn.as_of)
    return replace(turn, said=said, facts=facts)


def hear(library: Library, turn: Turn) -> dict[str, Any]:
    """Return the facts a message says, read as the answer to what was asked where it is one."""
    if found := tapped(library, turn):
        return found
    if turn.intent in REVISING:
        return _revised(library, turn)
    said: dict[str, Any] = extract_facts(turn.text, as_of=_day_meant(turn), asked=turn.asked)
    said = _of_the_hire(library, turn, _without_misfit(library, turn, said))
    return said if turn.asked in said else _answered(library, turn, said)


def is_heard(library: Library, turn: Turn) -> bool:
    """Whether a message says anything the subject at hand turns on."""
    turning = {*ALWAYS, *facts_at_hand(library, turn.thread.benefits)}
    return bool(turning & turn.said.keys())


def is_told(library: Library, turn: Turn) -> bool:
    """Whether a message only tells more of the case at hand."""
    is_question = re.search(cue("asking"), turn.text) is not None
    return bool(turn.thread.benefits) and is_heard(library, turn) and not is_question


def _day_meant(turn: Turn) -> date:
    # "刚毕业的" of somebody hired in 2023 means those who left school then.
    hired = turn.facts.get(EVENT)
    if turn.asked != HIRED or not isinstance(hired, dict) or not hired.get("to"):
        return turn.as_of
    return min(turn.as_of, date.fromisoformat(hired["to"]))


def _revised(library: Library, turn: Turn) -> dict[str, Any]:
    # What is only supposed is not said, and so not read: here it is read on purpose.
    words = re.sub(cue("supposing"), "", turn.text)
    words = re.sub(cue("short_of"), r"\2\1", words)
    said: dict[str, Any] = extract_facts(words, as_of=turn.as_of)
    said = _of_the_hire(library, turn, {**said, **_more_months(turn)})
    if not is_heard(library, replace(turn, said=said)):
        said = read_bare(library, turn, words) or said
    unread = [part for part in parts_of(words) if not extract_facts(part, as_of=turn.as_of)]
    return _added(turn, {**read_bare(library, turn, "，".join(unread)), **said})


def _without_misfit(library: Library, turn: Turn, said: dict[str, Any]) -> dict[str, Any]:
    # "10万" is no number of people, and "4个" not the fourth choice, whatever was asked.
    fact = library.catalogue.get(turn.asked or "")
    if fact is None or fact.name not in said:
        return said
    is_money = fact.unit in COUNTED_IN_PIECES and re.search(cue("money_said"), turn.text)
    is_count = fact.choices and re.search(cue("counted"), turn.text)
    if not (is_money or is_count):
        return said
    return {name: value for name, value in said.items() if name != fact.name}


def _answered(library: Library, turn: Turn, said: dict[str, Any]) -> dict[str, Any]:
    # What leaves open of what it speaks is said of the subject at hand.
    if turn.asked:
        said |= _from_intent(library, turn, turn.asked) if not said else {}
        said |= _derived(library, turn, turn.asked)
    if is_heard(library, replace(turn, said=said)) or re.search(cue("asking"), turn.text):
        return said
    return read_bare(library, turn, turn.text) or said


def _of_the_hire(library: Library, turn: Turn, said: Mapping[str, Any]) -> dict[str, Any]:
    # "重庆户口" of a subject that turns on who was hired is said of the hire.
    turning = facts_at_hand(library, turn.thread.benefits)
    if re.search(cue("of_oneself"), turn.text):
        return dict(said)
    moved = {name: f"hire_{name}" for name in said if name not in turning}
    return {moved[name] if moved.get(name) in turning else name: said[name] for name in said}


def _added(turn: Turn, said: Mapping[str, Any]) -> dict[str, Any]:
    if not re.search(cue("adding"), turn.text):
        return dict(said)
    known = turn.facts
    return {
        name: known[name] + value if _is_number(value) and _is_number(known.get(name)) else value
        for name, value in said.items()
    }


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _derived(library: Library, turn: Turn, asked: str) -> dict[str, Any]:
    # Asked for two headcounts, a person may give the rate that follows from them.
    for fact in library.catalogue.derived:
        if fact.derived and asked in fact.derived.sources and fact.unit and fact.unit in turn.text:
            return extract_facts(turn.text, as_of=turn.as_of, asked=fact.name)
    return {}


def _from_intent(library: Library, turn: Turn, asked: str) -> dict[str, Any]:
    if turn.intent in NOT_SAID and re.search(cue("not_known"), turn.text):
        return {asked: UNKNOWN}
    # "必须是工会吗" asks back, and is no yes.
    if re.search(cue("asking"), turn.text):
        return {}
    is_bool = library.catalogue[asked].type is FactType.BOOL
    return {asked: YES_OR_NO[turn.intent]} if is_bool and turn.intent in YES_OR_NO else {}


def _more_months(turn: Turn) -> Mapping[str, Any]:
    found = re.search(cue("more_months"), turn.text)
    counted = [name for name in COUNTED_IN_MONTHS if isinstance(turn.facts.get(name), int)]
    if not found or not counted:
        return {}
    months = extract_facts(f"{found.group(1)}个月", as_of=turn.as_of, asked=counted[0])
    more = months.get(counted[0])
    return {counted[0]: turn.facts[counted[0]] + more} if isinstance(more, int) else {}
