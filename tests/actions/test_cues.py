"""The words that are recognised: each file read once, alternatives as one expression."""

import re

import pytest

from actions.cues import FOLDER, cue


def test_alternatives_are_read_as_one_regular_expression() -> None:
    assert re.search(cue("person"), "有没有真人")
    assert re.search(cue("person"), "转接一下")
    assert not re.search(cue("person"), "人工费怎么算")


def test_a_name_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        cue("no_such_cue")
    with pytest.raises(KeyError):
        cue("asides")


def test_each_file_says_what_it_is_about() -> None:
    for file in FOLDER.glob("*.yml"):
        assert file.read_text("utf-8").startswith("# "), file.name
