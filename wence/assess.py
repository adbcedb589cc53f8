"""`wence assess`: what a case comes to, benefit by benefit."""

import json
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from actions.calculator import (
    Benefits,
    Decision,
    FactError,
    UnknownBenefitError,
    load_benefits,
)
from actions.calculator import assess as decide
from actions.calculator.wording import say
from gateway import exact_json
from gateway.clock import today
from knowledge.corpus import load_corpus
from wence.assess_table import show
from wence.days import read_day
from wence.lines import InputError, Line, run_lines, write_json
from wence.reasons import why


def assess(
    facts: Annotated[str, typer.Argument(help="写着情况的 JSON 文件；写 - 就从标准输入逐行读")],
    as_of: Annotated[str | None, typer.Option(help="按哪一天算，如 2023-06-01")] = None,
    benefit: Annotated[list[str] | None, typer.Option(help="只算这一项，可以写几次")] = None,
    every: Annotated[bool, typer.Option("--all", help="不符合的也列出来")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="输出 JSON")] = False,
) -> None:
    """Decide every benefit for a case, or those named."""
    benefits = load_benefits(load_corpus())
    try:
        day = read_day(as_of) if as_of else today()
        if facts == "-":
            run_lines(lambda line: _answer(line, benefits, day=day, only=benefit))
            return
        decisions = _decide(benefits, _read_facts(Path(facts)), day=day, only=benefit)
    except InputError as error:
        typer.echo(f"{error.field}：{error.message}", err=True)
        raise typer.Exit(1) from error
    if as_json:
        write_json(to_json(decisions))
    else:
        show(decisions, benefits.catalogue, every=every or benefit is not None)


def to_json(decisions: tuple[Decision, ...]) -> dict[str, Any]:
    """Return the contract's shape, without the id."""
    return {"decisions": [decision.to_json() for decision in decisions]}


def _answer(line: Line, benefits: Benefits, *, day: date, only: list[str] | None) -> Line:
    facts = line.get("facts")
    if not isinstance(facts, dict):
        raise InputError("facts", say("facts_missing"))
    if line.get("as_of") is not None:
        day = read_day(line["as_of"])
    names = line.get("benefits")
    if names is None:
        names = only
    elif not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise InputError("benefits", say("benefits_not_a_list"))
    return {"id": line.get("id")} | to_json(_decide(benefits, facts, day=day, only=names))


def _decide(
    benefits: Benefits, facts: dict[str, Any], *, day: date, only: list[str] | None
) -> tuple[Decision, ...]:
    try:
        return decide(benefits, facts, as_of=day, only=only)
    except FactError as error:
        raise InputError(error.fact, error.message) from error
    except UnknownBenefitError as error:
        raise InputError("benefits", error.message) from error


def _read_facts(file: Path) -> dict[str, Any]:
    try:
        facts = exact_json.read(file.read_text("utf-8"))
    except UnicodeDecodeError as error:
        raise InputError(str(file), say("file_not_utf8")) from error
    except OSError as error:
        raise InputError(str(file), why(error)) from error
    except json.JSONDecodeError as error:
        raise InputError(str(file), say("file_broken", line=error.lineno)) from error
    except ValueError as error:
        raise InputError(str(file), say("file_not_json")) from error
    if not isinstance(facts, dict):
        raise InputError(str(file), say("file_not_json"))
    return facts
