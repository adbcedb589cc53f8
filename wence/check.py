"""`wence check`: policy folders checked, each fault with its file, line and key."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from actions.calculator import UnknownBenefitError, load_benefits
from actions.calculator.checking import check_benefits
from actions.calculator.drawing import draw
from knowledge import POLICIES
from knowledge.checking import check_policy
from knowledge.corpus import load_corpus
from knowledge.errors import CorpusError
from knowledge.topics import load_topics
from knowledge.wording import say
from wence.lines import write_json

Check = Callable[[Path], Iterable[CorpusError]]

# Each looks at one policy folder.
CHECKS: tuple[Check, ...] = (check_policy, check_benefits)


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
    folders = _policy_folders(folder)
    faults = [fault for one in folders for check_one in CHECKS for fault in check_one(one)]
    if not folders:
        faults = [CorpusError(say("no_policies"), file=folder)]
    elif not faults and folder == POLICIES:
        faults = list(_check_together())
    for fault in faults:
        _show(fault, as_json=as_json)
    if faults:
        raise typer.Exit(1)
    if tree:
        _draw(tree)
    if not as_json:
        typer.echo(say("all_well", count=len(folders)))


def _draw(names: list[str]) -> None:
    benefits = load_benefits(load_corpus())
    for name in names:
        try:
            typer.echo(draw(benefits.get(name), benefits.catalogue))
        except UnknownBenefitError as error:
            typer.echo(f"✗ {error.message}", err=True)
            raise typer.Exit(1) from error


def _policy_folders(folder: Path) -> list[Path]:
    if (folder / "policy.yml").exists():
        return [folder]
    return sorted(path for path in folder.glob("*/") if not path.name.startswith("."))


def _check_together() -> Iterator[CorpusError]:
    try:
        load_topics(load_corpus())
        load_benefits(load_corpus())
    except CorpusError as error:
        yield error


def _show(fault: CorpusError, *, as_json: bool) -> None:
    if as_json:
        keys = [str(key) for key in fault.keys]
        place = {"file": str(fault.file), "line": fault.line, "key": ".".join(keys)}
        write_json({**place, "message": fault.message})
    else:
        typer.echo(f"✗ {fault}")
