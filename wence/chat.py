"""`wence chat`: a conversation with the running bot, or with one of its own."""

import contextlib
import sys
import tempfile
import uuid
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import httpx
import typer
from rich.console import Console

from gateway.settings import Settings, load_settings
from wence.days import read_day, read_day_option
from wence.instance import running_address
from wence.lines import InputError, Line, run_lines, write_json
from wence.running import NotReadyError, run_product
from wence.wording import say

PATIENCE = 60.0
Ask = Callable[[Line], Line]


def chat(
    source: Annotated[str | None, typer.Argument(help="写 - 就从标准输入逐行读 JSON")] = None,
    as_of: Annotated[str | None, typer.Option(help="按哪一天回答，如 2023-06-01")] = None,
    json: Annotated[bool, typer.Option("--json", help="输出 JSON")] = False,
) -> None:
    """Talk; every message is answered with its clauses."""
    if source not in {None, "-"}:
        raise typer.BadParameter(say("chat_source"))
    day = chosen.isoformat() if (chosen := read_day_option(as_of)) else None
    try:
        with _bot(load_settings()) as url, httpx.Client(base_url=url, timeout=PATIENCE) as client:
            ask = partial(_ask, client, run=uuid.uuid4().hex, day=day)
            run_lines(ask) if source == "-" else _talk(ask, json=json)
    except NotReadyError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error


@contextlib.contextmanager
def _bot(settings: Settings) -> Iterator[str]:
    """Yield the address of the running product, or of one started for this run alone."""
    address = running_address(settings.var)
    if address is not None:
        yield address
        return
    typer.echo(say("starting_own"), err=True)
    with tempfile.TemporaryDirectory(prefix="wence-chat-") as folder:
        var = Path(folder)
        _lend(settings, var)
        with run_product(var) as product:
            yield product.url


def _lend(settings: Settings, var: Path) -> None:
    # The trained model and the index are only read: no need to make them again.
    for name in ("models", "index"):
        (settings.var / name).mkdir(parents=True, exist_ok=True)
        (var / name).symlink_to((settings.var / name).resolve(), target_is_directory=True)


def _ask(client: httpx.Client, line: Line, *, run: str, day: str | None) -> Line:
    session, text = _text(line, "session"), _text(line, "text")
    chosen = read_day(line["as_of"]).isoformat() if line.get("as_of") else day
    body: dict[str, Any] = {"session": f"{run}-{session}", "text": text}
    try:
        response = client.post("/api/v1/chat", json=body | ({"as_of": chosen} if chosen else {}))
        answer = response.json()
    except (httpx.HTTPError, ValueError) as error:
        raise InputError("bot", say("no_answer", address=client.base_url)) from error
    if response.is_error:
        raise InputError(answer.get("field") or "text", answer.get("detail") or response.text)
    identity = {"id": line["id"]} if "id" in line else {}
    return identity | {"session": session, "text": text} | {
        "replies": answer["replies"], "facts": answer["facts"],
    }  # fmt: skip


def _text(line: Line, field: str) -> str:
    value = line.get(field)
    if not isinstance(value, str) or not value.strip():
        raise InputError(field, f"缺少 {field}，请写成文字")
    return value


def _talk(ask: Ask, *, json: bool) -> None:
    console = Console()
    prompt = say("prompt") if sys.stdin.isatty() else ""
    while True:
        try:
            text = console.input(prompt)
        except (EOFError, KeyboardInterrupt):
            return
        if not text.strip():
            continue
        try:
            answer = ask({"session": "terminal", "text": text})
        except InputError as error:
            console.print(error.message)
            continue
        write_json(answer) if json else _print(console, answer)


def _print(console: Console, answer: Line) -> None:
    for reply in answer["replies"]:
        console.print(f"问策：{reply['text']}", markup=False)
        titles = "　".join(f"[{button['title']}]" for button in reply["buttons"])
        if titles:
            console.print(titles, markup=False)
        console.print(f"答复编号：{reply['receipt']}", style="dim")
