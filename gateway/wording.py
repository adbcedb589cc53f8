"""The words of the doors' own answers and errors, kept in wording.yml."""

from pathlib import Path

from knowledge.wording import Wording

WORDING = Path(__file__).with_name("wording.yml")
_WORDS = Wording(WORDING)

say = _WORDS.say


def phrases(name: str) -> tuple[str, ...]:
    """Return the phrases listed under that name, as people say them."""
    return tuple(_WORDS.get(name))


def table(name: str) -> dict[str, str]:
    """Return the words listed by key under that name."""
    return dict(_WORDS.get(name))
