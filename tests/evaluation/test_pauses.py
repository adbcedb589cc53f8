"""What is fitted on commas finds them again."""

import json
from pathlib import Path

from evaluation.pauses import fit

WRITTEN = [f"{told}，{more}" for told in ("登记了", "办好了") for more in ("还没工作", "想贷款")]


def test_a_place_where_all_pause_weighs_more_than_one_where_nobody_does(tmp_path: Path) -> None:
    target = tmp_path / "breath.json"
    fit(WRITTEN, target=target, pairs=20)
    weights = json.loads(target.read_text("utf-8"))
    assert "" in weights
    assert weights.get("了|", 0) > weights.get("登|", 0)
