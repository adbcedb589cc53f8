"""An answer made again from the number the person was given."""

import json
import os
import subprocess
import sys
from typing import Any

import httpx
import pytest

from wence.processes import ROOT
from wence.running import Running

pytestmark = pytest.mark.bot


def ask(running: Running, text: str, session: str) -> dict[str, Any]:
    body = {"session": session, "text": text}
    answer = httpx.post(f"{running.url}/api/v1/chat", json=body, timeout=30, trust_env=False)
    reply: dict[str, Any] = answer.json()["replies"][0]
    return reply


def replay(running: Running, number: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"WENCE_VAR": str(running.var)}
    command = [sys.executable, "-m", "wence", "replay", "--json", number]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


def test_an_answer_with_an_amount_is_reproduced_to_the_fen(running: Running) -> None:
    said = "公司2023年招了3个应届毕业生，签了两年合同，社保交了8个月，能补多少钱"
    reply = ask(running, said, "replay-1")
    done = replay(running, reply["receipt"])
    assert done.returncode == 0, done.stdout + done.stderr
    again = json.loads(done.stdout)
    assert again["reproduced"] is True
    assert again["same_corpus"] is True
    assert again["question"] == said
    assert again["replies"][0]["decisions"] == reply["decisions"]


def test_a_number_nobody_was_given_is_said_to_be_unknown(running: Running) -> None:
    done = replay(running, "20231231-AAAAAAAAAA")
    assert done.returncode == 1
    assert "20231231-AAAAAAAAAA" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_deleted_conversation_says_so(running: Running) -> None:
    reply = ask(running, "失业登记网上办要几天", "replay-2")
    ask(running, "删除我的记录", "replay-2")
    done = replay(running, reply["receipt"])
    assert done.returncode == 1
    assert "删除" in done.stderr
