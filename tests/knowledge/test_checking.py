"""A policy folder's faults are found at one go, each with file, line and key."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge import POLICIES
from knowledge.checking import check_policy
from knowledge.corpus import Corpus


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = tmp_path / "cq-2020-4"
    copy.mkdir()
    for name in ("source.txt", "policy.yml", "clauses.yml"):
        shutil.copy(POLICIES / "cq-2020-4" / name, copy)
    return copy


def edit(old: str, new: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        file = folder / "clauses.yml"
        assert old in file.read_text("utf-8")
        file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")

    return change


def test_our_own_policies_are_sound(corpus: Corpus) -> None:
    assert [str(f) for name in corpus.policies for f in check_policy(POLICIES / name)] == []


@pytest.mark.parametrize(
    ("break_it", "file", "message"),
    [
        (edit("下调为20%", "下调为30%"), "clauses.yml", "还原得“20%，职工超过100人的比例下"),
        (
            edit("responsible_bodies: [市教委]", "responsible_bodies: [市委]"),
            "clauses.yml",
            "“市委”不在",
        ),
        (edit("spans:\n  - [", "spans:\n  - [99999, 99998]\n  - ["), "clauses.yml", "首尾颠倒"),
        (edit("remnant: 有条件的地方", "remnant: 有条件的区县"), "clauses.yml", "残句不在"),
        (edit('from: "\\n"', 'from: "\\t"'), "clauses.yml", "修补处与原文不符"),
        (edit("label: (一)\n", "label: (一)\n  label: (一)\n"), "clauses.yml", "写了两次"),
        (lambda folder: (folder / "source.txt").unlink(), "source.txt", "没有这个文件"),
        (lambda folder: (folder / "source.txt").write_bytes(b"\xff"), "source.txt", "UTF-8"),
        (lambda folder: (folder / "benefit.yml").touch(), "benefit.yml", "可以有的是：source.txt"),
        (lambda folder: (folder / "policy.yml").unlink(), "policy.yml", "没有这个文件"),
    ],
)
def test_a_fault_is_named_with_its_file(
    folder: Path, break_it: Callable[[Path], object], file: str, message: str
) -> None:
    break_it(folder)
    faults = list(check_policy(folder))
    assert [fault.file.name for fault in faults] == [file]
    assert message in faults[0].message


def test_all_faults_are_found_at_one_go(folder: Path) -> None:
    edit("下调为20%", "下调为30%")(folder)
    edit("阶段性降低失业", "阶段性提高失业")(folder)
    (folder / "notes.txt").touch()
    lines = [fault.line for fault in check_policy(folder)]
    text = (folder / "clauses.yml").read_text("utf-8").split("\n")
    assert lines[0] is None
    assert all(line and text[line - 1].lstrip().startswith("text:") for line in lines[1:])
    assert len(lines) == 3
