"""Others hired than those told of before: a case of its own beside theirs."""

from dataclasses import replace
from typing import Any

from actions.cues import cue
from actions.facts import extract_facts
from actions.hearing.case_day import EVENT, HIRED
from actions.hearing.facts_of_parts import DAYS, is_of_one
from actions.judgement import judge
from actions.library import Library
from actions.topic.counterpart import year_of
from actions.topic.hires import CATEGORY, HIRES, OF_A_HIRE, hire_benefits
from actions.turn import Turn
from knowledge.naming import read_named

WHO_IS_HIRED = frozenset({"hire_age", "hire_category", "hire_registered_unemployed_months"})


def others_hired(library: Library, turn: Turn) -> Turn | None:
    """Return the turn at a case of its own where others of a kind told were hired as well.

    另外又招了一个23岁的登记失业青年 is not one more of those before; 又招了两个 is. What the
    document pays for any kind of hire may be theirs.
    """
    is_one = cue("some_hired.one_besides").search(turn.text) is not None
    batch = cue("some_hired.another_batch").search(turn.text)
    is_more = batch is not None or cue("some_hired.added").search(turn.text) is not None
    is_besides = HIRES in turn.facts and (is_one or is_more)
    if not (turn.thread.groups or is_besides):
        return None
    told = {*extract_facts(turn.text, as_of=turn.as_of)}
    if told & WHO_IS_HIRED and _are_of_another_year(library, turn):
        thread = replace(turn.thread, groups=(), supposed={}, is_decided=False)
        return replace(turn, asked=None, facts=without_hires_before(turn), thread=thread)
    if not is_besides:
        return None
    told |= {OF_A_HIRE + name for name in told} if is_one else set()
    if not told & WHO_IS_HIRED:
        return None
    held = {library.benefits.get(name).policy.id for name in turn.thread.benefits}
    paid = (one for one in hire_benefits(library) if library.benefits.get(one).policy.id in held)
    benefits = tuple(dict.fromkeys((*turn.thread.benefits, *paid)))
    benefits = turn.thread.benefits if _is_for_them(library, turn) else benefits
    thread = replace(turn.thread, benefits=benefits, groups=(), supposed={}, is_decided=False)
    facts = {**without_hires_before(turn), **({HIRES: 1} if is_one else {})}
    text = turn.text[batch.end() :] if batch else turn.text
    return replace(turn, text=text, asked=None, facts=facts, thread=thread, is_begun=True)


def _are_of_another_year(library: Library, turn: Turn) -> bool:
    """Whether a year is named that is not that of those told apart: 2020年我也招过这种."""
    years = read_named(turn.text, library.corpus).years
    then = {year_of(turn.facts.get(name)) for name in (HIRED, EVENT)} - {None}
    return bool(turn.thread.groups and years and then) and years.isdisjoint(then)


def _is_for_them(library: Library, turn: Turn) -> bool:
    """Whether what is at hand is for the kind of people told of, whatever else it wants."""
    said = extract_facts(turn.text, as_of=turn.as_of)
    told = {name: value for name, value in said.items() if name == CATEGORY}
    found = judge(library, turn.thread.benefits, told, as_of=turn.as_of) if told else ()
    reasons = (one for judgement in found for one in judgement.decision.reasons)
    return any(one.met is True and one.condition.fact == CATEGORY for one in reasons)


def without_hires_before(turn: Turn) -> dict[str, Any]:
    """Return what is known without those hired before."""
    theirs = {HIRES, *DAYS, *filter(is_of_one, turn.facts)}
    return {name: value for name, value in turn.facts.items() if name not in theirs}
