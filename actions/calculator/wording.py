"""The words of decisions and errors, kept in wording.yml."""

from functools import cache
from pathlib import Path

import yaml

WORDING = Path(__file__).parent / "wording.yml"


def say(name: str, /, **values: object) -> str:
    """Return the sentence of that name with its blanks filled in."""
    return _sentences()[name].format(**values)


@cache
def _sentences() -> dict[str, str]:
    loaded: dict[str, str] = yaml.load(WORDING.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return loaded
