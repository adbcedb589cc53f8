"""The shares are fitted on what the finder measures, whatever an older file was fitted on."""

from pathlib import Path

import pytest

from evaluation.calibration import fit
from evaluation.questions import Golden
from knowledge import answerability
from knowledge.corpus import load_corpus
from knowledge.errors import CorpusError
from knowledge.finder import open_finder

ASKED = (
    ("失业登记网上办要几天", "answered"),
    ("招一个应届生补多少钱", "answered"),
    ("公积金怎么提取", "not_found"),
    ("今天天气怎么样", "out_of_scope"),
)


def test_fitting_needs_no_earlier_file_and_reads_back(tmp_path: Path) -> None:
    questions = tuple(Golden(text, "试", frozenset(), outcome) for text, outcome in ASKED)
    target = tmp_path / "calibration.yml"
    fit(open_finder(corpus=load_corpus(), folder=tmp_path), questions, target=target)
    assert 0 <= answerability.load_calibration(target).threshold <= 1


def test_weights_of_other_features_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answerability, "FEATURES", (*answerability.FEATURES, "newest"))
    copy = tmp_path / "calibration.yml"
    copy.write_text(answerability.CALIBRATION.read_text("utf-8"), "utf-8")
    with pytest.raises(CorpusError, match="newest"):
        answerability.load_calibration(copy)
