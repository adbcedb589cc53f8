"""Pictures for people who would rather look than read."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

FONTS = ("Noto Sans CJK SC", "Noto Sans CJK JP", "WenQuanYi Micro Hei")
BINS = 10


def draw_calibration(shares: Sequence[float], truth: Sequence[bool], file: Path) -> None:
    """Draw what the score promised against what came true.

    Args:
        shares: the score of each first clause, 0 to 1.
        truth: whether the question was answerable.
        file: the picture to write.
    """
    axes = _axes()
    edges = np.linspace(0, 1, BINS + 1)
    place = np.clip(np.digitize(shares, edges) - 1, 0, BINS - 1)
    found = [np.asarray(truth)[place == bin_] for bin_ in range(BINS)]
    kept = [
        (edges[n] + 0.5 / BINS, values.mean(), len(values))
        for n, values in enumerate(found)
        if len(values)
    ]
    axes.plot([0, 1], [0, 1], color="0.7", linestyle="--", label="完全如实")
    axes.plot([x for x, _, _ in kept], [y for _, y, _ in kept], marker="o", label="问策")
    for x, y, count in kept:
        axes.annotate(str(count), (x, y), textcoords="offset points", xytext=(4, -12), fontsize=8)
    axes.set(
        xlabel="得分（能答的可能）", ylabel="实际能答的比例", title="没见过的提问人：得分与实际"
    )
    axes.legend()
    _save(axes, file)


def draw_confusion(labels: Sequence[str], counts: Any, file: Path) -> None:
    """Draw a confusion matrix, rows what was meant, columns what was understood."""
    axes = _axes(size=(12, 11))
    axes.imshow(counts, cmap="Blues")
    axes.set_xticks(range(len(labels)), labels, rotation=90, fontsize=7)
    axes.set_yticks(range(len(labels)), labels, fontsize=7)
    for row, column in np.argwhere(np.asarray(counts) > 0):
        axes.text(column, row, int(counts[row][column]), ha="center", va="center", fontsize=6)
    axes.set(xlabel="听成", ylabel="本意", title="意图混淆表（没见过的提问人）")
    _save(axes, file)


def _axes(size: tuple[float, float] = (6, 5)) -> Any:
    import matplotlib as mpl  # noqa: PLC0415 - half a second that only reports should pay

    mpl.use("Agg")
    from matplotlib import font_manager  # noqa: PLC0415
    from matplotlib import pyplot as plt  # noqa: PLC0415

    installed = {font.name for font in font_manager.fontManager.ttflist}
    mpl.rcParams["font.family"] = [font for font in FONTS if font in installed][:1] or "sans-serif"
    mpl.rcParams["axes.unicode_minus"] = False
    return plt.subplots(figsize=size, layout="constrained")[1]


def _save(axes: Any, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    axes.figure.savefig(file, dpi=120)
    axes.figure.clear()
