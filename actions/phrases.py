"""The words the bot says, read from phrases.yml."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

PHRASES = Path(__file__).with_name("phrases.yml")


def phrase(key: str, **values: object) -> str:
    """Return the words of a dotted key with the values filled in.

    Raises:
        KeyError: there are no such words, or a value they need is not given.
    """
    words = phrases(key)
    if not isinstance(words, str):
        raise KeyError(key)
    return words.format(**values) if values else words


def phrases(key: str) -> Any:
    """Return what stands under a dotted key: words, a list or a mapping.

    Raises:
        KeyError: nothing stands there.
    """
    found: Any = _load()
    for part in key.split("."):
        found = found[part]
    return found


@cache
def _load() -> dict[str, Any]:
    return dict(yaml.safe_load(PHRASES.read_text(encoding="utf-8")))
