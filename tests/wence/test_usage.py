"""Called wrongly, or over files it cannot use, a command says so in one plain line."""

from pathlib import Path
from typing import NoReturn

import pytest
from typer.testing import CliRunner

from knowledge.errors import CorpusError
from wence.app import COMMANDS, build, main


def run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: str
) -> tuple[int, str]:
    """Run the command line and return its exit code and what it wrote on standard error."""
    monkeypatch.setattr("sys.argv", ["wence", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0), capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["asses", "x"], "没有“asses”这个命令；有的是：up、doctor"),
        (["asses", "x"], "是不是 assess？"),
        (["assess"], "缺少 facts（写着情况的 JSON 文件"),
        (["assess", "x.json", "--foo"], "没有 --foo 这个选项\n用法见 wence assess --help"),
        (["search", "失业登记", "--limit", "很多"], "--limit 的写法不对"),
        (["search", "失业登记", "--limit", "0"], "--limit：要写 1 到 20 之间的整数"),
        (["search", "失业登记", "--as-of", "2023-02-30"], "“2023-02-30”不是能用的日期"),
        (["search", "失业登记", "多写的"], "可能多写或少写了什么"),
        (["search", " "], "缺少 question"),
        (["facts", ""], "缺少 text"),
        (["train", "model"], "没有“model”；有的是：dialogue、embedding"),
        (["chat", "hello"], "这里只能写 -"),
    ],
)
def test_wrong_usage_is_said_in_chinese_with_exit_code_2(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    words: str,
) -> None:
    code, said = run(monkeypatch, capsys, *arguments)
    assert code == 2
    assert words in said


def test_without_a_command_the_commands_are_listed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _ = run(monkeypatch, capsys)
    assert code == 2


@pytest.mark.parametrize("command", ["search", "assess"])
def test_a_malformed_policy_is_one_line_with_file_and_key(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    def refuse() -> NoReturn:
        raise CorpusError("不认识这一项", file=Path("policy.yml"), keys=("titel",), line=2)

    monkeypatch.setattr(f"wence.{command}.load_corpus", refuse)
    code, said = run(monkeypatch, capsys, command, "失业登记")
    assert (code, said) == (1, "policy.yml 第 2 行，titel：不认识这一项\n")


def test_a_folder_that_cannot_be_written_is_one_line_with_the_reason(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    source, taken = tmp_path / "notice.txt", tmp_path / "taken"
    source.write_text("关于就业的通知\n\n一、补贴。每人补贴 100 元。\n\n二、服务。好。\n", "utf-8")
    taken.write_text("", "utf-8")
    code, said = run(monkeypatch, capsys, "ingest", str(source), "--to", str(taken))
    assert code == 1
    assert said.startswith(str(taken))
    assert len(said.splitlines()) == 1


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "没有这个文件"),
        (b"\xff\xfe", "不是 UTF-8"),
        (b'{"age": 23,\n "x"}', "第 2 行不是合格的 JSON"),
        (b"[1]", "不是一个 JSON 对象"),
    ],
)
def test_a_file_of_facts_that_cannot_be_read_says_why(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    content: bytes | None,
    words: str,
) -> None:
    file = tmp_path / "facts.json"
    if content is not None:
        file.write_bytes(content)
    code, said = run(monkeypatch, capsys, "assess", str(file))
    assert code == 1
    assert said.startswith(f"{file}：")
    assert words in said


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_is_in_chinese_whole(name: str) -> None:
    shown = CliRunner().invoke(build(list(COMMANDS)), [*filter(None, [name]), "--help"])
    assert shown.exit_code == 0
    assert shown.output.startswith("用法：")
    titles = [line for line in shown.output.splitlines() if line.endswith("：")]
    assert titles[-1] == "选项："
    assert "--help" in shown.output
    for english in ("Usage", "Options", "Arguments", "Show this", "default", "required", "<str>"):
        assert english not in shown.output


def test_help_names_arguments_options_and_what_is_taken_when_nothing_is_written() -> None:
    shown = CliRunner().invoke(build(["search"]), ["search", "--help"]).output
    assert "search [选项] QUESTION" in shown
    assert "--limit …  最多几条，1 到 20（不写就是 5）" in shown
    assert "[FOLDER]" in CliRunner().invoke(build(["check"]), ["check", "--help"]).output
