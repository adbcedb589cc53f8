"""Decisions as the calculator page shows them: grouped, with every word a person needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from actions.calculator import Decision, FactCatalogue, Verdict
from gateway.replies import JSON
from gateway.settling import settling_reasons
from gateway.wording import say, table

GROUPS = (Verdict.YES, Verdict.UNKNOWN, Verdict.NO)


@dataclass(frozen=True, kw_only=True)
class Card:
    """One decision with its reasons and open questions in words."""

    decision: JSON
    reasons: tuple[JSON, ...]
    missing: tuple[str, ...]
    is_meant: bool


def group_cards(
    decisions: Sequence[Decision], catalogue: FactCatalogue, *, role: object
) -> dict[str, list[Card]]:
    """Return the cards by verdict: yes, unknown, no; those for other askers come last.

    Args:
        decisions: in the order of the documents.
        catalogue: names the facts.
        role: who asks, None where it is not known.
    """
    groups: dict[str, list[Card]] = {verdict.value: [] for verdict in GROUPS}
    for decision in decisions:
        askers = decision.benefit.askers
        is_meant = askers is None or not isinstance(role, str) or role in askers
        groups[decision.eligible.value].append(_card(decision, catalogue, is_meant=is_meant))
    for cards in groups.values():
        cards.sort(key=lambda card: not card.is_meant)
    return groups


def _card(decision: Decision, catalogue: FactCatalogue, *, is_meant: bool) -> Card:
    shape = decision.to_json()
    return Card(
        decision=shape,
        reasons=tuple(_describe(reason, catalogue) for reason in settling_reasons(shape)),
        missing=tuple(catalogue[name].label for name in decision.missing),
        is_meant=is_meant,
    )


def _describe(reason: JSON, catalogue: FactCatalogue) -> JSON:
    met = {True: "met_yes", False: "met_no"}.get(reason["met"], "met_open")
    given = reason.get("derived") or show_value(reason["fact"], reason["given"], catalogue)
    return {
        "condition": reason["condition"],
        "given": given,
        "class": met,
        "met": table("calculator")[met],
        "convention": reason.get("convention"),
    }


def show_value(name: str, value: Any, catalogue: FactCatalogue) -> str:
    """Return a fact's value as people say it, with its unit or the words on its button."""
    fact = catalogue[name]
    if value is None or value == "unknown":
        return say("not_given") if value is None else say("not_known")
    if isinstance(value, list):
        return "、".join(show_value(name, one, catalogue) for one in value)
    if isinstance(value, dict):
        ends = [value.get(end) for end in ("from", "to")]
        return "～".join("" if end is None else show_value(name, end, catalogue) for end in ends)
    choice = fact.choice(value) if isinstance(value, str | bool) else None
    return choice.label if choice else f"{value}{fact.unit}"
