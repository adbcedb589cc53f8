"""The words of the doors' own answers and errors, kept in wording.yml."""

from pathlib import Path
from typing import Any

from knowledge.wording import Wording

WORDING = Path(__file__).with_name("wording.yml")
_WORDS = Wording(WORDING)

say = _WORDS.say


def explain(fault: Any) -> str:
    """Return in Chinese what pydantic found wrong with a value."""
    words = table("validation")
    limits = {key: value for key, value in fault.get("ctx", {}).items() if key != "error"}
    return words.get(fault["type"], words["other"]).format(**limits)


def phrases(name: str) -> tuple[str, ...]:
    """Return the phrases listed under that name, as people say them."""
    return tuple(_WORDS.get(name))


def table(name: str) -> dict[str, str]:
    """Return the words listed by key under that name."""
    return dict(_WORDS.get(name))
