"""JSON Lines: one answer a line, in order, a bad line in its place."""

import json
from decimal import Decimal
from io import BytesIO, TextIOWrapper

import pytest
import typer

from wence.days import read_day
from wence.lines import InputError, Line, run_lines


def double(line: Line) -> Line:
    if "n" not in line:
        raise InputError("n", "缺少 n")
    return {"id": line.get("id"), "n": line["n"] * 2}


def test_a_bad_line_is_reported_in_its_place_and_the_rest_goes_on(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = ['{"id": "a", "n": 1}', "不是 JSON", "[1]", '{"id": "b"}', "", '{"id": "c", "n": 2}']
    with pytest.raises(typer.Exit) as stopped:
        run_lines(double, lines=lines)
    assert stopped.value.exit_code == 1
    answers = [json.loads(text) for text in capsys.readouterr().out.splitlines()]
    assert [answer["id"] for answer in answers] == ["a", None, None, "b", "c"]
    assert [answer.get("error", {}).get("field") for answer in answers] == [
        None, "line", "line", "n", None,
    ]  # fmt: skip


def test_money_is_read_from_the_text_and_not_through_a_binary_float() -> None:
    seen = []
    run_lines(lambda line: seen.append(line["n"]) or {}, lines=['{"n": 0.1}'])
    assert seen == [Decimal("0.1")]


def test_chinese_stays_readable(capsys: pytest.CaptureFixture[str]) -> None:
    run_lines(lambda _: {"said": "失业登记"}, lines=["{}"])
    assert "失业登记" in capsys.readouterr().out


@pytest.mark.parametrize("line", [b"\xff\xfe{}", b'{"n": "\\ud800"}', b"[" * 100_000])
def test_what_no_text_can_hold_is_refused_in_its_place(
    line: bytes, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given = BytesIO(b'\xef\xbb\xbf{"id": 1.5, "n": 1}\n' + line + b'\n{"id": "c", "n": 2}\n')
    monkeypatch.setattr("sys.stdin", TextIOWrapper(given, encoding="utf-8"))
    with pytest.raises(typer.Exit):
        run_lines(double)
    answers = [json.loads(text) for text in capsys.readouterr().out.splitlines()]
    assert [answer["id"] for answer in answers] == [1.5, None, "c"]
    assert answers[1]["error"]["field"] == "line"


def test_a_number_longer_than_any_person_means_reaches_the_command() -> None:
    seen = []
    run_lines(lambda line: seen.append(line["n"]) or {}, lines=['{"n": ' + "9" * 5000 + "}"])
    assert seen == [Decimal("9" * 5000)]


@pytest.mark.parametrize("given", [20230101, "20230101", "2023-W01-1", "0001-01-01", True, None])
def test_a_day_is_written_one_way(given: object) -> None:
    with pytest.raises(InputError) as refused:
        read_day(given)
    assert refused.value.field == "as_of"
