"""A source file becomes a policy folder whole, or nothing is written."""

import json
from pathlib import Path

import pytest

from knowledge import POLICIES
from knowledge.checking import check_policy
from knowledge.corpus import CorpusError, load_corpus
from knowledge.errors import IngestError
from knowledge.folder import read_policy
from knowledge.ingest.process import ingest
from knowledge.ingest.report import Report, write_report
from knowledge.ingest.shapes import take_apart
from knowledge.ingest.source import Source
from knowledge.ingest.writing import clauses_yaml
from tests.knowledge.ingest.notices import HEAD, TAIL

BODY = (
    "一、稳岗返还。按 60% 返还，实施期限截至2024年12月31日。（责任单位：市人社局）\n\n"
    "二、见习补贴。对见习期未滿的，给予 每人 1 000 元补贴。"
)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    file = tmp_path / "notice.txt"
    file.write_text(HEAD + BODY + TAIL, "utf-8")
    return file


@pytest.fixture
def report(source: Path, tmp_path: Path) -> Report:
    return ingest(source, policy="jb-2024-12", policies=tmp_path / "policies")


@pytest.mark.parametrize(
    "policy", sorted(path.parent.name for path in POLICIES.glob("*/policy.yml"))
)
def test_our_clauses_are_what_ingesting_our_sources_gives(policy: str) -> None:
    text = (POLICIES / policy / "source.txt").read_bytes().decode()
    committed = (POLICIES / policy / "clauses.yml").read_text("utf-8")
    assert clauses_yaml(take_apart(Source(text))) == committed


def test_a_new_folder_can_be_loaded_and_has_no_fault(report: Report) -> None:
    policy = load_corpus(report.folder.parent).policies["jb-2024-12"]
    assert (policy.document_number, policy.jurisdiction) == ("江府办发〔2024〕12号", "江北市")
    assert [clause.id for clause in policy.clauses] == ["1", "2"]
    assert [str(fault) for fault in check_policy(report.folder)] == []


def test_the_source_is_kept_byte_for_byte(report: Report, source: Path) -> None:
    assert (report.folder / "source.txt").read_bytes() == source.read_bytes()


def test_stated_ends_are_proposed_as_windows(report: Report) -> None:
    dated = read_policy(report.folder).clauses[0].dated
    assert [(item.words, str(item.window.last_day)) for item in dated] == [
        ("按60%返还，实施期限截至2024年12月31日。", "2024-12-31")
    ]


def test_the_report_says_what_was_repaired_doubted_and_left_out(report: Report) -> None:
    lines = "\n".join(write_report(report))
    assert "拆出 2 条" in lines
    assert "第 10 行，条款 1：“返还。按 60% ” → “返还。按60% ”" in lines
    assert "未滿的" in lines
    assert "1 000" in lines
    assert "第 1–8 行不属于任何条款" in lines


def test_the_report_can_be_read_by_programs(report: Report) -> None:
    found = json.loads(json.dumps(report.to_json(), ensure_ascii=False))
    assert [clause["label"] for clause in found["recovered"]] == ["一、", "二、"]
    assert set(found) >= {"recovered", "repaired", "doubtful", "missing"}
    assert all(repair["line"] in {10, 12} for repair in found["repaired"])


def test_what_people_wrote_in_the_folder_stays(report: Report, source: Path) -> None:
    written = {"policy.yml": "改过的标题", "benefits.yml": "benefits: []\n"}
    head = (report.folder / "policy.yml").read_text("utf-8")
    (report.folder / "policy.yml").write_text(
        head.replace("江北市人民政府办公室关于", "改过的标题"), "utf-8"
    )
    (report.folder / "benefits.yml").write_text(written["benefits.yml"], "utf-8")
    source.write_text(source.read_text("utf-8").replace("1 000", "2000"), "utf-8")
    ingest(source, policy="jb-2024-12", policies=report.folder.parent)
    assert read_policy(report.folder).title.startswith("改过的标题")
    assert "2000元" in read_policy(report.folder).clauses[1].text
    assert (report.folder / "benefits.yml").read_text("utf-8") == written["benefits.yml"]


def test_a_document_that_cannot_be_taken_apart_leaves_the_folder_as_it_was(
    report: Report, source: Path
) -> None:
    before = {path.name: path.read_bytes() for path in report.folder.iterdir()}
    source.write_text("三、甲。\n\n一、乙。\n\n四十、丙。", "utf-8")
    with pytest.raises(IngestError, match="第 5 行读不下去"):
        ingest(source, policy="jb-2024-12", policies=report.folder.parent)
    assert {path.name: path.read_bytes() for path in report.folder.iterdir()} == before


def test_new_clauses_that_break_the_folders_own_files_are_refused(
    report: Report, source: Path
) -> None:
    before = {path.name: path.read_bytes() for path in report.folder.iterdir()}
    source.write_text(source.read_text("utf-8").replace("截至2024年", "截至2025年"), "utf-8")
    with pytest.raises(CorpusError, match="没有这句话"):
        ingest(source, policy="jb-2024-12", policies=report.folder.parent)
    assert {path.name: path.read_bytes() for path in report.folder.iterdir()} == before
    assert [path.name for path in report.folder.parent.iterdir()] == ["jb-2024-12"]


@pytest.mark.parametrize("policy", ["江北2024", "JB-1", "../x", "a--b", ""])
def test_an_id_that_makes_no_folder_name_is_refused(source: Path, policy: str) -> None:
    with pytest.raises(IngestError, match="请用 --policy 指定"):
        ingest(source, policy=policy, policies=source.parent)
