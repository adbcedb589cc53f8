"""Which clauses and benefits a message is about."""

from collections.abc import Callable

import pytest

from actions.library import Library
from actions.topic.own_words import is_bare
from actions.topic.subject import find_subjects
from actions.turn import Turn

Hear = Callable[..., Turn]
CASE = "公司2023年招了3个应届毕业生，签了两年合同，社保交了8个月，能补多少钱"


@pytest.mark.parametrize(
    "text", ["多少钱", "那怎么申请", "到什么时候截止", "谁负责", "帮我算一下", "为什么"]
)
def test_a_question_without_a_subject_of_its_own_is_bare(text: str) -> None:
    assert is_bare(text)


@pytest.mark.parametrize("text", ["稳岗返还多少钱", "失业登记怎么申请", "公积金到什么时候截止"])
def test_a_question_with_a_subject_is_not_bare(text: str) -> None:
    assert not is_bare(text)


def test_a_long_case_finds_its_clause_by_the_facts_it_says(library: Library, hear: Hear) -> None:
    (subject,) = find_subjects(library, hear(CASE, "ask_amount"))
    assert subject.is_found
    assert (subject.key.policy, subject.key.clause) == ("cq-2023-57", "7")
    assert subject.benefits == ("cq-2023-57/hire-youth-subsidy",)


def test_two_questions_in_one_message_are_two_subjects(library: Library, hear: Hear) -> None:
    found = find_subjects(library, hear("失业登记要几天，还有创业担保贷款个人最多能贷多少"))
    assert [subject.key.policy for subject in found] == ["cq-2022-unemployed", "bb-2019-20"]


def test_an_amount_asked_for_is_looked_for_where_one_is_fixed(library: Library, hear: Hear) -> None:
    (subject,) = find_subjects(library, hear("招一个登记失业半年的人补多少", "ask_amount"))
    assert (subject.key.policy, subject.key.clause) == ("cq-2023-57", "12")


def test_the_year_named_chooses_the_document(library: Library, hear: Hear) -> None:
    (subject,) = find_subjects(library, hear("2022年稳岗返还大型企业返多少", "ask_amount"))
    assert subject.key.policy == "cq-2022-209"


def test_another_city_is_not_answered_by_ours(library: Library, hear: Hear) -> None:
    (subject,) = find_subjects(library, hear("青岛一次性创业补贴多少钱", "ask_amount"))
    assert not subject.is_found


def test_the_quote_says_the_kind_of_thing_asked(library: Library, hear: Hear) -> None:
    (subject,) = find_subjects(library, hear("失业登记网上办要几天"))
    assert "5个工作日" in subject.citations[0].quote
