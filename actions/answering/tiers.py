"""Steps of one subsidy: where one sentence gives more for more, only the most is due."""

from collections.abc import Sequence

from actions.calculator import Verdict
from actions.calculator.shapes import PerUnit
from actions.judgement import Judgement
from actions.phrases import phrase


def without_lesser_tiers(due: Sequence[Judgement]) -> list[Judgement]:
    """Leave out what another one that is due replaces: 1300元 where 1500元 is due."""
    return [one for one in due if not any(_replaces(other, one) for other in due)]


def missed_tier_lines(judgements: Sequence[Judgement], due: Sequence[Judgement]) -> list[str]:
    """Say why no more is due than is: 留用率30%, where 50% gives 1500元."""
    missed = [
        one
        for one in judgements
        if one.decision.conditions is Verdict.NO and any(_replaces(one, other) for other in due)
    ]
    return [
        phrase(
            "verdict.tier_missed",
            condition=reason.condition.says,
            shown=reason.shown,
            name=one.decision.benefit.name,
        )
        for one in missed
        for reason in one.decision.reasons
        if reason.met is False and reason.shown
    ]


def _replaces(other: Judgement, one: Judgement) -> bool:
    less, more = one.decision.benefit, other.decision.benefit
    rates = (less.entitlement, more.entitlement)
    mine, theirs = (shape.value if isinstance(shape, PerUnit) else None for shape in rates)
    is_more = mine is not None and theirs is not None and mine < theirs
    return is_more and less.is_step_of(more)
