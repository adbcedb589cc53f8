"""Questions, suppositions, rules quoted and words taken back state nothing."""

from datetime import date

import pytest

from actions.facts.marking import mark
from actions.facts.mood import Clause, statements
from actions.facts.normaliser import normalise


def stated(text: str) -> list[Clause]:
    return list(statements(mark(normalise(text), as_of=date(2026, 11, 20)).text))


@pytest.mark.parametrize(
    "text",
    [
        "如果我签三年合同能领多少",
        "要交满6个月吗",
        "合同签了没有",
        "文件要求签订1年以上劳动合同",
        "听说招一个人补2000",
        "5个工作日还是7个工作日",
        "签两年合同的话",
    ],
)
def test_what_is_asked_supposed_or_quoted_is_left_out(text: str) -> None:
    assert stated(text) == []


def test_what_stands_before_a_supposition_is_kept() -> None:
    (clause,) = stated("我没有工作，如果我去培训能领多少")
    assert clause.text == "我没有工作"


def test_what_was_taken_back_is_cut_out() -> None:
    texts = [clause.text for clause in stated("合同是三年的，不是两年")]
    assert len(texts) == 1
    assert texts[0].startswith("合同是")


def test_a_question_at_the_end_leaves_the_statement_before_it() -> None:
    (clause,) = stated("社保交了8个月能领吗")
    assert clause.is_asked
    assert clause.is_real
    assert clause.states_numbers


def test_a_kind_of_person_asked_about_is_nobody() -> None:
    (clause,) = stated("农民工能不能领")
    assert not clause.states_kinds
    (own,) = stated("我是农民工能不能领")
    assert own.states_kinds


def test_politeness_says_nothing_of_anyone() -> None:
    (clause,) = stated("我想咨询一下稳岗返还")
    assert not clause.is_own
