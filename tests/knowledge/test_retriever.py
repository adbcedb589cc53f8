"""Questions find their clause, or an honest none."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from evaluation.questions import Golden, load_golden
from knowledge.corpus import Corpus
from knowledge.outcome import Outcome
from knowledge.retriever import Retriever

TODAY = date(2026, 11, 20)
UNSEEN = load_golden("test")


def share(hits: Iterable[bool]) -> float:
    found = list(hits)
    return sum(found) / len(found)


def first(retriever: Retriever, question: Golden) -> str:
    best = retriever.search(question.text, as_of=TODAY, limit=1).citations
    return f"{best[0].policy}/{best[0].clause}" if best else ""


def test_writers_nobody_trained_on_find_their_clause_first(retriever: Retriever) -> None:
    answerable = [q for q in UNSEEN if q.outcome == "answered"]
    assert len(answerable) > 500
    assert share(first(retriever, q) in q.clauses for q in answerable) >= 0.92


def test_writers_nobody_trained_on_find_their_clause_among_three(retriever: Retriever) -> None:
    answerable = [q for q in UNSEEN if q.outcome == "answered"]
    found = (retriever.search(q.text, as_of=TODAY, limit=3).citations for q in answerable)
    hits = (
        any(f"{c.policy}/{c.clause}" in q.clauses for c in citations)
        for q, citations in zip(answerable, found, strict=True)
    )
    assert share(hits) >= 0.97


@pytest.mark.parametrize(("answered", "least"), [(True, 0.95), (False, 0.95)])
def test_what_is_here_is_answered_and_what_is_not_is_refused(
    retriever: Retriever, answered: bool, least: float
) -> None:
    asked = [q for q in UNSEEN if (q.outcome == "answered") is answered]
    outcomes = (retriever.search(q.text, as_of=TODAY).outcome for q in asked)
    assert share((outcome == "answered") is answered for outcome in outcomes) >= least


def test_a_quote_is_a_sentence_of_its_clause(retriever: Retriever, corpus: Corpus) -> None:
    for question in UNSEEN[:100]:
        for citation in retriever.search(question.text, as_of=TODAY).citations:
            clause = corpus.clause(citation.policy, citation.clause)
            assert citation.quote in clause.text
            assert citation.text == clause.text


def test_the_sentence_with_the_amount_is_quoted_for_a_question_about_the_amount(
    retriever: Retriever,
) -> None:
    found = retriever.search("企业招毕业生一次性吸纳就业补贴一个人补多少钱", as_of=TODAY)
    assert "2000元/人" in found.citations[0].quote


@pytest.mark.parametrize("question", ["2020年那份文件的第21项任务", "其他〔2020〕4号任务24讲什么"])
def test_a_task_the_source_lost_is_called_missing_not_answered_by_a_neighbour(
    retriever: Retriever, question: str
) -> None:
    found = retriever.search(question, as_of=TODAY)
    assert (found.outcome, found.citations) == ("not_found", ())
    assert [m.id for m in found.missing] == ["".join(s for s in question if s.isdigit())[-2:]]


def test_a_clause_named_by_document_and_number_comes_first(retriever: Retriever) -> None:
    best = retriever.search("57号文第七条", as_of=TODAY).citations[0]
    assert (best.policy, best.clause) == ("cq-2023-57", "7")


def test_the_day_asked_about_changes_the_validity_and_not_the_order(retriever: Retriever) -> None:
    before = retriever.search("招应届生一次性补贴", as_of=date(2023, 12, 31))
    after = retriever.search("招应届生一次性补贴", as_of=date(2024, 1, 1))
    assert [c.url for c in before.citations] == [c.url for c in after.citations]
    assert [c.validity for c in before.citations] != [c.validity for c in after.citations]


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("失業登記網上辦要幾天", "失业登记网上办要几天"),
        ("ＡＰＰ上怎麼登記失業", "app上怎么登记失业"),
    ],
)
def test_script_and_width_do_not_matter(
    retriever: Retriever, traditional: str, simplified: str
) -> None:
    one, other = (retriever.search(q, as_of=TODAY) for q in (traditional, simplified))
    assert one == other


@pytest.mark.parametrize("nothing", ["", "   ", "？？！", "😀😀"])
def test_nothing_to_read_is_out_of_scope(retriever: Retriever, nothing: str) -> None:
    assert retriever.search(nothing, as_of=TODAY).outcome == "out_of_scope"


def test_threads_may_share_a_retriever(retriever: Retriever) -> None:
    texts = [question.text for question in UNSEEN[:60]]
    alone = [retriever.search(text, as_of=TODAY) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda text: retriever.search(text, as_of=TODAY), texts))
    assert together == alone


def test_what_somebody_opens_may_be_anything(retriever: Retriever) -> None:
    asked = retriever.search("想开个裁缝铺，政府给贷款吗", as_of=TODAY)
    assert asked.outcome is Outcome.ANSWERED
    assert "创业担保贷款" in asked.citations[0].text
    other = retriever.search("开个奶茶店要投多少本钱", as_of=TODAY)
    assert other.outcome is not Outcome.ANSWERED
