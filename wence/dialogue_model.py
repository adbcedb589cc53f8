"""The dialogue model on disk: named by the digest of what it was trained from."""

import hashlib
import os
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from wence.processes import BOT_PYTHON, ROOT, die_with_parent
from wence.wording import say

SOURCES = ("config.yml", "bot/domain", "bot/data", "bot/components", "requirements/bot.txt")


class TrainingError(Exception):
    """Rasa refused the data or stopped; the message carries its last lines."""


def model_path(var: Path) -> Path:
    """Return where the model of the present dialogue data is, trained or not."""
    return var / "models" / f"dialogue-{_digest()}.tar.gz"


def train(target: Path, *, show: Callable[[str], None]) -> None:
    """Train the dialogue model and put it at `target` in one step.

    Args:
        target: the finished model file; untouched when training fails.
        show: receives the name of each stage as it begins.

    Raises:
        TrainingError: with the last lines Rasa wrote.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        _run_rasa(Path(folder), show=show)
        (Path(folder) / "dialogue.tar.gz").replace(target)


def _run_rasa(folder: Path, *, show: Callable[[str], None]) -> None:
    data = ("--config", "config.yml", "--domain", "bot/domain", "--data", "bot/data")
    out = ("--out", str(folder), "--fixed-model-name", "dialogue", "--force")
    command = (str(BOT_PYTHON), "bot/launch.py", "train", *data, *out)
    with subprocess.Popen(
        command, cwd=ROOT, env=_environment(), text=True, encoding="utf-8",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        preexec_fn=die_with_parent,  # noqa: PLW1509 - it only calls the system
    ) as process:  # fmt: skip
        lines = []
        for line in process.stdout or ():
            lines.append(line)
            if stage := _stage(line):
                show(stage)
    if process.returncode or not (folder / "dialogue.tar.gz").exists():
        raise TrainingError(say("training_failed") + "\n" + "".join(lines[-15:]))


def _stage(line: str) -> str | None:
    if "Starting to train component" in line:
        return line.split("'")[1]
    return None


def _environment() -> dict[str, str]:
    quiet = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3"}
    return os.environ | quiet | {"SQLALCHEMY_SILENCE_UBER_WARNING": "1", "PYTHONUNBUFFERED": "1"}


def _digest() -> str:
    digest = hashlib.sha256()
    for path in _files():
        digest.update(str(path.relative_to(ROOT)).encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _files() -> Iterator[Path]:
    for source in SOURCES:
        path = ROOT / source
        found = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (file for file in found if file.suffix in {".yml", ".py", ".txt"})
