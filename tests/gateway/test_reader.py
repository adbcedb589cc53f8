"""The reader page: every clause to point at, losses and validity said."""

import pytest
from fastapi.testclient import TestClient
from selectolax.lexbor import LexborHTMLParser

from knowledge.corpus import load_corpus

CORPUS = load_corpus().policies


@pytest.mark.parametrize("name", CORPUS)
def test_every_clause_can_be_linked_to_and_stands_in_the_contents(
    client: TestClient, name: str
) -> None:
    page = LexborHTMLParser(client.get(f"/policies/{name}").text)
    ids = [node.attributes["id"] for node in page.css("section.clause")]
    links = [node.attributes["href"] for node in page.css("nav.contents a")]
    assert len(ids) == len(set(ids)) == len(CORPUS[name].clauses) + len(CORPUS[name].missing)
    assert {f"#{one}" for one in ids} <= set(links)


def test_the_newest_document_is_listed_first(client: TestClient) -> None:
    page = LexborHTMLParser(client.get("/policies").text)
    links = [node.attributes["href"] for node in page.css(".cards h2 a")]
    assert links[0] == "/policies/cq-2023-57"
    assert links[-1] == "/policies/cq-2022-unemployed"


def test_the_quote_is_marked_in_its_clause(client: TestClient) -> None:
    quote = "可发放一次性吸纳就业补贴，标准为2000元/人，实施期限截至2023年12月31日。"
    page = LexborHTMLParser(client.get("/policies/cq-2023-57", params={"quote": quote}).text)
    (mark,) = page.css("mark")
    assert mark.text() == quote
    clause = page.css_first("section.clause:has(mark)")
    assert clause is not None
    assert clause.attributes["id"] == "7"


def test_validity_is_judged_on_the_day_asked_for(client: TestClient) -> None:
    for day, status in (("2023-12-31", "in_force"), ("2024-01-01", "expired")):
        page = LexborHTMLParser(client.get("/policies/cq-2023-57", params={"as_of": day}).text)
        badge = page.css_first("[id='7'] .badge")
        assert badge is not None
        assert status in (badge.attributes["class"] or "")


def test_a_lost_task_says_so_and_names_the_bodies_that_are_known(client: TestClient) -> None:
    page = LexborHTMLParser(client.get("/policies/cq-2020-4").text)
    lost = page.css_first("[id='26']")
    assert lost is not None
    assert "缺少这一条的文字，不等于没有这项政策" in lost.text()
    assert "牵头单位：市科技局" in lost.text()


def test_a_task_cut_off_says_so_once(client: TestClient) -> None:
    page = LexborHTMLParser(client.get("/policies/cq-2020-4").text)
    cut = [clause.id for clause in CORPUS["cq-2020-4"].clauses if clause.is_cut]
    nodes = [page.css_first(f"[id='{one}']") for one in cut]
    assert [node.text().count("文字到") for node in nodes if node] == [1] * 8


def test_what_the_document_does_not_say_is_said(client: TestClient) -> None:
    text = LexborHTMLParser(client.get("/policies/cq-2022-unemployed").text).text()
    assert text.count("原文没有写") == 3


def test_a_quote_from_elsewhere_is_shown_as_no_markup(client: TestClient) -> None:
    page = client.get("/policies/cq-2023-57", params={"quote": "<script>alert(1)</script>"})
    assert "<script>alert" not in page.text


def test_the_source_can_be_had_as_it_was_received(client: TestClient) -> None:
    response = client.get("/policies/cq-2020-4/source.txt")
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert "文件下载" in response.text


def test_a_document_that_does_not_exist_is_said_on_a_page(client: TestClient) -> None:
    response = client.get("/policies/none", headers={"Accept": "text/html"})
    assert response.status_code == 404
    assert "没有这份文件：none" in LexborHTMLParser(response.text).text()


def test_a_receipt_has_a_page(client: TestClient) -> None:
    body = {"session": "page", "text": "失业登记网上办要几天<b>"}
    receipt = client.post("/api/v1/chat", json=body).json()["replies"][0]["receipt"]
    page = client.get(f"/receipts/{receipt}", headers={"Accept": "text/html"})
    assert page.status_code == 200
    assert receipt in page.text
    assert "要几天&lt;b&gt;" in page.text
