"""The words of decisions and errors, kept in wording.yml."""

from functools import cache
from pathlib import Path

import yaml

WORDING = Path(__file__).parent / "wording.yml"
CONVENTIONS = Path(__file__).parent / "conventions.yml"


def say(name: str, /, **values: object) -> str:
    """Return the sentence of that name with its blanks filled in."""
    return _read(WORDING)[name].format(**values)


def conventions() -> dict[str, str]:
    """Return how words are read where the text leaves it open, by name."""
    return _read(CONVENTIONS)


@cache
def _read(file: Path) -> dict[str, str]:
    loaded: dict[str, str] = yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return loaded
