"""A decision: benefit, eligibility, entitlement, reasons, missing facts, citations."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from actions.calculator.benefit import Benefit
from actions.calculator.conditions import Place, Reason
from actions.calculator.entitlements import Entitlement
from actions.calculator.truth import Verdict
from knowledge.citation import Citation, cite
from knowledge.validity import Validity


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What one benefit comes to for one situation on one day.

    `is_routed` says whether benefits for other askers are refused; `if_eligible`
    is what would be due where eligibility is still open; `needed` says what would
    satisfy the conditions that failed.
    """

    benefit: Benefit
    as_of: date
    is_routed: bool
    eligible: Verdict
    conditions: Verdict
    entitlement: Entitlement | None
    if_eligible: Entitlement | None
    validity: Validity
    missing: tuple[str, ...]
    reasons: tuple[Reason, ...]
    needed: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The sentences the decision stands on, each verbatim."""
        return tuple(self._cite(quote) for quote in self.benefit.quotes)

    def to_json(self) -> dict[str, Any]:
        """Return the contract's shape."""
        benefit = self.benefit
        cited = {citation.quote: citation.to_json() for citation in self.citations}
        return {
            "benefit": benefit.id,
            "name": benefit.name,
            "kind": benefit.kind,
            "modality": benefit.modality,
            "paid_to": benefit.paid_to,
            "payee": benefit.payee,
            "as_of": self.as_of.isoformat(),
            "eligible": self.eligible.value,
            "conditions": self.conditions.value,
            "entitlement": self.entitlement.to_json() if self.entitlement else None,
            "if_eligible": self.if_eligible.to_json() if self.if_eligible else None,
            "validity": self.validity.to_json(),
            "missing": list(self.missing),
            "reasons": [
                _reason(reason, place, cited[reason.condition.quote])
                for reason, place in zip(self.reasons, self._places(), strict=True)
            ],
            "needed": list(self.needed),
            "caveat": benefit.caveat,
            "notes": list(self.notes),
            "citations": list(cited.values()),
        }

    def _places(self) -> tuple[Place, ...]:
        places = self.benefit.places
        return places if len(places) == len(self.reasons) else ((),) * len(self.reasons)

    def _cite(self, quote: str) -> Citation:
        benefit = self.benefit
        return cite(benefit.policy, benefit.clause, quote=quote, as_of=self.as_of)


def _reason(reason: Reason, place: Place, citation: dict[str, Any]) -> dict[str, Any]:
    condition = reason.condition
    found = {
        "fact": condition.fact,
        "condition": condition.says,
        "given": reason.given,
        "met": reason.met,
        "words": condition.words,
        "place": [list(step) for step in place],
        "citation": citation,
    }
    if condition.convention:
        found["convention"] = condition.convention
    if reason.shown:
        found["derived"] = reason.shown
    return found
