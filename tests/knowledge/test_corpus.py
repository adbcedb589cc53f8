"""The corpus is read whole or refused, naming file, line and key."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge import POLICIES
from knowledge.corpus import Corpus, CorpusError, load_corpus
from knowledge.errors import UnknownClauseError

POLICY = """\
id: xx-2024-1
title: 关于做好就业工作的通知
document_number: null
issuer: null
jurisdiction: null
issue_date: 2024-01-05
implements: []
window: {first_day: null, last_day: null}
notes: []
windows:
- clause: '1'
  words: 截至2024年12月31日
  last_day: 2024-12-31
"""
CLAUSES = """\
clauses:
- id: '1'
  label: 一、
  heading: 鼓励就业
  heading_path: [一、鼓励就业]
  text: 一、鼓励就业。可发放补贴，截至2024年12月31日。
  spans: [[0, 27]]
missing: []
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    policy = tmp_path / "xx-2024-1"
    policy.mkdir()
    (policy / "policy.yml").write_text(POLICY, "utf-8")
    (policy / "clauses.yml").write_text(CLAUSES, "utf-8")
    return policy


def replace(file: Path, old: str, new: str) -> None:
    assert old in file.read_text("utf-8")
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def test_every_policy_folder_is_read(corpus: Corpus) -> None:
    assert set(corpus.policies) == {path.parent.name for path in POLICIES.glob("*/policy.yml")}


def test_clauses_come_in_the_documents_order(corpus: Corpus) -> None:
    ids = [clause.id for clause in corpus.policies["cq-2022-209"].clauses]
    assert ids[:3] == ["general", "1", "2"]
    assert ids[-5:] == ["s20", "4.1", "4.2", "4.3", "4.4"]
    assert len(corpus.clauses()) == sum(len(p.clauses) for p in corpus.policies.values())


def test_a_clause_or_policy_that_does_not_exist_is_named(corpus: Corpus) -> None:
    with pytest.raises(UnknownClauseError, match="cq-2023-57 没有条款 20"):
        corpus.clause("cq-2023-57", "20")
    with pytest.raises(UnknownClauseError, match="没有政策 cq-1999-1"):
        corpus.clause("cq-1999-1", "1")


def test_the_digest_follows_the_words(folder: Path) -> None:
    before = load_corpus(folder.parent).digest
    assert load_corpus(folder.parent).digest == before
    replace(folder / "clauses.yml", "可发放", "应发放")
    assert load_corpus(folder.parent).digest != before


def test_other_files_of_a_folder_do_not_change_the_digest(folder: Path) -> None:
    before = load_corpus(folder.parent).digest
    (folder / "questions.yml").write_text("{}", "utf-8")
    assert load_corpus(folder.parent).digest == before


@pytest.mark.parametrize(
    ("file", "edit", "place", "message"),
    [
        ("policy.yml", ("id: xx-2024-1", "id: xx-2024-2"), (1, "id"), "要和文件夹同名"),
        ("policy.yml", ("issuer: null", "issuer: 12"), (4, "issuer"), "没有就写 null"),
        ("policy.yml", ("issuer: null", "by: null"), (4, "by"), "可以写的有：id"),
        ("policy.yml", ("2024-01-05", "五月"), (6, "issue_date"), "2023-12-31"),
        ("policy.yml", ("implements: []", "implements: 国发"), (7, "implements"), "列表"),
        ("policy.yml", ("notes: []", "notes: [[1]]"), (9, "notes[第 1 项]"), "这里要写文字"),
        (
            "policy.yml",
            ("clause: '1'", "clause: '2'"),
            (11, "windows[第 1 项].clause"),
            "有的是：1",
        ),
        ("policy.yml", ("day: 2024-12-31", "day: 2025-12-31"), (13, "last_day"), "读不出"),
        ("policy.yml", ("  last_day: 2024-12-31\n", ""), (11, "last_day"), "至少要写一个"),
        (
            "policy.yml",
            ("words: 截至", "words: 延至"),
            (12, "windows[第 1 项].words"),
            "没有这句话",
        ),
        ("clauses.yml", ("label: 一、", "label: 二、"), (6, "clauses[第 1 项].text"), "编号和标题"),
        ("clauses.yml", ("id: '1'", "id: 1"), (2, "clauses[第 1 项].id"), "请加引号"),
        ("clauses.yml", ("[[0, 27]]", "[[0]]"), (7, "spans"), "整数"),
        ("clauses.yml", ("spans: [[0, 27]]", "is_cut: 也许"), (7, "is_cut"), "true 或 false"),
        ("clauses.yml", ("missing: []", "missing: 无"), (8, "missing"), "列表"),
    ],
)
def test_a_malformed_file_is_refused_naming_file_line_and_key(
    folder: Path, file: str, edit: tuple[str, str], place: tuple[int, str], message: str
) -> None:
    replace(folder / file, *edit)
    line, key = place
    with pytest.raises(CorpusError, match=message) as caught:
        load_corpus(folder.parent)
    assert (caught.value.file, caught.value.line) == (folder / file, line)
    assert key in str(caught.value)
    assert f"{file} 第 {line} 行" in str(caught.value)


@pytest.mark.parametrize(
    ("break_it", "message"),
    [
        (lambda folder: (folder / "clauses.yml").unlink(), "没有这个文件"),
        (lambda folder: (folder / "clauses.yml").write_text("a: [", "utf-8"), "不是合格的 YAML"),
        (lambda folder: (folder / "policy.yml").write_text("- 1", "utf-8"), "键: 值"),
        (lambda folder: (folder / "policy.yml").write_bytes("标题".encode("gbk")), "UTF-8"),
        (
            lambda folder: (folder / "policy.yml").write_text("a: 2024-02-30", "utf-8"),
            "2024-02-30”",
        ),
        (shutil.rmtree, "一份政策也没有"),
    ],
)
def test_a_folder_that_cannot_be_read_is_refused(
    folder: Path, break_it: Callable[[Path], object], message: str
) -> None:
    break_it(folder)
    with pytest.raises(CorpusError, match=message):
        load_corpus(folder.parent)


def test_two_clauses_of_one_id_are_refused(folder: Path) -> None:
    clause = CLAUSES.partition("missing")[0].removeprefix("clauses:\n")
    replace(folder / "clauses.yml", "missing: []", clause + "missing: []")
    with pytest.raises(CorpusError, match="条款编号 1 出现了两次"):
        load_corpus(folder.parent)


def test_a_window_that_ends_before_it_begins_is_refused(folder: Path) -> None:
    words = "截至2024年12月31日至2024年1月1日"
    for file in ("policy.yml", "clauses.yml"):
        replace(folder / file, "截至2024年12月31日", words)
    replace(
        folder / "policy.yml", "last_day: 2024-12", "first_day: 2024-12-31\n  last_day: 2024-12"
    )
    replace(folder / "policy.yml", "last_day: 2024-12-31", "last_day: 2024-01-01")
    with pytest.raises(CorpusError, match="起止颠倒"):
        load_corpus(folder.parent)
