"""The bot's own components, checked in the bot's own environment."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.conftest import train_once
from wence.processes import BOT_PYTHON, ROOT

CHECKS = sorted((Path(__file__).parent / "components").glob("check_*.py"))


@pytest.mark.bot
@pytest.mark.parametrize("check", CHECKS, ids=lambda path: path.stem)
def test_components_hold_in_their_own_environment(check: Path) -> None:
    environment = os.environ | {
        "PYTHONPATH": str(ROOT / "bot"),
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "WENCE_TEST_MODEL": str(train_once()),
    }
    done = subprocess.run(
        [BOT_PYTHON, "-W", "ignore", check],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert "OK" in done.stderr
