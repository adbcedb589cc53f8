"""The sentence quoted is the one whose questions are nearest."""

from datetime import date

import numpy as np
import pytest

from knowledge.corpus import Corpus
from knowledge.points import Points
from knowledge.questions import load_questions
from knowledge.retriever import Retriever

DAY = date(2026, 11, 20)


def test_a_sentence_is_as_close_as_the_nearest_of_its_questions() -> None:
    vectors = np.eye(4, dtype=np.float32)[[0, 1, 2, 3]]
    points = Points(vectors, np.array([5, 5, 5, 9], np.int32), np.array([1, 2, 2, 1], np.int32))
    close = points.closeness(5, np.array([0, 1, 0, 0], np.float32), count=3)
    assert close.tolist() == [0.0, 0.5, 0.0]


def test_of_a_clause_nobody_asks_about_nothing_is_known() -> None:
    points = Points(np.zeros((0, 4), np.float32), np.zeros(0, np.int32), np.zeros(0, np.int32))
    assert points.closeness(0, np.ones(4, np.float32), count=2).tolist() == [0.0, 0.0]


def test_every_sentence_named_is_one_of_its_clause(corpus: Corpus) -> None:
    numbered = [one for one in load_questions(corpus) if one.sentence]
    assert len(numbered) > 5000
    for one in numbered:
        assert one.sentence <= len(corpus.clause(one.policy, one.clause).sentences)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("脱贫户去外地打工坐车的钱有没有人管", "交通补助"),
        ("在乡镇上班读书借的钱能不能帮还", "国家助学贷款代偿"),
        ("有人造假骗补贴怎么处理", "骗取套取"),
    ],
)
def test_what_is_asked_in_other_words_is_quoted(
    retriever: Retriever, question: str, words: str
) -> None:
    assert words in retriever.search(question, as_of=DAY).citations[0].quote
