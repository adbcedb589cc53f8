"""What a rule itself fixes, before any case is known, and the lead of rules that are over."""

from actions.answering.duty_words import duty_rule, is_duty
from actions.calculator import FactCatalogue
from actions.calculator.explaining import plain
from actions.calculator.shapes import Fixed, PerUnit, RateOf, Unstated
from actions.judgement import Judgement
from actions.phrases import phrase


def standard_words(judgement: Judgement, catalogue: FactCatalogue) -> str | None:
    """Write what the rule itself fixes, before any case is known: 2000元/人, 60%."""
    if is_duty(judgement.decision):
        return duty_rule(judgement.decision)
    shape = judgement.decision.benefit.entitlement
    if isinstance(shape, PerUnit | RateOf):
        standard = rate_words(shape, catalogue)
    elif isinstance(shape, Fixed):
        standard = shape.entitlement.formula
    elif isinstance(shape, Unstated):
        standard = phrase("standard.unstated", what=shape.what)
    else:
        return None
    name = judgement.decision.benefit.name
    return phrase("standard.line", then=then_words(judgement), name=name, standard=standard)


def rate_words(shape: PerUnit | RateOf, catalogue: FactCatalogue) -> str:
    """Write what one unit or a base gives: 2000元/人, 按…的60%算."""
    if isinstance(shape, PerUnit):
        words = phrase("standard.per_unit", value=plain(shape.value), per=shape.per)
        if shape.at_most is None:
            return words
        return words + phrase("standard.at_most", most=plain(shape.at_most), unit=shape.count_unit)
    base = catalogue[shape.of].label
    return phrase("standard.rate", percent=plain(shape.percent), base=base)


def then_words(judgement: Judgement) -> str:
    """Return the lead of a rule that is over: 按当时规定."""
    return phrase("verdict.then") if judgement.has_ended else ""
