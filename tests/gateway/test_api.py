"""The door for programs: contract shapes, and wrong input named field by field."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from fastapi.testclient import TestClient

HIRE = {
    "asker_role": "enterprise",
    "org_type": "企业",
    "employer_type": "企业",
    "hire_category": "毕业年度高校毕业生",
    "contract_term_months": 12,
    "hire_si_consecutive_months": 6,
    "qualified_hires": 3,
    "district": "重庆其他区县",
}
CITATION = {
    "policy", "title", "document_number", "clause", "label", "heading_path", "text", "quote",
    "validity", "url", "score",
}  # fmt: skip
REPLY = {"text", "outcome", "citations", "decisions", "buttons", "receipt"}
SUBSIDY = "cq-2023-57/hire-youth-subsidy"


def test_a_question_finds_its_clause_and_the_id_is_echoed(client: TestClient) -> None:
    question = "企业招用高校毕业生有一次性吸纳就业补贴吗，多少钱"
    found = post(client, "search", {"id": 7, "question": question, "limit": 2})
    assert (found["id"], found["question"], found["outcome"]) == (7, question, "answered")
    first = found["citations"][0]
    assert (first["policy"], first["label"]) == ("cq-2023-57", "（七）")
    assert set(first) >= CITATION
    assert len(found["citations"]) <= 2


def test_the_weather_is_out_of_scope(client: TestClient) -> None:
    assert post(client, "search", {"question": "明天下雨吗"})["outcome"] != "answered"


def test_with_rasa_away_a_clause_the_source_has_lost_is_said_to_be_lost(client: TestClient) -> None:
    body = {"session": "away", "text": "其他〔2020〕4号第24项任务写的什么"}
    (reply,) = post(client, "chat", body)["replies"]
    assert "本库中缺少它的文字" in reply["text"]
    assert reply["citations"] == []


@pytest.mark.parametrize(
    ("day", "eligible", "value"), [("2023-12-31", "yes", "6000.00"), ("2024-01-01", "no", None)]
)
def test_the_day_asked_about_decides(
    client: TestClient, day: str, eligible: str, value: str | None
) -> None:
    body = {"facts": HIRE, "as_of": day, "benefits": [SUBSIDY]}
    (decision,) = post(client, "assess", body)["decisions"]
    assert decision["eligible"] == eligible
    assert (decision["entitlement"] or {}).get("value") == value


def test_money_is_read_from_the_text_and_keeps_its_last_fen(client: TestClient) -> None:
    facts = (
        '{"org_type": "企业", "enterprise_size": "小型", "insured_headcount": 10,'
        ' "ui_headcount_reduced": false, "ui_premium_paid_prev_year": 1234567890123.45}'
    )
    wanted = '"as_of": "2023-08-01", "benefits": ["cq-2023-57/retention-refund-sme"]'
    body = f'{{{wanted}, "facts": {facts}}}'
    response = client.post(
        "/api/v1/assess", content=body.encode(), headers={"Content-Type": "application/json"}
    )
    (decision,) = response.json()["decisions"]
    assert decision["entitlement"]["value"] == "740740734074.07"


def test_with_rasa_away_a_look_up_is_answered_and_the_restart_is_said(client: TestClient) -> None:
    answered = post(client, "chat", {"session": "away", "text": "失业登记网上办要几天"})
    notice, clause = answered["replies"]
    assert notice["outcome"] == "failed"
    assert "重新启动" in notice["text"]
    assert clause["outcome"] == "answered"
    assert clause["citations"][0]["policy"] == "cq-2022-unemployed"
    assert all(set(reply) == REPLY for reply in answered["replies"])
    assert answered["facts"] == {}


def test_with_rasa_away_what_is_in_no_document_gets_no_clause(client: TestClient) -> None:
    (reply,) = post(client, "chat", {"session": "away", "text": "明天下雨吗"})["replies"]
    assert (reply["outcome"], reply["citations"]) == ("failed", [])


def test_the_same_message_id_is_answered_once(client: TestClient) -> None:
    body = {"session": "twice", "text": "失业登记网上办要几天", "message_id": "m-1"}
    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(lambda _: post(client, "chat", body), range(4)))
    assert all(answer == answers[0] for answer in answers)
    other = post(client, "chat", body | {"message_id": "m-2"})
    assert other["replies"][0]["receipt"] != answers[0]["replies"][0]["receipt"]


def test_personal_numbers_are_masked_in_the_store_and_the_person_is_told(
    client: TestClient,
) -> None:
    text = "我身份证50010119900101123X，失业登记网上办要几天"
    replies = post(client, "chat", {"session": "masked", "text": text})["replies"]
    assert replies[-1]["text"].endswith("请不要在这里发。")
    assert "身份证号" in replies[-1]["text"]
    stored = client.get(f"/api/v1/receipts/{replies[0]['receipt']}").json()
    assert stored["question"] == "我身份证***，失业登记网上办要几天"


def test_erasing_my_records_answers_its_receipts_with_gone(client: TestClient) -> None:
    body = {"session": "erased", "text": "失业登记网上办要几天"}
    receipt = post(client, "chat", body)["replies"][0]["receipt"]
    assert client.get(f"/api/v1/receipts/{receipt}").status_code == 200
    (done,) = post(client, "chat", {"session": "erased", "text": "请删除我的记录"})["replies"]
    assert "已经删除" in done["text"]
    for number in (receipt, done["receipt"]):
        gone = client.get(f"/api/v1/receipts/{number}")
        assert gone.status_code == 410
        assert "已按规定删除" in gone.json()["detail"]


WRONG: list[tuple[str, dict[str, Any], str, str]] = [
    ("search", {}, "question", "缺少"),
    ("search", {"question": ""}, "question", "没有收到文字"),
    ("search", {"question": "问" * 5000}, "question", "最多 500 个字"),
    ("search", {"question": "问", "limit": 0}, "limit", "不能小于 1"),
    ("search", {"question": "问", "limit": "3"}, "limit", "整数"),
    ("search", {"question": "问", "as_of": "2023-02-30"}, "as_of", "没有这一天"),
    ("search", {"question": "问", "as_of": 20230101}, "as_of", "没有这一天"),
    ("search", {"question": "问", "asof": "2023-01-01"}, "asof", "不认识这一项"),
    ("assess", {"facts": []}, "facts", "对象"),
    ("assess", {"facts": {"colour": "red"}}, "facts.colour", "colour"),
    ("assess", {"facts": {"age": "old"}}, "facts.age", "年龄"),
    ("assess", {"facts": {"event_date": "2023-02-30"}}, "facts.event_date", "2023-02-30"),
    ("assess", {"facts": {}, "benefits": ["no/such"]}, "benefits", "no/such"),
    ("chat", {"text": "你好"}, "session", "缺少"),
    ("chat", {"session": "s", "text": "😀"}, "text", "请用文字"),
    ("chat", {"session": "s", "text": "问" * 5000}, "text", "5000 个字"),
    ("chat", {"session": "", "text": "你好"}, "session", "不能留空"),
]


@pytest.mark.parametrize(("command", "body", "field", "words"), WRONG)
def test_wrong_input_is_refused_naming_the_field_in_chinese(
    client: TestClient, command: str, body: dict[str, Any], field: str, words: str
) -> None:
    response = client.post(f"/api/v1/{command}", json=body)
    problem = response.json()
    assert response.status_code == 422
    assert response.headers["Content-Type"].startswith("application/problem+json")
    assert (problem["field"], problem["status"]) == (field, 422)
    assert words in problem["errors"][0]["message"]


@pytest.mark.parametrize(
    "body",
    [b"{", b"[]", b'"x"', b'{"question": "\\ud800"}', b"\xff\xfe", b"[" * 100_000],
)  # fmt: skip
def test_what_is_no_json_is_refused_and_breaks_nothing(client: TestClient, body: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    response = client.post("/api/v1/search", content=body, headers=headers)
    assert response.status_code == 422
    assert "JSON" in response.json()["detail"]


@pytest.mark.parametrize("number", [b"NaN", b"1e999999999", b"-Infinity", b"9" * 5000])
def test_a_number_no_person_means_is_refused_naming_its_field(
    client: TestClient, number: bytes
) -> None:
    headers = {"Content-Type": "application/json"}
    body = b'{"facts": {"loan_amount": ' + number + b"}}"
    response = client.post("/api/v1/assess", content=body, headers=headers)
    assert response.status_code == 422
    assert response.json()["field"] == "facts.loan_amount"
    limit = client.post("/api/v1/search", content=body.replace(b"facts", b"limit"), headers=headers)
    assert limit.status_code == 422


def test_too_large_a_body_is_refused_before_it_is_read(client: TestClient) -> None:
    response = client.post("/api/v1/chat", json={"session": "s", "text": "问" * 200_000})
    assert response.status_code == 413
    assert "太大" in response.json()["detail"]


def post(client: TestClient, command: str, body: dict[str, Any]) -> dict[str, Any]:
    response = client.post(f"/api/v1/{command}", json=body)
    assert response.status_code == 200, response.text
    answer: dict[str, Any] = response.json()
    return answer
