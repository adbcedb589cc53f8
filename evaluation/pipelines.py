"""Which NLU pipeline understands writers it never saw, and what each costs."""

import os
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from evaluation.intents import load_golden, macro_f1, understand
from evaluation.report import table, write
from wence.processes import BOT_PYTHON, ROOT
from wence.progress import step

TRIALS = ROOT / "bot" / "trials"
PATIENCE = 300  # seconds; a correction may take 90 to train, so more than three times that is out
QUIET = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3"}


@dataclass(frozen=True, kw_only=True)
class Trial:
    """One pipeline tried: how well it understands and what it costs."""

    title: str
    development: float
    test: float
    training_seconds: float
    turn_ms: float
    start_seconds: float
    model_kilobytes: int
    memory_megabytes: int


def report(folder: Path) -> Path:
    """Train every pipeline of bot/trials and write the table."""
    trials: list[Trial] = []
    rows: list[tuple[str, ...]] = []
    for config in sorted(TRIALS.glob("*.yml")):
        try:
            with step(_title(config)):
                trials.append(_try(config))
        except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as failure:
            rows.append(_unfinished(config, failure))
    finished = sorted(trials, key=lambda trial: -trial.development)
    header = ("做法", "宏平均 F1：开发", "测试", "训练", "听一句", "启动", "模型", "内存")
    lines = [_row(trial) for trial in finished] + rows
    return write(folder, "pipelines", ["# 听懂意图的几种做法", table(header, lines)])


def _row(trial: Trial) -> tuple[str, ...]:
    return (
        trial.title, f"{trial.development:.3f}", f"{trial.test:.3f}",
        f"{trial.training_seconds:.0f} 秒",
        f"{trial.turn_ms:.1f} 毫秒", f"{trial.start_seconds:.0f} 秒",
        f"{trial.model_kilobytes} KB", f"{trial.memory_megabytes} MB",
    )  # fmt: skip


def _unfinished(config: Path, failure: subprocess.SubprocessError) -> tuple[str, ...]:
    """A pipeline that was not trained stays in the table, with what happened to it."""
    late = isinstance(failure, subprocess.TimeoutExpired)
    happened = f"{PATIENCE} 秒还没练完" if late else "没有练成"
    return (_title(config), "—", "—", happened, "—", "—", "—", "—")


def _title(config: Path) -> str:
    return config.read_text("utf-8").splitlines()[0].removeprefix("# ")


def _try(config: Path) -> Trial:
    development, test = load_golden("development"), load_golden("test")
    with tempfile.TemporaryDirectory() as folder:
        began = time.monotonic()
        model = _train(config, Path(folder))
        trained = time.monotonic()
        understood = understand(model, (*development, *test))
        intents = understood.intents
        return Trial(
            title=_title(config),
            development=macro_f1(development, intents[: len(development)]),
            test=macro_f1(test, intents[len(development) :]),
            training_seconds=trained - began,
            turn_ms=statistics.median(understood.milliseconds),
            start_seconds=understood.start_seconds,
            model_kilobytes=model.stat().st_size // 1024,
            memory_megabytes=understood.megabytes,
        )


def _train(config: Path, folder: Path) -> Path:
    data = ("--nlu", "bot/data/nlu", "--domain", "bot/domain", "--config", str(config))
    out = ("--out", str(folder), "--fixed-model-name", "trial")
    paths = {"PYTHONPATH": f"{TRIALS}:{ROOT / 'bot'}", "RASA_CACHE_DIRECTORY": str(folder / "c")}
    subprocess.run(
        [str(BOT_PYTHON), "-W", "ignore", "bot/launch.py", "train", "nlu", *data, *out],
        cwd=ROOT, env=os.environ | QUIET | paths, check=True, capture_output=True, timeout=PATIENCE,
    )  # fmt: skip
    return folder / "trial.tar.gz"
