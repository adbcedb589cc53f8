"""Intents that do harm when misread: the real ones, and what only looks like them."""

from pathlib import Path

import yaml

from evaluation.intents import GOLDEN, Utterance, understand
from evaluation.report import table

MEANT, NOT_MEANT = "is", "is_not"
UNCLEAR = frozenset({"nlu_fallback", "out_of_scope"})
NONSENSE = "乱打、误发"


def load_lookalikes(file: Path = GOLDEN / "lookalikes.yml") -> tuple[Utterance, ...]:
    """Read the sentences; the writer says whether the intent is meant or only resembled."""
    content = yaml.safe_load(file.read_text("utf-8"))["lookalikes"]
    return tuple(
        Utterance(kind, text, intent)
        for intent, kinds in content.items()
        for kind in (MEANT, NOT_MEANT)
        for text in kinds[kind]
    )


def load_nonsense(file: Path = GOLDEN / "nonsense.yml") -> tuple[Utterance, ...]:
    """Read what means nothing, which nothing should be done about."""
    texts = yaml.safe_load(file.read_text("utf-8"))["nonsense"]
    return tuple(Utterance(NONSENSE, text, "nlu_fallback") for text in texts)


def tables(model: Path) -> tuple[str, str]:
    """Return how often harmful intents are caught and wrongly seen, and what went wrong."""
    utterances = (*load_lookalikes(), *load_nonsense())
    intents = understand(model, utterances).intents
    answers = tuple(zip(utterances, intents, strict=True))
    rows = [_row(intent, answers) for intent in dict.fromkeys(one.intent for one in utterances)]
    wrong = [
        (one.intent if one.writer == MEANT else f"不是 {one.intent}", one.text, intent)
        for one, intent in answers
        if not _is_right(one, intent)
    ]
    header = ("意图", "是的，听出来", "不是的，没听错")
    return table(header, rows), table(("本意", "句子", "听成"), wrong)


def _row(intent: str, answers: tuple[tuple[Utterance, str], ...]) -> tuple[str, str, str]:
    shares = []
    for kinds in ((MEANT, NONSENSE), (NOT_MEANT,)):
        of_kind = [pair for pair in answers if pair[0].intent == intent and pair[0].writer in kinds]
        right = sum(_is_right(*pair) for pair in of_kind)
        shares.append(f"{right}/{len(of_kind)}" if of_kind else "—")
    return (intent, shares[0], shares[1])


def _is_right(one: Utterance, intent: str) -> bool:
    if one.writer == NONSENSE:
        return intent in UNCLEAR
    return (intent == one.intent) == (one.writer == MEANT)
