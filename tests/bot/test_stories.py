"""Rasa's own story tests: which action follows which words."""

import os
import subprocess
from pathlib import Path

import pytest

from wence.processes import BOT_PYTHON, ROOT
from wence.running import Running

STORIES = Path(__file__).parent / "stories"


@pytest.mark.bot
def test_every_story_is_predicted_as_written(running: Running, tmp_path: Path) -> None:
    models = (running.var / "models").glob("dialogue-*.tar.gz")
    model = max(models, key=lambda file: file.stat().st_mtime)
    tested = ("test", "core", "--model", str(model), "--stories", str(STORIES))
    done = subprocess.run(
        [str(BOT_PYTHON), "-W", "ignore", "bot/launch.py", *tested, "--out", str(tmp_path),
         "--endpoints", os.devnull, "--fail-on-prediction-errors"],
        cwd=ROOT,
        env=os.environ | {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3"},
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, (done.stdout + done.stderr)[-3000:]
    failed = (tmp_path / "failed_test_stories.yml").read_text("utf-8")
    assert "story:" not in failed
