"""What tests of the actions share: the real policies, read once."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from actions.calculator import Benefits, load_benefits
from actions.hearing.listening import listen
from actions.library import Library, open_library
from actions.thread import Thread
from actions.turn import Turn
from knowledge.corpus import load_corpus

TODAY = date(2026, 11, 20)


@pytest.fixture(scope="session")
def benefits() -> Benefits:
    """Every benefit of the five policies."""
    return load_benefits(load_corpus())


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Everything the actions consult, the index built once."""
    return open_library(var=tmp_path_factory.mktemp("var"))


@pytest.fixture
def hear(library: Library) -> Callable[..., Turn]:
    """Return a function that makes a turn of words, as the action server hears it."""

    def make(text: str, intent: str = "ask_policy", **known: Any) -> Turn:
        state = {"as_of": TODAY, "facts": {}, "asked": None, "thread": Thread()} | known
        return listen(library, Turn(text=text, intent=intent, **state))

    return make
