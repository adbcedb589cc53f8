"""The sentences intents are tested on: of kinds apart, and never taught."""

import re

import pytest
import yaml

from evaluation.intents import load_golden
from evaluation.lookalikes import load_nonsense
from wence.processes import ROOT

SHORT = 5  # "没有" and "谢谢" are said by everyone


def _bare(text: str) -> str:
    return re.sub(r"[\W_]", "", text).lower()


@pytest.fixture(scope="module")
def taught() -> frozenset[str]:
    files = sorted((ROOT / "bot" / "data" / "nlu").glob("*.yml"))
    blocks = [block for file in files for block in yaml.safe_load(file.read_text("utf-8"))["nlu"]]
    lines = (line for block in blocks for line in block["examples"].splitlines())
    return frozenset(_bare(line) for line in lines)


def test_what_is_tested_was_not_taught(taught: frozenset[str]) -> None:
    tested = (*load_golden("test"), *load_nonsense())
    both = [
        one.text for one in tested if len(_bare(one.text)) > SHORT and _bare(one.text) in taught
    ]
    assert both == []


def test_writers_tested_on_are_not_those_looked_at() -> None:
    tested, looked_at = load_golden("test"), load_golden("development")
    assert {one.writer for one in tested}.isdisjoint(one.writer for one in looked_at)


def test_every_intent_is_tested_in_the_words_of_every_writer() -> None:
    utterances = load_golden("test")
    intents = {one.intent for one in utterances}
    for writer in {one.writer for one in utterances}:
        assert {one.intent for one in utterances if one.writer == writer} == intents


def test_all_that_is_tested_is_text() -> None:
    # 88, yes and no are a number and truth values to YAML unless quoted.
    utterances = (*load_golden("test"), *load_golden("development"), *load_nonsense())
    assert [one for one in utterances if not isinstance(one.text, str)] == []
