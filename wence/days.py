"""Days as people give them to a command."""

from datetime import date

import typer

from gateway.clock import day_written
from wence.lines import InputError
from wence.wording import say


def read_day(text: object, *, field: str = "as_of") -> date:
    """Read an ISO day.

    Raises:
        InputError: naming the field, when it is not a day that exists.
    """
    if (day := day_written(text)) is None:
        raise InputError(field, say("day_wrong", text=text))
    return day


def read_day_option(text: str | None) -> date | None:
    """Read what was given as --as-of, or None.

    Raises:
        BadParameter: it is not a day that exists.
    """
    try:
        return read_day(text) if text else None
    except InputError as error:
        raise typer.BadParameter(error.message, param_hint="--as-of") from error
