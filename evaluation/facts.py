"""How exactly facts are read from what people say, on the sets kept out of the rules."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from actions.facts import extract_facts
from evaluation.intervals import Share
from evaluation.report import table, write

GOLDEN = Path(__file__).parent / "golden" / "facts"
DAY = date(2026, 11, 20)
ROUNDS = 5
SHARES = ("整句全对", "该读的读对", "读出的是对的")


@dataclass(frozen=True)
class Utterance:
    """What somebody says, seen from which day, after which question, and the facts in it."""

    source: str
    writer: str
    text: str
    facts: dict[str, Any]
    as_of: date = DAY
    asked: str | None = None


@dataclass(frozen=True)
class Reading:
    """An utterance with what was read of it."""

    utterance: Utterance
    read: dict[str, Any]

    @property
    def is_exact(self) -> bool:
        """Whether all facts were read with their values, and no others."""
        return self.read == self.utterance.facts

    @property
    def missed(self) -> dict[str, Any]:
        """The facts not read, or read otherwise."""
        wanted = self.utterance.facts
        return {fact: value for fact, value in wanted.items() if self.read.get(fact) != value}

    @property
    def added(self) -> dict[str, Any]:
        """The facts read that were not said, or otherwise."""
        wanted = self.utterance.facts
        return {fact: value for fact, value in self.read.items() if wanted.get(fact) != value}


def load_golden(folder: Path = GOLDEN) -> tuple[Utterance, ...]:
    """Read the utterances kept out, one file a set, by kind of writer."""
    return tuple(
        utterance_of(entry, source=source, writer=writer)
        for source, golden in _sets(folder).items()
        for writer, entries in golden["utterances"].items()
        for entry in entries
    )


def utterance_of(entry: dict[str, Any], *, source: str, writer: str) -> Utterance:
    """Return one entry of a set: `say` and `facts`, at need `as_of` and `asked`."""
    return Utterance(
        source,
        writer,
        entry["say"],
        {fact: _iso(value) for fact, value in entry["facts"].items()},
        as_of=entry.get("as_of", DAY),
        asked=entry.get("asked"),
    )


def read(utterances: Sequence[Utterance]) -> tuple[Reading, ...]:
    """Let the rules read every utterance."""
    return tuple(
        Reading(one, dict(extract_facts(one.text, as_of=one.as_of, asked=one.asked)))
        for one in utterances
    )


def report(folder: Path) -> Path:
    """Measure all sets and write tables and misses."""
    readings = read(load_golden())
    groups = sorted({(one.utterance.source, one.utterance.writer) for one in readings})
    rows = [
        (source, writer, *_shares([one for one in readings if _is_of(one, source, writer)]))
        for source, writer in groups
    ]
    sections = [
        "# 从一句话里读出情况",
        table(("题集", *SHARES), [*_first_readings(), ("现在，合计", *_shares(readings))]),
        f"每句 {_milliseconds(readings):.2f} 毫秒（读热以后）。",
        table(("题集", "谁写的", *SHARES), rows),
        table(
            ("说的话", "没读对", "多读或读错"),
            [(one.utterance.text, one.missed, one.added) for one in readings if not one.is_exact],
        ),
    ]
    return write(folder, "facts", sections)


def _first_readings() -> list[tuple[str, Share, Share, Share]]:
    """Return what each set gave before its misses were looked at: the figure for strangers."""
    return [
        (
            f"{source}，第一次读",
            Share(first["exact"], first["utterances"]),
            Share(first["right"], first["wanted"]),
            Share(first["right"], first["read"]),
        )
        for source, first in ((name, golden["first"]) for name, golden in _sets(GOLDEN).items())
    ]


def _sets(folder: Path) -> dict[str, dict[str, Any]]:
    files = sorted(folder.glob("*.yml"))
    return {file.stem: yaml.safe_load(file.read_text("utf-8")) for file in files}


def _shares(readings: Sequence[Reading]) -> tuple[Share, Share, Share]:
    wanted = sum(len(one.utterance.facts) for one in readings)
    found = sum(len(one.read) for one in readings)
    return (
        Share.of(one.is_exact for one in readings),
        Share(wanted - sum(len(one.missed) for one in readings), wanted),
        Share(found - sum(len(one.added) for one in readings), found),
    )


def _is_of(reading: Reading, source: str, writer: str) -> bool:
    return (reading.utterance.source, reading.utterance.writer) == (source, writer)


def _milliseconds(readings: Sequence[Reading]) -> float:
    begun = time.process_time()
    for _ in range(ROUNDS):
        read([one.utterance for one in readings])
    return (time.process_time() - begun) * 1000 / ROUNDS / len(readings)


def _iso(value: Any) -> Any:
    """Write the days YAML has read as days the way the contract has them."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: _iso(item) for key, item in value.items()}
    return value
