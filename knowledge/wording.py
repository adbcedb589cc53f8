"""The words of this package's errors and reports, kept in messages.yml."""

from functools import lru_cache
from pathlib import Path

import yaml

MESSAGES = Path(__file__).parent / "messages.yml"


def say(name: str, **values: object) -> str:
    """Return the message of that name with its blanks filled in."""
    return _messages()[name].format(**values)


@lru_cache(maxsize=1)
def _messages() -> dict[str, str]:
    loaded: dict[str, str] = yaml.load(MESSAGES.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return loaded
