"""Topics link the same matter across documents, word for word."""

from pathlib import Path

import pytest

from knowledge.corpus import Corpus, CorpusError
from knowledge.topics import TOPICS, Topic, load_topics, topics_named, topics_of


@pytest.fixture(scope="module")
def topics(corpus: Corpus) -> tuple[Topic, ...]:
    return load_topics(corpus)


def test_there_are_forty_eight_topics_of_several_words_each(topics: tuple[Topic, ...]) -> None:
    assert len({topic.id for topic in topics}) == 48
    assert all(len(topic.keywords) >= 3 and topic.clauses and topic.change for topic in topics)


def test_every_quote_is_a_sentence_of_its_clause(topics: tuple[Topic, ...], corpus: Corpus) -> None:
    for topic in topics:
        for policy, clause, quote in topic.clauses:
            assert quote in corpus.clause(policy, clause).sentences


def test_a_topic_says_that_no_document_repeals_another(topics: tuple[Topic, ...]) -> None:
    assert all("没有写明废止或取代" in topic.note for topic in topics)


def test_every_document_has_its_topics(topics: tuple[Topic, ...], corpus: Corpus) -> None:
    spoken_of = {clause.policy for topic in topics for clause in topic.clauses}
    assert spoken_of == set(corpus.policies)


def test_a_topic_is_found_by_its_clause_and_by_lay_words(topics: tuple[Topic, ...]) -> None:
    by_clause = topics_of(topics, policy="cq-2022-209", clause="2")
    assert [topic.id for topic in by_clause] == ["retention-refund"]
    named = topics_named(topics, "稳岗返还2022年和2023年有啥不同")
    assert [topic.id for topic in named] == ["retention-refund"]
    assert topics_named(topics, "明天下雨吗") == ()


def test_the_longest_keyword_comes_first(topics: tuple[Topic, ...]) -> None:
    named = topics_named(topics, "技能提升补贴和补贴")
    assert named[0].id == "skill-upgrade-subsidy"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("policy: bb-2019-20", "policy: bb-2018-1", r"没有政策 bb-2018-1；有的是：bb-2019-20"),
        ("clause: '2'", "clause: '99'", r"clauses\[第 1 项\]\.clause：本政策没有条款 99"),
        ("quote: 强化稳岗", "quote: 强化裁员", "没有这句话"),
        ("id: insurance-rate", "id: retention-refund", "事项编号 retention-refund 出现了两次"),
        ("note:", "remark:", "不认识这一项"),
    ],
)
def test_a_wrong_topic_is_refused_naming_the_place(
    corpus: Corpus, tmp_path: Path, old: str, new: str, message: str
) -> None:
    file = tmp_path / "topics.yml"
    file.write_text(TOPICS.read_text("utf-8").replace(old, new, 1), "utf-8")
    with pytest.raises(CorpusError, match=message):
        load_topics(corpus, file)
