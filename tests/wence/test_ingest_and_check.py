"""`wence ingest` and `wence check` as an officer uses them."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from wence.app import build

NOTICE = "关于就业的通知\n\n一、补贴。每人补贴 100 元。\n\n二、服务。提供服务。\n"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(build(["ingest", "check"]), list(arguments))


def ingested(tmp_path: Path) -> Path:
    source = tmp_path / "xx-2024-1.txt"
    source.write_text(NOTICE, "utf-8")
    assert run("ingest", str(source), "--to", str(tmp_path / "policies")).exit_code == 0
    return tmp_path / "policies" / "xx-2024-1"


def test_a_file_becomes_a_folder_that_passes_the_check(tmp_path: Path) -> None:
    folder = ingested(tmp_path)
    done = run("check", str(folder))
    assert (done.exit_code, done.output.strip()) == (0, "✓ 1 份政策都没有发现问题")
    assert run("check", str(folder.parent)).exit_code == 0


def test_the_report_is_one_json_line_for_programs(tmp_path: Path) -> None:
    source = tmp_path / "notice.txt"
    source.write_text(NOTICE, "utf-8")
    to = str(tmp_path / "policies")
    done = run("ingest", str(source), "--policy", "xx-1", "--to", to, "--json")
    report = json.loads(done.output)
    assert [unit["id"] for unit in report["recovered"]] == ["1", "2"]
    assert "补贴 100" in report["repaired"][0]["before"]


def test_joined_lines_do_not_bury_what_is_doubtful(tmp_path: Path) -> None:
    source = tmp_path / "xx-2024-2.txt"
    offices = ("人力社保局", "财政局", "教委", "科技局", "经济信息委", "国资委")
    lines = (f"{office}按照规定确定由它负责的那一部分，并向社会\n\n公布。" for office in offices)
    source.write_text(NOTICE + f"\n三、办法。{''.join(lines)}\n", "utf-8")
    said = run("ingest", str(source), "--to", str(tmp_path / "policies")).output
    assert "只列 3 处" in said
    assert said.count("条款 ") == 3
    assert all("→" in shown for shown in said.splitlines() if "条款 " in shown)
    assert said.index("存疑") < said.index("修补")


def test_a_document_that_is_not_understood_is_one_clear_line_and_exit_1(tmp_path: Path) -> None:
    source = tmp_path / "poem.txt"
    source.write_text("床前明月光，疑是地上霜。", "utf-8")
    done = run("ingest", str(source), "--to", str(tmp_path / "policies"))
    assert done.exit_code == 1
    assert done.stderr.startswith(f"{source}：第 1 行起没有找到编号")
    assert not (tmp_path / "policies").exists()


def test_faults_are_listed_with_file_line_and_key_and_exit_1(tmp_path: Path) -> None:
    folder = ingested(tmp_path)
    clauses = folder / "clauses.yml"
    clauses.write_text(clauses.read_text("utf-8").replace("100元", "900元"), "utf-8")
    done = run("check", str(folder))
    assert done.exit_code == 1
    assert "clauses.yml 第 " in done.output
    assert "900元" in done.output
    fault = json.loads(run("check", str(folder), "--json").output)
    assert (Path(fault["file"]).name, fault["key"]) == ("clauses.yml", "clauses.0.text")


def test_an_empty_folder_has_no_policies(tmp_path: Path) -> None:
    done = run("check", str(tmp_path))
    assert done.exit_code == 1
    assert "一份政策也没有" in done.output


def test_our_own_policies_and_topics_pass() -> None:
    assert run("check").exit_code == 0


BENEFIT = """benefits:
- id: allowance
  name: 每人补贴
  kind: money
  clause: '1'
  modality: 陈述句
  paid_to: person
  payee: 本人
  quotes: [每人补贴 100 元。]
  window:
    last_day: {day: 2024-12-31, basis: ambiguous, words: 到2024年12月31日}
  conditions:
    all:
    - {fact: registered_unemployed, is: true, words: 每人}
  entitlement: {shape: per_unit, value: 100, of: training_days, per: 天, count_unit: 天,
    words: 补贴 100 元, at_most: 100, at_most_words: 100 元}
"""


def test_the_tree_of_a_benefit_in_a_folder_of_ones_own_is_drawn(tmp_path: Path) -> None:
    folder = ingested(tmp_path)
    (folder / "benefits.yml").write_text(BENEFIT, "utf-8")
    for checked in (folder, folder.parent):
        drawn = run("check", str(checked), "--tree", "xx-2024-1/allowance").output
        assert "2024年12月31日〔写在同一条的另一句里：到2024年12月31日〕" in drawn
        assert "办理了失业登记　〔每人〕" in drawn
        assert "应得：100元/天，乘培训天数，最多算100天" in drawn


@pytest.mark.parametrize(
    ("before", "after", "line", "words"),
    [
        ("  kind: money", "  kind: money\n  kind: loan", 5, "“kind”在同一处写了两次"),
        ("2024-12-31,", "2024-12-32,", 11, "没有“2024-12-32”这一天"),
        ("  kind: money", "\tkind: money", 4, "用了 Tab 缩进"),
        ("[每人补贴 100 元。]", "[每人补贴 100 元。", 10, "方括号没有关上"),
    ],
)
def test_what_is_wrong_with_the_yaml_is_said_in_plain_words_with_its_line(
    tmp_path: Path, before: str, after: str, line: int, words: str
) -> None:
    folder = ingested(tmp_path)
    (folder / "benefits.yml").write_text(BENEFIT.replace(before, after), "utf-8")
    done = run("check", str(folder))
    assert done.exit_code == 1
    assert f"benefits.yml 第 {line} 行" in done.output
    assert words in done.output


def test_a_related_benefit_of_ones_own_that_is_not_there_is_named(tmp_path: Path) -> None:
    folder = ingested(tmp_path)
    mention = """mentions:
- {id: service, name: 服务, clause: '2', meant_for: 个人, lacks: 无次数, quotes: [提供服务。],
   related: [xx-2024-1/gone]}
"""
    (folder / "benefits.yml").write_text(mention, "utf-8")
    assert "没有“xx-2024-1/gone”这个事项" in run("check", str(folder)).output
