"""Settings written under a name that does not exist, which nothing would read."""

import os
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from dotenv import dotenv_values

from gateway.settings import ROOT, Settings
from gateway.wording import say

PREFIX = "WENCE_"
TESTS = "WENCE_TEST_"  # the tests' own
FIELDS = tuple(field.upper() for field in Settings.model_fields)
ALIKE = 0.7


def stray_settings(file: Path = ROOT / ".env") -> tuple[str, ...]:
    """Return a sentence for each name that is no setting, with the one that may be meant.

    Args:
        file: every name in it is looked at; of the environment, those that begin as ours do.
    """
    return tuple(_complaint(name, place) for name, place in _names(file) if _is_stray(name))


def _names(file: Path) -> Iterator[tuple[str, str]]:
    if file.is_file():
        yield from ((name, file.name) for name in dotenv_values(file))
    yield from ((name, say("environment")) for name in os.environ if _begins_as_ours(name))


def _begins_as_ours(name: str) -> bool:
    return name.upper().startswith(PREFIX) and not name.upper().startswith(TESTS)


def _is_stray(name: str) -> bool:
    return name.upper() not in {PREFIX + field for field in FIELDS}


def _complaint(name: str, place: str) -> str:
    near = get_close_matches(name.upper().removeprefix(PREFIX), FIELDS, n=1, cutoff=ALIKE)
    perhaps = say("setting_perhaps", name=PREFIX + near[0]) if near else ""
    return say("setting_unknown", name=name, place=place, perhaps=perhaps)
