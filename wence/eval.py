"""`wence eval`: how well each part does on our own golden sets, as reports with pictures."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from gateway.settings import Settings, load_settings
from wence.preparation import prepare
from wence.progress import say, step
from wence.running import run_product
from wence.wording import say as words

SHOWN_LINES = 24
# Training every pipeline takes half an hour: only where it is asked for.
ONLY_NAMED = frozenset({"pipelines"})


def eval(  # noqa: A001 - the command's name
    part: Annotated[
        list[str] | None,
        typer.Argument(help="retrieval intents facts amounts conversations pipelines"),
    ] = None,
    strangers: Annotated[
        Path | None, typer.Option(help="别处收集的问题，每行一个 JSON，只用来测量")
    ] = None,
) -> None:
    """Score the parts named, or all but the longest, and write a report of each."""
    settings = load_settings()
    parts = _parts(settings, strangers=strangers)
    if unknown := [name for name in part or () if name not in parts]:
        message = words("eval_nothing", name=unknown[0], known="、".join(parts))
        raise typer.BadParameter(message)
    for name in part or [one for one in parts if one not in ONLY_NAMED]:
        with step(name):
            file = parts[name](settings.var / "reports")
        say(_summary(file))
        say(words("eval_report", file=file))


def _parts(settings: Settings, *, strangers: Path | None) -> dict[str, Callable[[Path], Path]]:
    # Imported part by part: scoring one thing must not load what scores another.
    def retrieval(folder: Path) -> Path:
        from evaluation.retrieval import report  # noqa: PLC0415

        return report(folder, index=settings.var / "index", strangers=strangers)

    def intents(folder: Path) -> Path:
        from evaluation.intents import report  # noqa: PLC0415

        return report(folder, model=prepare(settings))

    def facts(folder: Path) -> Path:
        from evaluation.facts import report  # noqa: PLC0415

        return report(folder)

    def amounts(folder: Path) -> Path:
        from evaluation.amounts import report  # noqa: PLC0415

        return report(folder)

    def conversations(folder: Path) -> Path:
        from evaluation.conversations import report  # noqa: PLC0415

        with run_product(settings.var / "eval") as product:
            return report(folder, url=product.url)

    def pipelines(folder: Path) -> Path:
        from evaluation.pipelines import report  # noqa: PLC0415

        return report(folder)

    found = (retrieval, intents, facts, amounts, conversations, pipelines)
    return {one.__name__: one for one in found}


def _summary(file: Path) -> str:
    """Return the lines of a report up to its first section of details."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return "\n".join(lines[:SHOWN_LINES])
