"""Counts of turns: how they ended, never who asked or what."""

from fastapi.testclient import TestClient


def test_turns_are_counted_by_outcome_and_nothing_said_is_in_the_counts(client: TestClient) -> None:
    before = read(client, 'wence_replies_total{outcome="failed"}')
    body = {"session": "counted", "text": "明天下雨吗"}
    client.post("/api/v1/chat", json=body)
    assert read(client, 'wence_replies_total{outcome="failed"}') == before + 1
    text = client.get("/metrics").text
    assert "wence_turn_seconds_bucket" in text
    assert "counted" not in text
    assert "下雨" not in text


def read(client: TestClient, name: str) -> float:
    lines = client.get("/metrics").text.splitlines()
    return sum(float(line.rpartition(" ")[2]) for line in lines if line.startswith(name))
