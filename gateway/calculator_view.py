"""Decisions as the calculator page shows them: grouped, with every word a person needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from actions.calculator import (
    Decision,
    FactCatalogue,
    Verdict,
    any_of_these,
    modality_words,
    worth,
)
from gateway.replies import JSON
from gateway.settling import settling_reasons
from gateway.wording import say, table
from knowledge.validity import Status

OTHERS, OUTSIDE, UNMET = "others", "outside", "unmet"
GROUPS = (Verdict.YES.value, Verdict.UNKNOWN.value, OUTSIDE, UNMET, OTHERS)


@dataclass(frozen=True, kw_only=True)
class Card:
    """One decision with its worth, reasons and open questions in words."""

    decision: JSON
    worth: str
    formula: str
    modality: str
    window: str
    reasons: tuple[JSON, ...]
    missing: tuple[str, ...]
    undecided: tuple[str, ...]


def group_cards(
    decisions: Sequence[Decision], catalogue: FactCatalogue, *, role: object
) -> dict[str, list[Card]]:
    """Return the cards by verdict, the refused by why; the nearest to an answer come first.

    Refused are those outside their window, those with a condition that is not met, and
    those for other askers.

    Args:
        decisions: in the order of the documents.
        catalogue: names the facts.
        role: who asks, None where it is not known.
    """
    groups: dict[str, list[Card]] = {name: [] for name in GROUPS}
    for decision in decisions:
        groups[_group(decision, role)].append(_card(decision, catalogue))
    groups[Verdict.UNKNOWN.value].sort(key=lambda card: len(card.missing))
    groups[OUTSIDE].sort(key=lambda card: card.decision["conditions"] != Verdict.YES.value)
    return groups


def _group(decision: Decision, role: object) -> str:
    if decision.eligible is not Verdict.NO:
        return decision.eligible.value
    askers = decision.benefit.askers
    if askers is not None and isinstance(role, str) and role not in askers:
        return OTHERS
    is_outside = decision.validity.status in (Status.EXPIRED, Status.NOT_STARTED)
    return OUTSIDE if is_outside else UNMET


def _card(decision: Decision, catalogue: FactCatalogue) -> Card:
    shape = decision.to_json()
    amount, formula = worth(decision, catalogue)
    return Card(
        decision=shape,
        worth=amount,
        formula=formula,
        modality=modality_words(decision.benefit),
        window=show_window(decision),
        reasons=tuple(_describe(reason, catalogue) for reason in settling_reasons(shape)),
        missing=tuple(catalogue[name].label for name in decision.missing),
        undecided=undecided(decision),
    )


def undecided(decision: Decision) -> tuple[str, ...]:
    """Return the conditions that keep a decision open though nothing more can be asked."""
    if decision.missing or decision.eligible is not Verdict.UNKNOWN:
        return ()
    reasons = settling_reasons(decision.to_json())
    return tuple(dict.fromkeys(one["condition"] for one in reasons if one["met"] is None))


def show_window(decision: Decision) -> str:
    """Return in a few words until when it holds, as far as the text says."""
    status, first, last = (
        decision.validity.status,
        decision.validity.first_day,
        decision.validity.last_day,
    )
    words = table("calculator")
    if status is Status.UNSTATED and first and last:
        return words["validity_between"].format(first=first, last=last)
    is_dated = last is not None and status in (Status.IN_FORCE, Status.EXPIRED)
    return words[f"validity_{status.value}"] + (f" {last}" if is_dated else "")


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
    if isinstance(value, dict) and "one_of" in value:
        return any_of_these([show_value(name, one, catalogue) for one in value["one_of"]])
    if isinstance(value, dict):
        ends = [value.get(end) for end in ("from", "to")]
        return "～".join("" if end is None else show_value(name, end, catalogue) for end in ends)
    choice = fact.choice(value) if isinstance(value, str | bool) else None
    return choice.label if choice else f"{value}{fact.unit}"
