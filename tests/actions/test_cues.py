"""The words that are recognised: each file read once, alternatives as one expression."""

import re
from pathlib import Path

import pytest

import actions.cues as cues_module
from actions.cues import FOLDER, cue
from actions.library import Library


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


def test_no_name_stands_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "words.yml").write_text("# 词\nsaid: a\nsaid: b\n", "utf-8")
    monkeypatch.setattr(cues_module, "FOLDER", tmp_path)
    with pytest.raises(ValueError, match="said"):
        cues_module._all.__wrapped__()


def test_what_is_said_to_be_in_no_document_is_in_none(library: Library) -> None:
    written = "".join(clause.text for clause in library.corpus.clauses())
    assert cue("in_no_document").search(written) is None
