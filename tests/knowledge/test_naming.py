"""Numbers of clauses and documents as people write them."""

import pytest

from knowledge.corpus import Corpus, MissingClause, load_corpus
from knowledge.naming import clauses_numbered, names_elsewhere, read_named, read_places


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load_corpus()


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("第24项任务是什么", {24}),
        ("任务21谁负责", {21}),
        ("45号任务", {45}),
        ("20项谁牵头", {20}),
        ("（十五）的原文", {15}),
        ("渝府办发〔2023〕57号第十五条", {15}),
        ("北碚府发2019 20号第九条", {9}),
        ("57号文还有效吗", set()),
    ],
)
def test_a_clause_is_read_by_its_number(question: str, numbers: set[int]) -> None:
    assert read_places(question) == numbers


def test_a_sum_of_2000_is_no_year(corpus: Corpus) -> None:
    assert read_named("现在招应届生还有2000吗", corpus).years == frozenset()
    assert read_named("2023年招的", corpus).years == {2023}


def test_a_headcount_before_the_end_of_a_year_is_no_year(corpus: Corpus) -> None:
    assert read_named("年初22年底28，大型企业呢", corpus).years == frozenset()
    assert read_named("年初31年底28", corpus).silent_year is False
    assert read_named("22年的稳岗返还", corpus).years == {2022}


def test_a_lost_task_is_found_by_its_number(corpus: Corpus) -> None:
    (found,) = clauses_numbered(corpus.policy("cq-2020-4"), {21})
    assert isinstance(found, MissingClause)
    assert found.lead_bodies == ("市大数据发展局",)


def test_a_city_outside_is_elsewhere() -> None:
    assert names_elsewhere("公司在成都招人有补贴吗")
    assert not names_elsewhere("公司在北碚招人有补贴吗")


def test_a_city_one_goes_to_for_work_is_not_where_one_asks_for() -> None:
    assert not names_elsewhere("村里人到福建打工，车票给报吗")
    assert not names_elsewhere("去江苏坐高铁要四百块")
    assert not names_elsewhere("在福建干了八年回来开农家乐，有补贴吗")
    assert names_elsewhere("我在福建打工，能领失业补助金吗")
    assert names_elsewhere("去江苏打工，江苏有补贴吗")
