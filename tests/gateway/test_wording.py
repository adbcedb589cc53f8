"""Words for people: every one that is asked for is there, and filled in."""

import ast
import string
from pathlib import Path

import pytest
import yaml

import gateway
from gateway.wording import WORDING, say

SOURCES = sorted(Path(gateway.__file__).parent.glob("*.py"))
WORDS = yaml.safe_load(WORDING.read_text("utf-8"))


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_every_word_a_module_asks_for_is_there_with_its_blanks(source: Path) -> None:
    for call in ast.walk(ast.parse(source.read_text("utf-8"))):
        if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Name)):
            continue
        if call.func.id not in {"say", "table", "phrases"} or not call.args:
            continue
        if isinstance(call.args[0], ast.Constant):
            name = call.args[0].value
            assert name in WORDS, name
            if call.func.id == "say":
                blanks = {part[1] for part in string.Formatter().parse(WORDS[name]) if part[1]}
                assert blanks <= {keyword.arg for keyword in call.keywords}, name


@pytest.mark.parametrize("status", ["in_force", "expired"])
def test_an_end_that_is_stated_is_said(status: str) -> None:
    assert "2023-12-31" in say(f"validity_{status}", last_day="2023-12-31")


@pytest.mark.parametrize("status", ["not_started", "unstated"])
def test_no_end_is_said_where_none_is_stated(status: str) -> None:
    assert "None" not in say(f"validity_{status}", last_day=None)
