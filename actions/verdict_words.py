"""Decisions in words: the conclusion, the amount, who is paid, what is met or open."""

from collections.abc import Sequence

from actions.amounts import say_amount, say_day
from actions.calculator import Decision, Entitlement, FactCatalogue, Verdict
from actions.calculator.entitlements import Kind
from actions.calculator.explaining import plain
from actions.calculator.shapes import Fixed, PerUnit, RateOf, Unstated
from actions.judgement import Judgement
from actions.phrases import phrase
from knowledge.validity import Status

MONEY = "元"


def verdict_lines(judgement: Judgement, catalogue: FactCatalogue) -> list[str]:
    """Say what a decision comes to, the conclusion first."""
    decision = judgement.decision
    if judgement.is_outside:
        return [_outside(decision)]
    if decision.eligible is Verdict.YES:
        return [_due(judgement), *_met(decision)]
    if decision.eligible is Verdict.NO:
        return [phrase("verdict.failed", then=_then(judgement), name=decision.benefit.name)] + [
            phrase("verdict.needed", needed=needed) for needed in decision.needed
        ]
    return [*_open(judgement), *_met(decision), *_left_open(decision, catalogue)]


def payee_lines(decision: Decision) -> list[str]:
    """Say whom money is paid to."""
    if decision.benefit.kind != "money":
        return []
    is_person = decision.benefit.paid_to == "person"
    key = "payee.person" if is_person else "payee.other"
    return [phrase(key, payee=decision.benefit.payee)]


def end_line(judgement: Judgement) -> str:
    """Say until when, and plainly that it is over when it is."""
    last = judgement.decision.benefit.window.days.last_day
    if judgement.has_ended and last is not None:
        return phrase("validity.expired", last_day=say_day(last))
    if last is not None and judgement.decision.validity.status is Status.IN_FORCE:
        return phrase("validity.in_force", last_day=say_day(last))
    return phrase("validity.unstated")


def amount_words(entitlement: Entitlement) -> str:
    """Write what is due with how it is worked out."""
    if entitlement.kind is Kind.LIST:
        return entitlement.formula
    if entitlement.value is None:
        return phrase("verdict.range", ends="—".join(_numbers(entitlement)), unit=entitlement.unit)
    if entitlement.unit != MONEY:
        return entitlement.formula
    amount = say_amount(entitlement.value, entitlement.unit)
    return phrase("verdict.worked_out", amount=amount, formula=entitlement.formula)


def standard_words(judgement: Judgement, catalogue: FactCatalogue) -> str | None:
    """Write what the rule itself fixes, before any case is known: 2000元/人, 60%."""
    shape = judgement.decision.benefit.entitlement
    if isinstance(shape, PerUnit):
        standard = phrase("standard.per_unit", value=plain(shape.value), per=shape.per)
    elif isinstance(shape, RateOf):
        base = catalogue[shape.of].label
        standard = phrase("standard.rate", percent=plain(shape.percent), base=base)
    elif isinstance(shape, Fixed):
        standard = shape.entitlement.formula
    elif isinstance(shape, Unstated):
        standard = phrase("standard.unstated", what=shape.what)
    else:
        return None
    name = judgement.decision.benefit.name
    return phrase("standard.line", then=_then(judgement), name=name, standard=standard)


def _left_open(decision: Decision, catalogue: FactCatalogue) -> list[str]:
    open_facts = [reason.condition.fact for reason in decision.reasons if reason.met is None]
    labels = [catalogue[name].label for name in (*open_facts, *decision.missing)]
    return [phrase("verdict.left_open", facts="、".join(dict.fromkeys(labels)))] if labels else []


def not_added_line(judgements: Sequence[Judgement]) -> list[str]:
    """Say that what is due is not added up, where several things are."""
    due = [one for one in judgements if one.decision.eligible is Verdict.YES]
    money = [one for one in due if one.decision.benefit.kind == "money"]
    return [phrase("verdict.not_added")] if len(money) > 1 else []


def _due(judgement: Judgement) -> str:
    decision, then = judgement.decision, _then(judgement)
    if decision.entitlement is None:
        return phrase("verdict.met", then=then, name=decision.benefit.name)
    amount = amount_words(decision.entitlement)
    return phrase("verdict.due", then=then, name=decision.benefit.name, amount=amount)


def _open(judgement: Judgement) -> list[str]:
    decision, name = judgement.decision, judgement.decision.benefit.name
    lines = [phrase("verdict.open", then=_then(judgement), name=name)]
    if decision.if_eligible is not None:
        lines.append(phrase("verdict.if_eligible", amount=amount_words(decision.if_eligible)))
    return lines


def _outside(decision: Decision) -> str:
    days, name = decision.benefit.window.days, decision.benefit.name
    if decision.validity.status is Status.NOT_STARTED or days.last_day is None:
        return phrase("verdict.before_start", name=name)
    return phrase("verdict.after_end", name=name, last_day=say_day(days.last_day))


def _met(decision: Decision) -> list[str]:
    met = [reason.condition.says for reason in decision.reasons if reason.met]
    return (
        [phrase("verdict.conditions_met", conditions="；".join(dict.fromkeys(met)))] if met else []
    )


def _then(judgement: Judgement) -> str:
    return phrase("verdict.then") if judgement.has_ended else ""


def _numbers(entitlement: Entitlement) -> list[str]:
    return [say_amount(item, "") for item in entitlement.items]
