"""`wence assess`: a table for people, JSON Lines for programs."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from wence.app import build

RUNNER = CliRunner()
HIRE = {
    "org_type": "企业",
    "hire_category": "毕业年度高校毕业生",
    "contract_term_months": 12,
    "hire_si_consecutive_months": 6,
    "qualified_hires": 3,
}
YOUTH = "cq-2023-57/hire-youth-subsidy"


def run(*arguments: str, lines: list[object] | None = None) -> tuple[int, str]:
    given = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines or [])
    done = RUNNER.invoke(build(["assess"]), ["assess", *arguments], input=given)
    return done.exit_code, done.output


@pytest.fixture
def file(tmp_path: Path) -> str:
    """A file with the facts of a firm."""
    path = tmp_path / "facts.json"
    path.write_text(json.dumps(HIRE), "utf-8")
    return str(path)


def test_a_table_shows_what_is_due_and_its_clause(file: str) -> None:
    code, output = run("--as-of", "2023-12-31", "--benefit", YOUTH, file)
    assert code == 0
    assert all(words in output for words in ("符合", "6,000元", "2000元/人 × 3人", "（七）"))


def test_refused_benefits_are_counted_and_listed_on_demand(file: str) -> None:
    assert "项不符合；加 --all 列出" in run("--as-of", "2024-01-01", file)[1]
    assert "已经过期" in run("--as-of", "2024-01-01", "--all", file)[1]


def test_json_is_the_contract_s(file: str) -> None:
    output = run("--as-of", "2023-12-31", "--benefit", YOUTH, "--json", file)[1]
    assert json.loads(output)["decisions"][0]["entitlement"]["value"] == "6000.00"


def test_each_line_is_decided_on_its_own_day_and_a_bad_one_is_reported_in_its_place() -> None:
    lines: list[object] = [
        {"id": "a", "facts": HIRE, "as_of": "2023-12-31", "benefits": [YOUTH]},
        {"id": "b", "facts": {"shoe_size": 43}},
        {"id": "c", "facts": HIRE, "as_of": "2023-02-30"},
        {"id": "d", "facts": HIRE, "benefits": ["nothing"]},
        {"id": "e", "facts": HIRE, "benefits": YOUTH},
        {"id": "f"},
        {"id": "g", "facts": HIRE, "as_of": "2024-01-01", "benefits": [YOUTH]},
    ]
    code, output = run("--json", "-", lines=lines)
    found = [json.loads(line) for line in output.splitlines()]
    assert code == 1
    assert [line["id"] for line in found] == list("abcdefg")
    assert [line["decisions"][0]["eligible"] for line in (found[0], found[6])] == ["yes", "no"]
    fields = [line["error"]["field"] for line in found[1:6]]
    assert fields == ["shoe_size", "as_of", "benefits", "benefits", "facts"]


def test_money_is_read_from_the_text_of_the_number() -> None:
    line = (
        '{"facts": {"org_type": "企业", "enterprise_size": "小型", "insured_headcount": 30, '
        '"ui_reduction_rate": 0, "ui_premium_paid_prev_year": 0.15}, "as_of": "2023-10-01", '
        '"benefits": ["cq-2023-57/retention-refund-sme"]}'
    )
    done = RUNNER.invoke(build(["assess"]), ["assess", "-"], input=line)
    assert json.loads(done.output)["decisions"][0]["entitlement"]["value"] == "0.09"


@pytest.mark.parametrize("content", ["[1]", "{", "\udcff"])
def test_a_file_that_is_not_a_json_object_is_refused_in_words(tmp_path: Path, content: str) -> None:
    path = tmp_path / "facts.json"
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    code, output = run(str(path))
    assert code == 1
    assert "JSON" in output or "UTF-8" in output


def test_a_file_that_is_not_there_is_refused_in_words(tmp_path: Path) -> None:
    assert run(str(tmp_path / "none.json"))[0] == 1
