"""What a message says of the person's own case."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from actions.calculator.catalogue import FactType
from actions.facts import extract_facts
from actions.judgement import merge_facts
from actions.library import Library
from actions.phrases import phrase
from actions.turn import Turn

UNKNOWN = "unknown"
EVENT, HIRED = "event_date", "hire_category"
CORRECT, WHAT_IF = "correct", "what_if"
NOT_SAID = frozenset({"dont_know", "skip"})
YES_OR_NO = {"affirm": True, "deny": False}
COUNTED_IN_MONTHS = (
    "hire_si_consecutive_months", "hire_ui_months", "ui_paid_months", "contract_term_months",
    "business_months", "registered_unemployed_months", "hire_registered_unemployed_months",
)  # fmt: skip


def listen(library: Library, turn: Turn) -> Turn:
    """Return the turn with the facts its message says, and those known with them."""
    said = hear(library, turn)
    facts = merge_facts(library, turn.facts, said, as_of=turn.as_of)
    return replace(turn, said=said, facts=facts)


def hear(library: Library, turn: Turn) -> dict[str, Any]:
    """Return the facts a message says, read as the answer to what was asked where it is one."""
    if turn.intent == CORRECT:
        return _corrected(library, turn)
    if turn.intent == WHAT_IF:
        return _supposed(turn)
    said = extract_facts(turn.text, as_of=_day_meant(turn), asked=turn.asked)
    if turn.asked and turn.asked not in said:
        said |= _from_intent(library, turn, turn.asked) or _derived(library, turn, turn.asked)
    return said


def _day_meant(turn: Turn) -> date:
    # "刚毕业的" of somebody hired in 2023 means those who left school then.
    hired = turn.facts.get(EVENT)
    if turn.asked != HIRED or not isinstance(hired, dict) or not hired.get("to"):
        return turn.as_of
    return min(turn.as_of, date.fromisoformat(hired["to"]))


def _corrected(library: Library, turn: Turn) -> dict[str, Any]:
    # "不对，是五个" corrects the last answer given, unless it names another fact itself.
    said: dict[str, Any] = extract_facts(turn.text, as_of=turn.as_of)
    for name in (_named(library, turn), turn.thread.answered, turn.asked):
        if name and not said:
            said = extract_facts(turn.text, as_of=turn.as_of, asked=name)
    return said


def _named(library: Library, turn: Turn) -> str | None:
    known = [name for name in turn.facts if library.catalogue.get(name)]
    shared = {name: _shared(library.catalogue[name].label, turn.text) for name in known}
    best = max(known, key=lambda name: shared[name], default=None)
    return best if best and shared[best] else None


def _shared(label: str, text: str) -> int:
    return sum(label[start : start + 2] in text for start in range(len(label) - 1))


def _derived(library: Library, turn: Turn, asked: str) -> dict[str, Any]:
    # Asked for two headcounts, a person may give the rate that follows from them.
    for fact in library.catalogue.derived:
        if fact.derived and asked in fact.derived.sources and fact.unit and fact.unit in turn.text:
            return extract_facts(turn.text, as_of=turn.as_of, asked=fact.name)
    return {}


def _supposed(turn: Turn) -> dict[str, Any]:
    # What is only supposed is not said, and so not read: here it is read on purpose.
    words = re.sub(phrase("cues.supposing"), "", turn.text)
    return {**extract_facts(words, as_of=turn.as_of), **_more_months(turn)}


def _from_intent(library: Library, turn: Turn, asked: str) -> dict[str, Any]:
    if turn.intent in NOT_SAID:
        return {asked: UNKNOWN}
    is_bool = library.catalogue[asked].type is FactType.BOOL
    return {asked: YES_OR_NO[turn.intent]} if is_bool and turn.intent in YES_OR_NO else {}


def _more_months(turn: Turn) -> Mapping[str, Any]:
    found = re.search(phrase("cues.more_months"), turn.text)
    counted = [name for name in COUNTED_IN_MONTHS if isinstance(turn.facts.get(name), int)]
    if not found or not counted:
        return {}
    months = extract_facts(f"{found.group(1)}个月", as_of=turn.as_of, asked=counted[0])
    more = months.get(counted[0])
    return {counted[0]: turn.facts[counted[0]] + more} if isinstance(more, int) else {}
