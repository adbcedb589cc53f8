"""What a number lacks, made up to what is asked for: 差的这个月补上呢, 等交够了呢."""

from typing import Any

from actions.calculator import Reason, Verdict
from actions.calculator.comparisons import FLOORS
from actions.cues import cue
from actions.hearing.message_kind import asks
from actions.hearing.relative_changes import is_number
from actions.judgement import judge, with_what_goes_without_saying
from actions.library import Library
from actions.turn import Turn


def made_up(library: Library, turn: Turn) -> dict[str, Any]:
    """Return the one number that fell short, as it is once nothing is lacking any more."""
    found = cue("made_up").search(turn.text)
    if found is None or not turn.thread.benefits or asks(turn.text):
        return {}
    facts = with_what_goes_without_saying(library, turn.facts, turn.thread.question)
    judgements = judge(library, turn.thread.benefits, facts, as_of=turn.as_of)
    short = [
        one
        for judgement in judgements
        if judgement.decision.conditions is Verdict.NO
        for one in judgement.decision.reasons
        if _falls_short(library, one, turn, unit=found["unit"] or "")
    ]
    least = {one.condition.fact: one.condition.comparison.points[0] for one in short}
    return {name: int(str(point)) for name, point in least.items()} if len(least) == 1 else {}


def _falls_short(library: Library, reason: Reason, turn: Turn, *, unit: str) -> bool:
    """Whether a known number, of the unit named, is less than a condition asks for."""
    name, comparison = reason.condition.fact, reason.condition.comparison
    is_of_unit = unit in (library.catalogue[name].unit or "")
    is_least = reason.met is False and comparison.operator in FLOORS
    return is_least and is_of_unit and is_number(turn.facts.get(name))
