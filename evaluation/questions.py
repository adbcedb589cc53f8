"""The golden questions: kinds of writer that no index and no model has seen."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent / "golden" / "questions"


@dataclass(frozen=True)
class Golden:
    """One question: who asks, what answers it, or which refusal it deserves."""

    text: str
    asker: str
    clauses: frozenset[str]
    outcome: str


def load_golden(split: str, folder: Path = FOLDER) -> tuple[Golden, ...]:
    """Read one split, `development` or `test`: answerable and unanswerable questions."""
    return tuple(q for file in sorted(folder.glob(f"{split}-*.yml")) for q in _read(file))


def _read(file: Path) -> Iterator[Golden]:
    asker = file.stem.split("-", 1)[1]
    for row in yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader):
        clauses = frozenset(row.get("clauses", ()))
        kind = row.get("kind", asker)
        yield Golden(row["question"], kind, clauses, row.get("outcome", "answered"))
