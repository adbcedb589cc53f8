"""What a sieve holds back could not have matched, and it holds back nearly all."""

import re

import pytest

from actions.facts.phrases import phrases
from actions.facts.sieve import Sieve, letters_needed
from evaluation.facts import load_golden

PATTERNS = [saying.pattern for phrase in phrases() for saying in phrase.sayings]
TEXTS = [one.text for one in load_golden()][::7]


def test_nothing_that_matches_is_held_back() -> None:
    sieve = Sieve(PATTERNS)
    for text in TEXTS:
        matching = {at for at, pattern in enumerate(PATTERNS) if pattern.search(text)}
        assert matching <= {*sieve.passing(text)}


def test_nearly_all_that_does_not_match_is_held_back() -> None:
    sieve = Sieve(PATTERNS)
    passing = sum(len([*sieve.passing(text)]) for text in TEXTS)
    assert passing < len(PATTERNS) * len(TEXTS) / 5


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("合同", [{"合"}, {"同"}]),
        ("(?:签|订)了?合同", [{"合"}, {"同"}, {"签", "订"}]),
        ("[签订]+(?!过)", [{"签", "订"}]),
        ("[^签]{2}|合同", []),
        ("(?<!没)签*", []),
        ("(?>失业)(?P<value>[0-9]{1,2})", [{"业"}, {"失"}, set("0123456789")]),
    ],
)
def test_the_letters_needed_are_those_no_match_is_without(
    pattern: str, needed: list[set[str]]
) -> None:
    assert letters_needed(re.compile(pattern)) == needed


def test_patterns_pass_in_their_order() -> None:
    sieve = Sieve([re.compile(one) for one in ("失业", "合同", ".*", "失业登记")])
    assert [*sieve.passing("失业登记")] == [0, 2, 3]
