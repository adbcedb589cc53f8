"""The questions of a clause each say something of their own."""

from evaluation.padding import padding
from knowledge.corpus import load_corpus
from knowledge.questions import Question, load_questions


def test_no_question_repeats_another_of_its_clause() -> None:
    repeated = [
        f"{one.policy}/{one.clause}：{one.text} ≈ {other.text}"
        for one, other in padding(load_questions(load_corpus()))
    ]
    assert repeated == []


def test_turned_words_repeat_and_another_point_does_not() -> None:
    texts = ("降低物流成本", "物流成本降低", "物流费用谁来管")
    questions = [Question(text, "试", "cq-2020-4", "6") for text in texts]
    assert [one.text for one, _ in padding(questions)] == ["物流成本降低"]
