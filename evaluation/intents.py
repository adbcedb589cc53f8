"""How well intents are understood of kinds of writers that nothing was trained on."""

import json
import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from sklearn.metrics import confusion_matrix, f1_score

from evaluation.plots import draw_confusion
from evaluation.report import table, write
from wence.processes import BOT_PYTHON, ROOT

GOLDEN = Path(__file__).parent / "golden" / "intents"


@dataclass(frozen=True)
class Utterance:
    """One message, who writes so, and what is meant by it."""

    writer: str
    text: str
    intent: str


@dataclass(frozen=True)
class Understood:
    """What a model made of the utterances, and what that cost."""

    intents: tuple[str, ...]
    milliseconds: tuple[float, ...]
    start_seconds: float
    megabytes: int


def load_golden(split: str, folder: Path = GOLDEN) -> tuple[Utterance, ...]:
    """Read the utterances kept out of training, one file a kind of writer.

    Args:
        split: `development`, looked at while training data were mended, or `test`.
        folder: where the files are.
    """
    names = sorted(folder.glob(f"{split}-*.yml"))
    files = [yaml.safe_load(file.read_text("utf-8")) for file in names]
    return tuple(
        Utterance(file["writer"], text, intent)
        for file in files
        for intent, texts in file["utterances"].items()
        for text in texts
    )


def understand(model: Path, utterances: Sequence[Utterance]) -> Understood:
    """Let a trained dialogue model read the utterances, in Rasa's own environment."""
    done = subprocess.run(
        [str(BOT_PYTHON), "-W", "ignore", "bot/read_intents.py", str(model)],
        input="\n".join(one.text for one in utterances),
        env=os.environ | {"PYTHONPATH": str(ROOT / "bot" / "trials"), "OMP_NUM_THREADS": "1"},
        capture_output=True, text=True, check=True, cwd=ROOT,
    )  # fmt: skip
    lines = (line for line in done.stdout.splitlines() if line.startswith("{"))
    cost, *answers = map(json.loads, lines)
    return Understood(
        intents=tuple(answer["name"] for answer in answers),
        milliseconds=tuple(answer["ms"] for answer in answers),
        start_seconds=cost["start"],
        megabytes=cost["megabytes"],
    )


def macro_f1(utterances: Sequence[Utterance], intents: Sequence[str]) -> float:
    """Return the F1 of each intent, averaged."""
    meant = [one.intent for one in utterances]
    return float(f1_score(meant, list(intents), labels=sorted(set(meant)), average="macro"))


def report(folder: Path, *, model: Path) -> Path:
    """Measure a model and write table, picture and misses.

    Args:
        folder: where they go.
        model: a trained dialogue model.
    """
    from evaluation.lookalikes import tables  # noqa: PLC0415 - it reads with this module

    utterances = load_golden("test")
    development = load_golden("development")
    understood = understand(model, utterances)
    labels = sorted({one.intent for one in utterances} | set(understood.intents))
    counts = confusion_matrix(
        [one.intent for one in utterances], list(understood.intents), labels=labels
    )
    draw_confusion(labels, counts, folder / "intents.png")
    caught, wrong = tables(model)
    sections = [
        "# 意图：没见过的提问人",
        _by_writer(utterances, understood.intents),
        "补训练时看过的几类提问人：",
        _by_writer(development, understand(model, development).intents),
        "![意图混淆表](intents.png)",
        "## 听错了就坏事的意图，和看着像、其实不是的",
        caught,
        wrong,
        "## 听错的",
        _misses(utterances, understood.intents),
    ]
    return write(folder, "intents", sections)


def _by_writer(utterances: Sequence[Utterance], intents: Sequence[str]) -> str:
    rows = []
    for writer in [*dict.fromkeys(one.writer for one in utterances), None]:
        pairs = [
            (one, intent)
            for one, intent in zip(utterances, intents, strict=True)
            if writer in (None, one.writer)
        ]
        right = sum(one.intent == intent for one, intent in pairs)
        score = macro_f1([one for one, _ in pairs], [intent for _, intent in pairs])
        rows.append((writer or "合计", len(pairs), f"{right / len(pairs):.1%}", f"{score:.3f}"))
    return table(("提问人", "句数", "听对", "宏平均 F1"), rows)


def _misses(utterances: Sequence[Utterance], intents: Sequence[str]) -> str:
    rows = [
        (one.writer, one.text, one.intent, intent)
        for one, intent in zip(utterances, intents, strict=True)
        if one.intent != intent
    ]
    return table(("提问人", "句子", "本意", "听成"), rows)
