"""Days as people give them to a command."""

from datetime import date

from wence.lines import InputError
from wence.wording import say


def read_day(text: object, *, field: str = "as_of") -> date:
    """Read an ISO day.

    Raises:
        InputError: naming the field, when it is not a day that exists.
    """
    try:
        return date.fromisoformat(str(text))
    except ValueError as error:
        raise InputError(field, say("day_wrong", text=text)) from error
