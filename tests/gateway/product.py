"""What tests of the running product share: speaking to it, and killing a part of it."""

import json
import os
import signal
import sqlite3
import time
import uuid
from pathlib import Path
from typing import Any

import httpx

from wence.running import Running

PARTS = {"gateway": "gateway", "actions": "actions.server", "bot": "bot/launch.py"}
RESTART_SECONDS = 120


class Visitor:
    """Somebody with one session at the door for programs."""

    def __init__(self, product: Running) -> None:
        self.session = uuid.uuid4().hex
        self._http = httpx.Client(base_url=product.url, timeout=30, trust_env=False)

    def send(self, text: str, **more: str) -> httpx.Response:
        """Send one message and return the response as it is."""
        body = {"session": self.session, "text": text} | more
        return self._http.post("/api/v1/chat", json=body)

    def say(self, text: str, **more: str) -> dict[str, Any]:
        """Send one message and return the answer."""
        response = self.send(text, **more)
        assert response.status_code == 200, response.text
        answer: dict[str, Any] = response.json()
        return answer

    def outcomes(self, text: str) -> list[str]:
        """Send one message and return how its replies ended."""
        return [reply["outcome"] for reply in self.say(text)["replies"]]


def kill(product: Running, part: str) -> None:
    """Kill one process of the product outright."""
    for child in _children(product.pid):
        words = Path(f"/proc/{child}/cmdline").read_bytes().decode().split("\0")
        if PARTS[part] in words:
            os.kill(child, signal.SIGKILL)
            return
    raise AssertionError(f"no process {part}")


def wait_until_ready(product: Running) -> None:
    """Wait until all processes answer again."""
    deadline = time.monotonic() + RESTART_SECONDS
    while time.monotonic() < deadline:
        try:
            if httpx.get(f"{product.url}/readyz", timeout=5, trust_env=False).is_success:
                return
        except httpx.HTTPError:
            pass
        time.sleep(0.2)
    raise AssertionError("the product did not come back")


def wait_until_alive(product: Running) -> None:
    """Wait until the gateway answers, whatever is behind it."""
    deadline = time.monotonic() + RESTART_SECONDS
    while time.monotonic() < deadline:
        try:
            httpx.get(f"{product.url}/healthz", timeout=5, trust_env=False)
        except httpx.HTTPError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the gateway did not come back")


def count_in_tracker(product: Running, words: str) -> int:
    """Return how many messages of people in Rasa's store hold these words."""
    return len(read_events(product, words))


def read_events(product: Running, words: str) -> list[dict[str, Any]]:
    """Return the messages of people in Rasa's store that hold these words."""
    with sqlite3.connect(product.var / "tracker.db", timeout=30) as connection:
        query = "SELECT data FROM events WHERE type_name = 'user' AND data LIKE ?"
        rows = connection.execute(query, (f"%{words}%",)).fetchall()
    return [json.loads(row[0]) for row in rows]


def _children(parent: int) -> list[int]:
    listed = Path(f"/proc/{parent}/task/{parent}/children").read_text(encoding="ascii")
    return [int(child) for child in listed.split()]
