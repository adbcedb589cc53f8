"""Days as people give them to a command."""

from datetime import date

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
