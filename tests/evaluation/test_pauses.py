"""What is fitted on commas finds them again."""

import json
from pathlib import Path

from evaluation.pauses import fit, sentences
from wence.processes import ROOT

WRITTEN = [f"{told}，{more}" for told in ("登记了", "办好了") for more in ("还没工作", "想贷款")]


def test_a_place_where_all_pause_weighs_more_than_one_where_nobody_does(tmp_path: Path) -> None:
    target = tmp_path / "breath.json"
    fit(WRITTEN, target=target, pairs=20)
    weights = json.loads(target.read_text("utf-8"))
    assert "" in weights
    assert weights.get("了|", 0) > weights.get("登|", 0)


def test_nothing_is_learnt_from_what_tells_how_well_facts_are_read() -> None:
    kept = [ROOT / "evaluation" / "golden", ROOT / "tests"]
    told = "\n".join(
        path.read_text("utf-8") for folder in kept for path in sorted(folder.rglob("*.yml"))
    )
    assert len(sentences()) > 1000
    assert [text for text in sentences() if text in told] == []
