"""The fact catalogue."""

from pathlib import Path

import pytest

from actions.calculator import FactType, load_catalogue
from knowledge.errors import CorpusError

CATALOGUE = load_catalogue()


def test_every_fact_that_is_asked_has_a_question_and_a_label_in_chinese() -> None:
    for fact in CATALOGUE.facts.values():
        assert fact.label
        assert fact.question is None or fact.question.endswith(("？", "）"))
        assert fact.is_asked or fact.derived or fact.type is FactType.EXTERNAL


def test_every_source_of_a_derived_fact_is_a_fact() -> None:
    for fact in CATALOGUE.derived:
        assert fact.derived is not None
        assert all(CATALOGUE.get(name) for name in fact.derived.sources)


def test_what_another_authority_decides_is_never_asked() -> None:
    external = [one for one in CATALOGUE.facts.values() if one.type is FactType.EXTERNAL]
    assert len(external) == 5
    assert all(one.decided_by and not one.is_asked for one in external)


def test_yes_and_no_have_words_of_their_own() -> None:
    for fact in CATALOGUE.facts.values():
        if fact.type is FactType.BOOL:
            yes, no = fact.choice(True), fact.choice(False)
            assert yes is not None
            assert no is not None
            assert yes.says != no.says


def test_a_type_outside_the_set_is_refused_by_file_and_key(tmp_path: Path) -> None:
    file = tmp_path / "facts.yml"
    file.write_text("facts:\n- {name: a, type: word, label: 甲, question: null}\n", "utf-8")
    with pytest.raises(CorpusError, match="type"):
        load_catalogue(file)
