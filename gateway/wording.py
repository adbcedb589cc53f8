"""The words of the doors' own answers and errors, kept in wording.yml."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

WORDING = Path(__file__).parent / "wording.yml"


def say(name: str, /, **values: object) -> str:
    """Return the message of that name with its blanks filled in."""
    return str(_read()[name]).format(**values)


def phrases(name: str) -> tuple[str, ...]:
    """Return the phrases listed under that name, as people say them."""
    return tuple(_read()[name])


def table(name: str) -> dict[str, str]:
    """Return the words listed by key under that name."""
    return dict(_read()[name])


@lru_cache(maxsize=1)
def _read() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load(WORDING.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return loaded
