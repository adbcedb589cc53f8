"""What a rule obliges one to do, in words: a duty is no benefit and is not 'received'."""

from actions.calculator import Decision, Verdict
from actions.calculator.conditions import Reason
from actions.phrases import phrase, phrases


def is_duty(decision: Decision) -> bool:
    """Whether a rule obliges those it applies to, rather than giving them something."""
    return decision.benefit.id in phrases("duties")


def duty_rule(decision: Decision) -> str:
    """Say what the rule asks for, before any case is known."""
    return phrase("duty.rule", rule=phrases("duties")[decision.benefit.id]["rule"])


def duty_lines(decision: Decision) -> list[str]:
    """Say whether it must be done, and what tells."""
    words = phrases("duties")[decision.benefit.id]
    if decision.eligible is Verdict.YES:
        met = [_with_sum(reason) for reason in decision.reasons if reason.met]
        return [phrase("duty.must", words=words["must"], why="；".join(dict.fromkeys(met)))]
    if decision.eligible is Verdict.NO:
        failed = [_with_sum(reason) for reason in decision.reasons if reason.met is False]
        return [phrase("duty.need_not", words=words["need_not"], why="；".join(failed))]
    return [phrase("duty.open", words=words["open"])]


def _with_sum(reason: Reason) -> str:
    """Say what is asked for, with how what was given for it was worked out."""
    says = reason.condition.says
    return phrase("duty.with_sum", says=says, sum=reason.shown) if reason.shown else says
