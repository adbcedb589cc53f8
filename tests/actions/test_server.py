"""The action server: what it registers, and whom it answers."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import yaml

from actions.library import Library
from actions.server import make_executor
from wence.processes import ROOT

TOKEN = "made-at-start"
PATIENCE = 60
AHEAD = {"text": "我2022年毕业，今年23岁", "as_of": "2023-06-01"}


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    port = _free_port()
    own = {
        "WENCE_VAR": str(tmp_path_factory.mktemp("var")),
        "WENCE_ACTIONS_PORT": str(port),
        "WENCE_INTERNAL_TOKEN": TOKEN,
    }
    command = (sys.executable, "-m", "actions.server")
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **own})
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False) as client:
            _wait(client)
            yield client
    finally:
        process.terminate()
        process.wait(10)


def _wait(client: httpx.Client) -> None:
    for _ in range(PATIENCE * 5):
        try:
            client.get("/health")
        except httpx.HTTPError:
            time.sleep(0.2)
        else:
            return
    raise TimeoutError("the action server did not answer")


def _call(text: str, intent: str) -> dict[str, Any]:
    message = {"text": text, "intent": {"name": intent}, "entities": []}
    tracker = {
        "sender_id": "s", "slots": {}, "latest_message": message, "events": [],
        "paused": False, "active_loop": {}, "latest_action_name": "action_listen",
    }  # fmt: skip
    named = {"next_action": "action_small_talk", "domain": {}, "version": "3.6.21"}
    return {**named, "tracker": tracker}


def test_every_action_of_the_domain_is_registered(library: Library) -> None:
    domain = (ROOT / "bot" / "domain" / "actions.yml").read_text("utf-8")
    assert set(make_executor(library).actions) == set(yaml.safe_load(domain)["actions"])


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer x"}, {"Authorization": TOKEN}])
def test_a_request_without_the_token_is_refused(
    server: httpx.Client, headers: dict[str, str]
) -> None:
    assert server.post("/webhook", json=_call("你好", "greet"), headers=headers).status_code == 401
    assert server.get("/actions", headers=headers).status_code == 401
    assert server.post("/ahead", json=AHEAD, headers=headers).status_code == 401


def test_a_request_with_the_token_is_answered(server: httpx.Client) -> None:
    headers = {"Authorization": f"Bearer {TOKEN}"}
    response = server.post("/webhook", json=_call("你好", "greet"), headers=headers)
    assert response.status_code == 200
    assert response.json()["responses"][0]["custom"]["outcome"] == "answered"


def test_a_message_is_read_ahead(server: httpx.Client) -> None:
    headers = {"Authorization": f"Bearer {TOKEN}"}
    response = server.post("/ahead", json=AHEAD, headers=headers)
    assert (response.status_code, response.content) == (204, b"")


@pytest.mark.parametrize("body", [[], {"text": "我23岁"}, {**AHEAD, "as_of": "昨天"}])
def test_what_is_no_message_is_not_read_ahead(server: httpx.Client, body: Any) -> None:
    headers = {"Authorization": f"Bearer {TOKEN}"}
    response = server.post("/ahead", json=body, headers=headers)
    assert response.status_code == 400
    assert response.json()["error"] == "text, as_of"
