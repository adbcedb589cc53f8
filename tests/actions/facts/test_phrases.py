"""The YAML files name facts and values that exist, and reach every fact."""

from datetime import date

import pytest

from actions.calculator import load_catalogue
from actions.calculator.reading import read_answer
from actions.facts import extract_facts
from actions.facts.phrases import Phrase, phrases
from actions.facts.readers import READERS
from actions.facts.vocabulary import load

CATALOGUE = load_catalogue()
# 由别的情况推出、从不单独说出口的几项。
NEVER_SAID = {"employer_type"}


def told(phrase: Phrase) -> dict[str, object]:
    return {**phrase.reads, **phrase.hire}


@pytest.mark.parametrize("phrase", phrases(), ids=lambda phrase: "+".join(told(phrase)))
def test_a_phrase_reads_known_facts_by_known_readers(phrase: Phrase) -> None:
    for fact, how in told(phrase).items():
        assert fact in CATALOGUE.facts
        if isinstance(how, dict) and "is" in how:
            assert read_answer(CATALOGUE[fact], how["is"]) is not None
        else:
            name = how["second"] if isinstance(how, dict) else how
            assert name == "truth" or name in READERS


def test_every_fact_people_speak_of_has_a_phrase() -> None:
    reached = {fact for phrase in phrases() for fact in told(phrase)}
    assert set(CATALOGUE.facts) - reached == NEVER_SAID


def test_every_word_for_a_choice_stands_for_an_allowed_value() -> None:
    for fact, words in load("answers")["choices"].items():
        allowed = {choice.value for choice in CATALOGUE[fact].choices}
        assert set(words) <= allowed


def test_every_choice_can_be_answered_by_another_word() -> None:
    for fact, words in load("answers")["choices"].items():
        assert {choice.value for choice in CATALOGUE[fact].choices} == set(words)


@pytest.mark.parametrize(
    "words", ["公司就现在我们", "社保都给他连着在交了，", "失业登记我还没有去办也"]
)
def test_empty_words_in_a_row_are_read_in_no_time(words: str) -> None:
    # Tried in every way they can be told apart they would take years.
    assert isinstance(extract_facts(words * 60, as_of=date(2026, 11, 20)), dict)
