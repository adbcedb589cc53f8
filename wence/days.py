"""Days as people give them to a command."""

from datetime import date

from wence.lines import InputError


def read_day(text: object, *, field: str = "as_of") -> date:
    """Read an ISO day.

    Raises:
        InputError: naming the field, when it is not a day that exists.
    """
    try:
        return date.fromisoformat(str(text))
    except ValueError as error:
        message = f"“{text}”不是一个日期，请写成 2023-12-31 这样，并且这一天要存在"
        raise InputError(field, message) from error
