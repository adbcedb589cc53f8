"""The calculator: facts, benefits and a day give decisions, purely."""

from actions.calculator.assessment import assess, decide_all
from actions.calculator.benefit import Benefit, Benefits, Mention, Target
from actions.calculator.catalogue import FactCatalogue, FactDefinition, FactType
from actions.calculator.catalogue_file import load_catalogue
from actions.calculator.conditions import Reason
from actions.calculator.decision import Decision
from actions.calculator.entitlements import Entitlement
from actions.calculator.errors import CalculatorError, FactError, UnknownBenefitError
from actions.calculator.explaining import any_of_these
from actions.calculator.loading import load_benefits
from actions.calculator.questions import next_question
from actions.calculator.situation import Situation, read_situation, with_derived
from actions.calculator.truth import Verdict
from actions.calculator.worth import modality_words, worth

__all__ = [
    "Benefit",
    "Benefits",
    "CalculatorError",
    "Decision",
    "Entitlement",
    "FactCatalogue",
    "FactDefinition",
    "FactError",
    "FactType",
    "Mention",
    "Reason",
    "Situation",
    "Target",
    "UnknownBenefitError",
    "Verdict",
    "any_of_these",
    "assess",
    "decide_all",
    "load_benefits",
    "load_catalogue",
    "modality_words",
    "next_question",
    "read_situation",
    "with_derived",
    "worth",
]
