"""`wence chat` as other programs speak to it."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from wence.processes import ROOT
from wence.running import Running

REPLY = {"text", "outcome", "citations", "decisions", "buttons", "receipt"}


def _chat(running: Running, *lines: Any) -> tuple[int, list[dict[str, Any]]]:
    done = subprocess.run(
        [sys.executable, "-m", "wence", "chat", "--json", "-"],
        input="".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines),
        env=os.environ | {"WENCE_VAR": str(running.var)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.bot
def test_each_line_is_answered_in_order_and_in_the_contracts_shape(running: Running) -> None:
    code, answers = _chat(
        running,
        {"session": "a", "text": "失业登记网上办要几天", "as_of": "2022-12-01"},
        {"session": "a", "text": "转人工", "as_of": "2022-12-01"},
    )
    assert code == 0
    assert [answer["text"] for answer in answers] == ["失业登记网上办要几天", "转人工"]
    assert all(reply.keys() >= REPLY for answer in answers for reply in answer["replies"])
    assert "5个工作日" in answers[0]["replies"][0]["text"]
    assert answers[1]["replies"][-1]["outcome"] == "handed_off"


@pytest.mark.bot
def test_sessions_do_not_hear_each_other(running: Running) -> None:
    _, answers = _chat(
        running,
        {"session": "a", "text": "我们是小型企业"},
        {"session": "b", "text": "您好"},
    )
    assert answers[0]["facts"]["enterprise_size"] == "小型"
    assert answers[1]["facts"] == {}


@pytest.mark.bot
def test_session_names_are_private_to_a_run(running: Running) -> None:
    _chat(running, {"session": "a", "text": "我们是小型企业"})
    _, answers = _chat(running, {"session": "a", "text": "您好"})
    assert answers[0]["facts"] == {}


@pytest.mark.bot
def test_a_bad_line_is_reported_in_its_place_and_the_rest_goes_on(running: Running) -> None:
    code, answers = _chat(
        running,
        {"id": "1", "session": "a"},
        {"id": "2", "session": "a", "text": "您好", "as_of": "2023-02-30"},
        {"id": "3", "session": "a", "text": "您好"},
    )
    assert code == 1
    assert [answer["id"] for answer in answers] == ["1", "2", "3"]
    assert answers[0]["error"]["field"] == "text"
    assert answers[1]["error"]["field"] == "as_of"
    assert answers[2]["replies"]
