"""`wence facts`: one sentence, or JSON Lines for other programs."""

import json
import subprocess
import sys

from wence.processes import ROOT


def run(*arguments: str, lines: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "wence", "facts", *arguments],
        input=lines, capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip


def test_a_sentence_is_read_in_words_a_person_understands() -> None:
    done = run("我22届的，家里低保")
    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        "毕业年份：2022（graduation_year）",
        "困难情况：低保家庭（hardship_categories）",
    ]


def test_a_sentence_that_says_nothing_is_said_to_say_nothing() -> None:
    assert "没有说到" in run("你好").stdout


def test_the_day_can_be_given() -> None:
    done = run("去年毕业", "--as-of", "2023-01-01", "--json")
    assert json.loads(done.stdout) == {"text": "去年毕业", "facts": {"graduation_year": 2022}}


def test_lines_are_answered_in_order_and_a_bad_one_in_its_place() -> None:
    lines = '{"id": 1, "text": "二十三岁"}\n{"id": 2}\n{"id": 3, "text": "利率3.85%"}\n'
    done = run("--json", "-", lines=lines)
    first, second, third = (json.loads(line) for line in done.stdout.splitlines())
    assert done.returncode == 1
    assert first == {"id": 1, "text": "二十三岁", "facts": {"age": 23}}
    assert second["error"]["field"] == "text"
    assert third["facts"] == {"offered_rate": 3.85}


def test_a_day_that_does_not_exist_is_named() -> None:
    done = run("--json", "-", lines='{"id": 1, "text": "去年毕业", "as_of": "2023-02-30"}\n')
    assert json.loads(done.stdout)["error"]["field"] == "as_of"
    assert run("去年毕业", "--as-of", "2023-02-30").returncode == 2
