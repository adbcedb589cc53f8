"""What to ask next, in whose words, and with which buttons."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from actions.calculator import Decision, FactDefinition, Verdict, next_question
from actions.calculator.catalogue import FactType
from actions.calculator.conditions import conditions_in
from actions.hosting import finished_at_least
from actions.judgement import Judgement, derived_headcount, has_named_day
from actions.library import Library
from actions.phrases import phrase
from actions.reply import NAMED_SLOTS, Button
from actions.topic.hires import CATEGORY, YEAR_LEFT

FEW = 9
EVENT = "event_date"
ANSWER = "answer"
WITHIN_TWO_YEARS = ("graduate_employed_status", "hire_left_school_date")


def choose_question(
    library: Library, judgements: Sequence[Judgement], facts: Mapping[str, Any]
) -> str | None:
    """Return the fact to ask for, None when nothing asked could change a decision.

    What has ended is asked for its day first: that settles whether anything was due.
    """
    alive = [one for one in judgements if one.decision.eligible is not Verdict.NO]
    if not has_named_day(facts) and any(one.has_ended for one in alive):
        return EVENT
    decisions = [_without_answered(library, one.decision, facts) for one in alive]
    asked = next_question(library.benefits, facts, decisions)
    if asked != CATEGORY or YEAR_LEFT not in facts:
        return asked
    # Of whom it is known when they left school, what that leaves open is asked.
    missing = {name for one in decisions for name in one.missing}
    return next((name for name in WITHIN_TWO_YEARS if name in missing), asked)


def _without_answered(library: Library, decision: Decision, facts: Mapping[str, Any]) -> Decision:
    """Return a decision that misses nothing that was answered about: 大概一百来万 is an answer.

    A year told is no day, and a headcount that only follows was not told.
    """
    derived = {**derived_headcount(facts), **finished_at_least(facts)}
    missing = tuple(
        name
        for name in decision.missing
        if not isinstance(facts.get(name), dict)
        or library.catalogue[name].type is FactType.DATE
        or name in derived
    )
    return replace(decision, missing=missing)


def slot_of(fact: str) -> str:
    """Return the slot the form requests for a fact: its own, or the one for all others."""
    return fact if fact in NAMED_SLOTS else ANSWER


def question_words(library: Library, fact: str) -> str:
    """Return the question for a fact."""
    return phrase("ask.event_date") if fact == EVENT else library.catalogue[fact].question or ""


def question_buttons(
    library: Library, fact: str, judgements: Sequence[Judgement] = ()
) -> tuple[Button, ...]:
    """Return the answers that may be tapped; not knowing is always one of them."""
    titles = _titles(library, library.catalogue[fact], judgements)
    if fact == EVENT:
        titles = [*_last_years(judgements), phrase("ask.this_year")]
    return tuple(Button(title, title) for title in [*titles, phrase("ask.not_known")])


def _titles(
    library: Library, definition: FactDefinition, judgements: Sequence[Judgement]
) -> list[str]:
    telling = _telling_values(library, definition.name, judgements)
    choices = [one for one in definition.choices if not telling or one.value in telling]
    return [choice.label for choice in choices] if len(choices) <= FEW else []


def _telling_values(
    library: Library, fact: str, judgements: Sequence[Judgement]
) -> frozenset[object]:
    """Return the values that differ where only what follows from a fact matters; empty for all."""
    nodes = [one.decision.benefit.conditions for one in judgements]
    used = {condition.fact for node in nodes for condition in conditions_in(node)}
    found = [library.catalogue[name].derived for name in used]
    tables = [one for one in found if one and fact in one.sources and one.map]
    if fact in used or not tables:
        return frozenset()
    return frozenset(value for one in tables for value in (*one.map, one.otherwise))


def _last_years(judgements: Sequence[Judgement]) -> list[str]:
    days = (one.decision.benefit.window.days.last_day for one in judgements)
    years = sorted({day.year for day in days if day is not None})
    return [phrase("ask.year", year=year) for year in years]
