"""JSON Lines in, JSON Lines out: how every command serves other programs."""

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import typer

from gateway import exact_json
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
    sys.stdout.write(exact_json.write(value) + "\n")
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
    for text in lines if lines is not None else _standard_input():
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
        line = exact_json.read(text)
    except ValueError as error:
        raise InputError("line", say("line_not_json")) from error
    if not isinstance(line, dict):
        raise InputError("line", say("line_not_object"))
    return line


def _standard_input() -> Iterator[str]:
    """The lines as UTF-8; what is not UTF-8 is left for its own line to refuse."""
    for line in sys.stdin.buffer:
        yield line.decode(errors="surrogateescape")
