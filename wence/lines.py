"""JSON Lines in, JSON Lines out: how every command serves other programs."""

import json
import sys
from collections.abc import Callable, Iterable
from typing import Any

import typer

from wence.wording import say

Line = dict[str, Any]


class InputError(Exception):
    """Wrong input: which field, and in plain Chinese what to do about it."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field
        self.message = message


def write_json(value: object) -> None:
    """Write one object as one line, Chinese left readable."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def run_lines(answer: Callable[[Line], Line], *, lines: Iterable[str] | None = None) -> None:
    """Answer every line in order; a bad line is reported in its place.

    Args:
        answer: one input object to one output object; raises InputError.
        lines: where to read from, standard input by default.

    Raises:
        typer.Exit: with code 1 after the last line when any line was bad.
    """
    failed = False
    for text in lines if lines is not None else sys.stdin:
        if text.strip():
            output = _answer_line(text, answer)
            failed = failed or "error" in output
            write_json(output)
    if failed:
        raise typer.Exit(1)


def _answer_line(text: str, answer: Callable[[Line], Line]) -> Line:
    identity: object = None
    try:
        line = _read_object(text)
        identity = line.get("id")
        return answer(line)
    except InputError as error:
        return {"id": identity, "error": {"field": error.field, "message": error.message}}


def _read_object(text: str) -> Line:
    try:
        # Money is read from the JSON text: a binary float would lose its cents.
        line = json.loads(text, parse_float=_exact)
    except (json.JSONDecodeError, RecursionError) as error:
        raise InputError("line", say("line_not_json")) from error
    if not isinstance(line, dict):
        raise InputError("line", say("line_not_object"))
    return line


def _exact(text: str) -> Any:
    from decimal import Decimal  # noqa: PLC0415 - only lines with decimals pay for it

    return Decimal(text)
