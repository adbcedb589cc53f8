"""Decisions as tables on a terminal, plain lines in a pipe."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from actions.calculator import Decision, Entitlement, FactCatalogue, Verdict
from actions.calculator.shapes import Qualification
from actions.calculator.wording import say

ORDER = (Verdict.YES, Verdict.UNKNOWN, Verdict.NO)
COLUMNS = ("benefit", "verdict", "entitlement", "window", "open", "source")
WIDTH_IN_A_PIPE = 160


def show(decisions: Sequence[Decision], catalogue: FactCatalogue, *, every: bool) -> None:
    """Print a table: what is due, what is open, and with `every` what is not due."""
    console = Console()
    if not console.is_terminal:
        console = Console(width=WIDTH_IN_A_PIPE)
    table = Table(show_lines=True)
    for name in COLUMNS:
        table.add_column(say(f"column_{name}"), overflow="fold")
    for verdict in ORDER if every else ORDER[:2]:
        for decision in decisions:
            if decision.eligible is verdict:
                table.add_row(*_row(decision, catalogue))
    if table.rows:
        console.print(table)
    refused = sum(decision.eligible is Verdict.NO for decision in decisions)
    if refused and not every:
        console.print(say("refused_count", count=refused))
    console.print(say("authority_decides"))


def _row(decision: Decision, catalogue: FactCatalogue) -> tuple[str, ...]:
    benefit = decision.benefit
    number = benefit.policy.document_number or benefit.policy.title
    return (
        f"{benefit.name}\n[dim]{benefit.id}[/dim]",
        say(f"verdict_{decision.eligible}"),
        _entitlement(decision),
        decision.notes[0],
        _open(decision, catalogue),
        f"{number} {benefit.clause.label or ''}",
    )


def _entitlement(decision: Decision) -> str:
    if decision.entitlement is not None:
        return _worth(decision.entitlement)
    if decision.if_eligible is not None:
        return say("if_eligible", worth=_worth(decision.if_eligible))
    shape = decision.benefit.entitlement
    if isinstance(shape, Qualification):
        return shape.says
    return say("amount_missing") if decision.eligible is Verdict.YES else ""


def _worth(due: Entitlement) -> str:
    if due.items:
        return due.formula
    return f"{due.value}{due.unit}\n{due.formula}" if due.formula != due.value else due.formula


def _open(decision: Decision, catalogue: FactCatalogue) -> str:
    if decision.missing:
        asked = (catalogue[name].question or catalogue[name].label for name in decision.missing)
        return "\n".join(asked)
    if decision.needed:
        return "\n".join(decision.needed)
    undecided = (reason.condition.says for reason in decision.reasons if reason.met is None)
    return "\n".join(undecided) if decision.eligible is Verdict.UNKNOWN else ""
