"""The web chat's own requests: a page of ours, and each page load a stranger."""

import re
from typing import Any

import pytest
from fastapi.testclient import TestClient

from gateway.signing import Signer


def test_each_page_load_is_a_conversation_of_its_own(client: TestClient) -> None:
    assert open_page(client) != open_page(client)


def test_a_page_of_ours_is_answered(client: TestClient) -> None:
    response = send(client, open_page(client), "失业登记网上办要几天")
    assert response.status_code == 200
    assert response.json()["replies"][-1]["outcome"] == "answered"


@pytest.mark.parametrize("session", ["", "made-up", "x.y.z"])
def test_a_session_this_server_has_not_made_is_refused(client: TestClient, session: str) -> None:
    response = send(client, session, "你好")
    assert response.status_code == 403
    assert "刷新页面" in response.json()["detail"]


def test_a_session_with_one_sign_changed_is_refused(client: TestClient) -> None:
    head, dot, signature = open_page(client).rpartition(".")
    changed = head + dot + ("A" if signature[0] != "A" else "B") + signature[1:]
    assert send(client, changed, "你好").status_code == 403


def test_a_programs_session_is_another_conversation_though_its_name_be_the_same(
    client: TestClient,
) -> None:
    session = open_page(client)
    receipt = send(client, session, "失业登记网上办要几天").json()["replies"][0]["receipt"]
    client.post("/api/v1/chat", json={"session": session, "text": "删除我的记录"})
    assert client.get(f"/api/v1/receipts/{receipt}").status_code == 200


def test_wrong_words_get_the_reason_and_nothing_else(client: TestClient) -> None:
    response = send(client, open_page(client), "😀")
    assert response.status_code == 422
    assert response.json()["detail"] == "没有看到文字，请用文字写出您的问题"


@pytest.mark.parametrize("message_id", ["", "x" * 65, "with space", "nul\0", "号码"])
def test_a_message_needs_an_id_every_store_can_keep(client: TestClient, message_id: str) -> None:
    body = {"session": open_page(client), "message_id": message_id, "text": "失业登记"}
    response = client.post("/chat/messages", json=body)
    assert (response.status_code, response.json()["field"]) == (422, "message_id")


def test_the_page_says_how_long_it_keeps_and_how_to_have_it_erased(client: TestClient) -> None:
    page = client.get("/").text
    assert "保存 180 天" in page
    assert "删除我的记录" in page


def test_what_is_signed_for_one_purpose_is_worth_nothing_for_another() -> None:
    signed = Signer("key", "one").sign("value")
    assert Signer("key", "one").read(signed, hours=1) == "value"
    assert Signer("key", "two").read(signed, hours=1) is None
    assert Signer("other", "one").read(signed, hours=1) is None


def open_page(client: TestClient) -> str:
    found = re.search(r'data-session="([^"]+)"', client.get("/").text)
    assert found is not None
    return found[1]


def send(client: TestClient, session: str, text: str) -> Any:
    body = {"session": session, "message_id": "0" * 32, "text": text}
    return client.post("/chat/messages", json=body)
