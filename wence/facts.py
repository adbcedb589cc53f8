"""`wence facts`: what a sentence says of a person or a firm."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any

import typer

from actions.calculator import FactDefinition, load_catalogue
from actions.calculator.explaining import display
from actions.calculator.known import Answer, Declined, Listed, Options
from actions.calculator.reading import read_answer
from actions.facts import extract_facts
from actions.facts.ages import with_age
from actions.facts.missing_days import missing_days
from actions.facts.values import Json
from gateway.clock import today
from wence.days import read_day, read_day_option
from wence.lines import InputError, Line, run_lines, write_json
from wence.wording import say


def facts(
    text: Annotated[str, typer.Argument(help="一句话；写 - 就从标准输入逐行读 JSON")],
    as_of: Annotated[str | None, typer.Option(help="从哪一天看“去年”，如 2023-06-01")] = None,
    json: Annotated[bool, typer.Option("--json", help="输出 JSON")] = False,
) -> None:
    """Read the facts a sentence states, and nothing it only asks or supposes."""
    day = read_day_option(as_of) or today()
    if not text.strip():
        raise typer.BadParameter(say("text_missing"))
    if text == "-":
        run_lines(lambda line: _answer(line, day=day))
        return
    told = _told(text, day)
    if json:
        write_json({"text": text, **told})
    else:
        _print(told["facts"])
        if missing := told.get("missing_days"):
            typer.echo(say("missing_days", days="、".join(missing)))


def _answer(line: Line, *, day: date) -> Line:
    text = line.get("text")
    if not isinstance(text, str):
        raise InputError("text", say("text_missing"))
    if line.get("as_of") is not None:
        day = read_day(line["as_of"])
    return {"id": line.get("id"), "text": text, **_told(text, day)}


def _told(text: str, day: date) -> dict[str, Any]:
    """Return the facts of a text, and the days it names that no calendar has."""
    facts = with_age(extract_facts(text, as_of=day), as_of=day)
    missing = missing_days(text, as_of=day)
    return {"facts": facts} | ({"missing_days": list(missing)} if missing else {})


def _print(found: Mapping[str, Json]) -> None:
    catalogue = load_catalogue()
    for name, value in found.items():
        typer.echo(f"{catalogue[name].label}：{_shown(catalogue[name], value)}（{name}）")
    if not found:
        typer.echo(say("no_facts"))


def _shown(fact: FactDefinition, value: Json) -> str:
    known = read_answer(fact, value)
    items = known.items if isinstance(known, Listed) else (known,)
    return "、".join(_label(fact, item) for item in items)


def _label(fact: FactDefinition, known: Answer) -> str:
    if isinstance(known, Options):
        chosen = (choice.label for choice in fact.choices if choice.value in known.values)
        return "/".join(chosen)
    return "" if isinstance(known, Declined) else display(known)
