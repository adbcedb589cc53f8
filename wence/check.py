"""`wence check`: policy folders checked, each fault with its file, line and key."""

from pathlib import Path
from typing import Annotated

import typer

from actions.calculator import Benefits, UnknownBenefitError
from actions.calculator.drawing import draw
from knowledge import POLICIES
from knowledge.errors import CorpusError
from knowledge.wording import say
from wence.faults import benefits_in, find_faults, folders_in
from wence.lines import write_json


def check(
    folder: Annotated[
        Path, typer.Argument(help="一份政策的文件夹，或放着各份政策的文件夹")
    ] = POLICIES,
    as_json: Annotated[bool, typer.Option("--json", help="给程序读的结果，一行一处")] = False,
    tree: Annotated[
        list[str] | None, typer.Option(help="把这个事项的条件画成树，可以写几次")
    ] = None,
) -> None:
    """Check one policy folder or all of them; exit 1 when something is wrong."""
    faults = find_faults(folder)
    for fault in faults:
        _show(fault, as_json=as_json)
    if faults:
        raise typer.Exit(1)
    if tree:
        _draw(tree, benefits_in(folder))
    if not as_json:
        typer.echo(say("all_well", count=len(folders_in(folder))))


def _draw(names: list[str], benefits: Benefits) -> None:
    for name in names:
        try:
            typer.echo(draw(benefits.get(name), benefits.catalogue))
        except UnknownBenefitError as error:
            typer.echo(f"✗ {error.message}", err=True)
            raise typer.Exit(1) from error


def _show(fault: CorpusError, *, as_json: bool) -> None:
    if as_json:
        keys = [str(key) for key in fault.keys]
        place = {"file": str(fault.file), "line": fault.line, "key": ".".join(keys)}
        write_json({**place, "message": fault.message})
    else:
        typer.echo(f"✗ {fault}")
