"""The benefit whose condition is the very thing told: 失业金领满了."""

from collections.abc import Mapping
from typing import Any

from actions.calculator import Benefit, Verdict
from actions.calculator.conditions import conditions_in
from actions.judgement import judge
from actions.library import Library
from actions.topic.subject_matter import WHO_ASKS, benefits_of, is_quoted
from actions.turn import Turn
from knowledge.citation import Citation


def condition_told(library: Library, citation: Citation, said: Mapping[str, Any]) -> str | None:
    """Return the sentence of a clause that turns on what is told to be so, the one cited first."""
    told = [one for one in benefits_of(library, citation) if _turns_on_truth(one, said)]
    told.sort(key=lambda one: not is_quoted(one, citation.quote))
    return next((quote for one in told for quote in one.quotes[:1]), None)


def is_met_by(library: Library, citation: Citation, turn: Turn) -> bool:
    """Whether a benefit of a clause turns on what is told to be so, and is met by what is told."""
    told = [one.id for one in benefits_of(library, citation) if _turns_on_truth(one, turn.said)]
    found = judge(library, told, turn.said, as_of=turn.as_of)
    return any(one.decision.conditions is Verdict.YES for one in found)


def _turns_on_truth(benefit: Benefit, said: Mapping[str, Any]) -> bool:
    """Whether a condition of a benefit is that what is told to be so is so."""
    facts = {one.fact for one in conditions_in(benefit.conditions)} - WHO_ASKS
    return any(said.get(fact) is True for fact in facts)
