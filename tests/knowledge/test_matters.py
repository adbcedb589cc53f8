"""A matter asked for by its bare name is found, whatever is asked of it."""

from datetime import date

import pytest

from knowledge.corpus import Corpus
from knowledge.matters import asked_of_any, bare_names
from knowledge.retriever import Retriever

DAY = date(2026, 11, 20)


def test_names_with_figures_or_questions_are_no_names(corpus: Corpus) -> None:
    names = bare_names(corpus)
    texts = [*(one.text for one in names), *asked_of_any(names)]
    assert len(texts) > 1000
    assert not [text for text in texts if "%" in text or "多少" in text]


@pytest.mark.parametrize(
    ("question", "clauses"),
    [
        ("失业登记去哪儿办", {"cq-2022-unemployed/1", "bb-2019-20/11", "cq-2022-209/32"}),
        ("稳岗返还", {"cq-2023-57/6", "cq-2022-209/2"}),
        ("扩岗补助怎么弄", {"cq-2022-209/4"}),
    ],
)
def test_a_bare_name_is_answered(retriever: Retriever, question: str, clauses: set[str]) -> None:
    found = retriever.search(question, as_of=DAY)
    assert found.outcome == "answered"
    assert f"{found.citations[0].policy}/{found.citations[0].clause}" in clauses
