"""What is due as people read it: 6,000元 with how it is worked out, or the rule in words."""

from decimal import Decimal

from actions.calculator.benefit import Benefit
from actions.calculator.catalogue import FactCatalogue
from actions.calculator.decision import Decision
from actions.calculator.entitlements import YUAN, Entitlement, Kind
from actions.calculator.explaining import plain
from actions.calculator.shapes import AsGiven, Fixed, PerUnit, Qualification, RateOf, Shape
from actions.calculator.truth import Verdict
from actions.calculator.wording import say


def worth(decision: Decision, catalogue: FactCatalogue) -> tuple[str, str]:
    """Return what a decision comes to, and the formula where that says something more.

    Where nothing is counted yet the rule is returned, and nothing where it is refused.
    """
    if decision.eligible is Verdict.NO:
        return "", ""
    due = decision.entitlement or decision.if_eligible
    return _counted(due) if due else (rule_words(decision.benefit.entitlement, catalogue), "")


def modality_words(benefit: Benefit) -> str:
    """Return the word the text gives it with, such as 可申请; nothing for a plain statement."""
    return "" if benefit.modality == say("plain_statement") else benefit.modality


def rule_words(shape: Shape, catalogue: FactCatalogue) -> str:
    """Write what the rule fixes, before any case is known."""
    if isinstance(shape, Fixed):
        return shape.entitlement.formula
    if isinstance(shape, PerUnit):
        return _per_unit_words(shape, catalogue)
    if isinstance(shape, RateOf):
        return say("tree_rate_of", of=catalogue[shape.of].label, percent=plain(shape.percent))
    if isinstance(shape, AsGiven):
        return say("tree_as_given", of=catalogue[shape.of].label)
    if isinstance(shape, Qualification):
        return shape.says
    return say("amount_unstated", what=shape.what)


def _per_unit_words(shape: PerUnit, catalogue: FactCatalogue) -> str:
    of = catalogue[shape.of].label
    rule = say("tree_per_unit", value=plain(shape.value), per=shape.per, of=of)
    if shape.at_most is None:
        return rule
    return say("tree_capped", rule=rule, cap=plain(shape.at_most), unit=shape.count_unit)


def _counted(due: Entitlement) -> tuple[str, str]:
    """Only money is a number of its own; the rest is said best by its formula."""
    if due.kind is Kind.AMOUNT and due.value is not None:
        return f"{_yuan(due.value)}{due.unit}", due.formula
    if due.kind is Kind.RANGE and due.unit == YUAN:
        low, high = map(_yuan, due.items)
        return f"{say('span', low=low, high=high)}{due.unit}", due.formula
    return due.formula, ""


def _yuan(value: str) -> str:
    return f"{Decimal(value):,}".removesuffix(".00")
