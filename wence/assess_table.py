"""Decisions as tables on a terminal, plain lines in a pipe."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from actions.calculator import Decision, FactCatalogue, Verdict, modality_words, worth
from actions.calculator.wording import say
from gateway.calculator_view import show_window, undecided

ORDER = (Verdict.YES, Verdict.UNKNOWN, Verdict.NO)
COLUMNS = ("benefit", "verdict", "entitlement", "window", "open", "source")
WIDTH_IN_A_PIPE, WIDTH_OF_A_TABLE = 160, 110


def show(decisions: Sequence[Decision], catalogue: FactCatalogue, *, every: bool) -> None:
    """Print a table: what is due, what is open, and with `every` what is not due."""
    console = Console()
    if not console.is_terminal:
        console = Console(width=WIDTH_IN_A_PIPE)
    shown = [
        _row(decision, catalogue)
        for verdict in (ORDER if every else ORDER[:2])
        for decision in decisions
        if decision.eligible is verdict
    ]
    if shown:
        console.print(
            _table(shown) if console.width >= WIDTH_OF_A_TABLE else _blocks(shown), highlight=False
        )
    refused = sum(decision.eligible is Verdict.NO for decision in decisions)
    if refused and not every:
        console.print(say("refused_count", count=refused))
    console.print(say("authority_decides"))


def _table(rows: Sequence[tuple[str, ...]]) -> Table:
    table = Table(show_lines=True)
    for name in COLUMNS:
        table.add_column(say(f"column_{name}"), overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table


def _blocks(rows: Sequence[tuple[str, ...]]) -> str:
    """The same one under the other, where a terminal is too narrow for columns."""
    named = (zip(COLUMNS, row, strict=True) for row in rows)
    return "\n\n".join(
        "\n".join(
            say("block_line", column=say(f"column_{name}"), words=words.replace("\n", " "))
            for name, words in row
            if words
        )
        for row in named
    )


def _row(decision: Decision, catalogue: FactCatalogue) -> tuple[str, ...]:
    benefit = decision.benefit
    return (
        f"{benefit.name}\n[dim]{benefit.id}[/dim]",
        _verdict(decision),
        _entitlement(decision, catalogue),
        show_window(decision),
        _open(decision, catalogue),
        decision.citations[0].name,
    )


def _entitlement(decision: Decision, catalogue: FactCatalogue) -> str:
    due = "\n".join(filter(None, worth(decision, catalogue)))
    return say("if_eligible", worth=due) if decision.if_eligible else due


def _verdict(decision: Decision) -> str:
    verdict, words = say(f"verdict_{decision.eligible}"), modality_words(decision.benefit)
    return "\n".join((verdict, say("modality", words=words))) if words else verdict


def _open(decision: Decision, catalogue: FactCatalogue) -> str:
    if decision.missing:
        return "\n".join(catalogue[name].label for name in decision.missing)
    if decision.needed:
        return "\n".join(decision.needed)
    if decision.eligible is Verdict.NO:
        return decision.notes[0]
    return "\n".join(filter(None, (*undecided(decision), decision.benefit.caveat)))
