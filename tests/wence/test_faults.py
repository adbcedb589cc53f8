"""A malformed policy folder is found whichever file is wrong, and stops the start."""

import shutil
from pathlib import Path

import pytest

from knowledge import POLICIES
from knowledge.corpus import load_corpus
from knowledge.errors import CorpusError
from wence.faults import find_faults


@pytest.fixture
def policies(tmp_path: Path) -> Path:
    for name in ("cq-2022-unemployed", "bb-2019-20"):
        shutil.copytree(POLICIES / name, tmp_path / "policies" / name)
    return tmp_path / "policies"


def test_our_own_policies_have_no_faults() -> None:
    assert find_faults() == []


def test_a_folder_without_its_policy_is_named_and_never_left_out(policies: Path) -> None:
    lost = policies / "bb-2019-20" / "policy.yml"
    lost.unlink()
    assert [fault.file for fault in find_faults(policies)] == [lost]
    with pytest.raises(CorpusError, match=r"policy\.yml.*没有这个文件"):
        load_corpus(policies)


@pytest.mark.parametrize("name", ["policy.yml", "clauses.yml", "source.txt"])
def test_a_lost_file_is_named(policies: Path, name: str) -> None:
    (policies / "bb-2019-20" / name).unlink()
    assert [fault.file.name for fault in find_faults(policies)] == [name]


def test_a_key_that_is_not_known_is_named_with_its_line(policies: Path) -> None:
    file = policies / "bb-2019-20" / "policy.yml"
    file.write_text(file.read_text("utf-8").replace("title:", "titel:", 1), "utf-8")
    (fault,) = find_faults(policies)
    assert (fault.file, fault.keys) == (file, ("titel",))
    assert fault.line is not None


def test_a_hidden_file_of_an_editor_is_no_fault_and_any_other_is(policies: Path) -> None:
    (policies / "bb-2019-20" / ".policy.yml.swp").touch()
    assert find_faults(policies) == []
    (policies / "bb-2019-20" / "policy-old.yml").touch()
    assert [fault.file.name for fault in find_faults(policies)] == ["policy-old.yml"]
