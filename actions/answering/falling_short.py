"""What was told that closes one way to a benefit, and the ways that are still open."""

from collections.abc import Collection

from actions.answering.telling_reasons import other_ways, telling_reasons
from actions.calculator import FactCatalogue, Reason, Verdict
from actions.judgement import Judgement
from actions.phrases import phrase


def short_lines(judgement: Judgement, catalogue: FactCatalogue, said: Collection[str]) -> list[str]:
    """Say which condition what was said does not meet while another way is still open."""
    decision = judgement.decision
    if decision.eligible is not Verdict.UNKNOWN:
        return []
    unmet = [one for one in telling_reasons(decision) if one.met is False]
    failed = [one.condition for one in unmet if follows_from(one, catalogue) & {*said}]
    if not failed:
        return []
    ways = [one.says for one in other_ways(decision, failed)]
    told = "、".join(f"“{one.says}”" for one in failed)
    line = phrase("verdict.falls_short", conditions=told)
    return [
        line + (phrase("verdict.other_ways", ways=phrase("needs.or").join(ways)) if ways else "")
    ]


def follows_from(reason: Reason, catalogue: FactCatalogue) -> set[str]:
    """Return the fact a condition is on, and those it is derived from."""
    derived = catalogue[reason.condition.fact].derived
    return {reason.condition.fact, *(derived.sources if derived else ())}
