"""Decisions in words: the conclusion, the amount, who is paid, what is met or open."""

from collections.abc import Collection, Sequence

from actions.amounts import say_amount, say_day
from actions.answering.duty_words import duty_lines, is_duty
from actions.answering.falling_short import follows_from
from actions.answering.said_facts import say_fact
from actions.answering.standards import rate_words, then_words
from actions.answering.telling_reasons import telling_reasons
from actions.answering.tiers import without_lesser_tiers
from actions.calculator import (
    Decision,
    Entitlement,
    FactCatalogue,
    FactDefinition,
    FactType,
    Reason,
    Verdict,
)
from actions.calculator.conditions import Condition
from actions.calculator.entitlements import Kind
from actions.calculator.shapes import PerUnit, Qualification, RateOf, Unstated
from actions.judgement import Judgement
from actions.phrases import phrase, phrases
from knowledge.validity import Status

MONEY, PERCENT, DISTRICT = "元", "%", "district"
COUNTED = (FactType.INT, FactType.NUMBER, FactType.PERCENT, FactType.MONEY)


def verdict_lines(judgement: Judgement, catalogue: FactCatalogue) -> list[str]:
    """Say what a decision comes to, the conclusion first."""
    decision = judgement.decision
    if judgement.is_outside:
        return [outside_line(decision)]
    if is_duty(decision):
        return [*duty_lines(decision), *limit_lines(decision), *_left_open(decision, catalogue)]
    if decision.eligible is Verdict.YES:
        due = _due(judgement, catalogue)
        return [due, *_caveat(decision), *limit_lines(decision), *_met(decision, catalogue)]
    if decision.eligible is Verdict.NO and (place := _only_of_place(decision)):
        return [phrase("verdict.rule_elsewhere", name=decision.benefit.name, place=place)]
    if decision.eligible is Verdict.NO:
        return [
            phrase("verdict.failed", then=then_words(judgement), name=decision.benefit.name),
            *(phrase("verdict.needed", needed=needed) for needed in decision.needed),
            *_worked_out(decision, catalogue),
        ]
    open_lines = [*limit_lines(decision), *_open(judgement), *_met(decision, catalogue)]
    return [*open_lines, *_left_open(decision, catalogue), *_caveat(decision)]


def _worked_out(decision: Decision, catalogue: FactCatalogue) -> list[str]:
    """Say what a share that is not met comes to, from the numbers told."""
    failed = [one for one in decision.reasons if one.met is False and one.shown]
    shares = [one for one in failed if catalogue[one.condition.fact].unit == PERCENT]
    told = {one.condition.fact: one.shown for one in shares}
    return [
        phrase("verdict.share_worked_out", label=catalogue[fact].label, sum=shown)
        for fact, shown in told.items()
    ]


def _only_of_place(decision: Decision) -> str | None:
    """Return the district a rule is of, where nothing but the place stands against it."""
    failed = {reason.condition.fact for reason in decision.reasons if reason.met is False}
    return decision.benefit.policy.jurisdiction if failed == {DISTRICT} else None


def settled_lines(judgements: Sequence[Judgement]) -> list[str]:
    """Say what is already certain while something else is still to be asked."""
    return [_due(one) for one in without_lesser_tiers([*filter(is_settled, judgements)])]


def changed_lines(
    judgement: Judgement, catalogue: FactCatalogue, said: Collection[str], *, is_one_of: bool
) -> list[str]:
    """Say what a change alone makes certain of a decision, or what is due if the rest holds."""
    decision = judgement.decision
    failed = [one for one in decision.reasons if one.met is False]
    is_by_it = any(follows_from(one, catalogue) & {*said} for one in failed)
    if decision.eligible is Verdict.NO:
        return verdict_lines(judgement, catalogue) if is_by_it else []
    if decision.if_eligible is None or decision.benefit.limit_check:
        return limit_lines(decision)
    return rest_lines((judgement,), is_one_of=is_one_of)


def rest_lines(judgements: Sequence[Judgement], *, is_one_of: bool = False) -> list[str]:
    """Say what is due if what is still open is met as well, of several with the name of each."""
    key = "each_if_rest_holds" if is_one_of or len(judgements) > 1 else "if_rest_holds"
    due = [(one, one.decision.if_eligible) for one in judgements]
    return [
        phrase(
            f"verdict.{key}",
            then=then_words(one),
            name=one.decision.benefit.name,
            amount=amount_words(amount),
        )
        for one, amount in due
        if amount is not None
    ]


def is_settled(judgement: Judgement) -> bool:
    """Whether what is due is certain, and worked out where the text gives anything to work out."""
    decision = judgement.decision
    is_unstated = isinstance(decision.benefit.entitlement, Unstated)
    return decision.eligible is Verdict.YES and (is_unstated or decision.entitlement is not None)


def payee_lines(decision: Decision) -> list[str]:
    """Say whom money is paid to."""
    if not decision.benefit.is_money:
        return []
    is_person = decision.benefit.is_to_person
    key = "payee.person" if is_person else "payee.other"
    return [phrase(key, payee=decision.benefit.payee)]


def amount_words(entitlement: Entitlement) -> str:
    """Write what is due with how it is worked out."""
    if entitlement.kind is Kind.RANGE:
        return phrase("verdict.range", ends="—".join(_numbers(entitlement)), unit=entitlement.unit)
    if entitlement.kind is not Kind.AMOUNT or entitlement.value is None:
        return entitlement.formula
    amount = say_amount(entitlement.value, entitlement.unit)
    return phrase("verdict.worked_out", amount=amount, formula=entitlement.formula)


def _left_open(decision: Decision, catalogue: FactCatalogue) -> list[str]:
    still = [reason.condition for reason in telling_reasons(decision) if reason.met is None]
    labels = [_still_to_see(one, catalogue) for one in still]
    labels += [catalogue[name].label for name in decision.missing]
    return [phrase("verdict.left_open", facts="、".join(dict.fromkeys(labels)))] if labels else []


def _still_to_see(condition: Condition, catalogue: FactCatalogue) -> str:
    fact = catalogue[condition.fact]
    is_plain = fact.type in (FactType.EXTERNAL, FactType.BOOL)
    return condition.says if is_plain else fact.label


def _caveat(decision: Decision) -> list[str]:
    caveat = decision.benefit.caveat
    return [phrase("verdict.sentence", words=caveat)] if caveat else []


def not_added_line(judgements: Sequence[Judgement]) -> list[str]:
    """Say that what is due is not added up, where several things are."""
    due = [one for one in judgements if one.decision.eligible is Verdict.YES]
    money = [one for one in due if one.decision.benefit.is_money]
    return [phrase("verdict.not_added")] if len(money) > 1 else []


def _due(judgement: Judgement, catalogue: FactCatalogue | None = None) -> str:
    decision, then = judgement.decision, then_words(judgement)
    name, shape = decision.benefit.name, decision.benefit.entitlement
    if decision.entitlement is not None:
        is_rule = decision.benefit.kind in phrases("verdict.rules")
        amount = amount_words(decision.entitlement)
        return phrase(
            f"verdict.{'rule' if is_rule else 'due'}", then=then, name=name, amount=amount
        )
    if isinstance(shape, Qualification):
        return phrase("verdict.due", then=then, name=name, amount=shape.says)
    if isinstance(shape, Unstated):
        return phrase("verdict.met_without", then=then, name=name, what=shape.what)
    if catalogue and isinstance(shape, PerUnit | RateOf):
        rate, lack = rate_words(shape, catalogue), catalogue[shape.of].label
        return phrase("verdict.met_uncounted", then=then, name=name, rate=rate, lack=lack)
    return phrase("verdict.met", then=then, name=name)


def limit_lines(decision: Decision) -> list[str]:
    """Say whether what is wanted keeps the limit the rule sets: 25万元 of 20万元 at most."""
    check = decision.benefit.limit_check
    if check is None:
        return []
    told = [note for note in decision.notes if check.says in note]
    own = [note for note in told if note not in decision.benefit.standing_notes]
    return [phrase("verdict.sentence", words=note) for note in own]


def _open(judgement: Judgement) -> list[str]:
    decision, name = judgement.decision, judgement.decision.benefit.name
    lines = [phrase("verdict.open", then=then_words(judgement), name=name)]
    if decision.if_eligible is not None:
        lines.append(phrase("verdict.if_eligible", amount=amount_words(decision.if_eligible)))
    return lines


def outside_line(decision: Decision) -> str:
    """Say that a benefit was not there yet, or no longer, on the day it is asked for."""
    days, name = decision.benefit.window.days, decision.benefit.name
    if decision.validity.status is Status.NOT_STARTED or days.last_day is None:
        return phrase("verdict.before_start", name=name)
    is_figure = decision.benefit.kind in phrases("verdict.figures")
    key = "figure_after_end" if is_figure else "after_end"
    return phrase(f"verdict.{key}", name=name, last_day=say_day(days.last_day))


def _met(decision: Decision, catalogue: FactCatalogue) -> list[str]:
    met = {
        reason.condition.fact: _with_source(catalogue, reason)
        for reason in telling_reasons(decision)
        if reason.met and _can_be_said(reason.given)
    }
    return [phrase("verdict.conditions_met", conditions="、".join(met.values()))] if met else []


def _with_source(catalogue: FactCatalogue, reason: Reason) -> str:
    """Write what is met, with how it was worked out where that is no mere other name."""
    fact = catalogue[reason.condition.fact]
    words, derived = say_fact(fact, reason.given), fact.derived
    is_told = reason.shown is None or derived is None or derived.by == "lookup"
    beside = ["" if is_told else reason.shown, _bound(fact, reason)]
    told = "；".join(filter(None, beside))
    return f"{words}（{told}）" if told else words


def _bound(fact: FactDefinition, reason: Reason) -> str:
    """Say the bound that a number had to keep to: 规定不少于6个月."""
    says = reason.condition.says
    if fact.type not in COUNTED or not says.startswith(fact.label):
        return ""
    return phrase("verdict.bound", bound=says.removeprefix(fact.label))


def _can_be_said(given: object) -> bool:
    return given is not None and not (isinstance(given, dict) and "one_of" in given)


def _numbers(entitlement: Entitlement) -> list[str]:
    return [say_amount(item, "") for item in entitlement.items]
