"""Conversations played against the running product, with what must and must not be said."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import httpx
import yaml

from evaluation.report import table, write

GOLDEN = Path(__file__).parent / "golden" / "conversations"
TODAY = "2026-11-20"


@dataclass(frozen=True, kw_only=True)
class Exchange:
    """One message and what its answer must and must not hold.

    `outcome` is that of one of the replies; `cites` are `policy#clause`; `facts` must be
    among the facts known after the message, None meaning not known.
    """

    says: str
    must_say: tuple[str, ...] = ()
    must_not_say: tuple[str, ...] = ()
    outcome: str | None = None
    cites: tuple[str, ...] = ()
    buttons: tuple[str, ...] = ()
    facts: Mapping[str, Any] | None = None


@dataclass(frozen=True, kw_only=True)
class Conversation:
    """Messages of one person, in order, on one day."""

    name: str
    exchanges: tuple[Exchange, ...]
    as_of: str = TODAY


def load_conversations(folder: Path = GOLDEN) -> tuple[Conversation, ...]:
    """Read every conversation of a folder.

    Raises:
        TypeError: a file has a key there is no such field for.
    """
    found = []
    for file in sorted(folder.glob("*.yml")):
        found += [_read(item) for item in yaml.safe_load(file.read_text("utf-8"))]
    return tuple(found)


def play(client: httpx.Client, conversation: Conversation) -> list[str]:
    """Play a conversation through the gateway; return what went wrong, turn by turn."""
    session, faults = uuid.uuid4().hex, []
    for exchange in conversation.exchanges:
        body = {"session": session, "text": exchange.says, "as_of": conversation.as_of}
        answer = client.post("/api/v1/chat", json=body).raise_for_status().json()
        faults += [f"{exchange.says}：{fault}" for fault in check(exchange, answer)]
    return faults


def check(exchange: Exchange, answer: Mapping[str, Any]) -> list[str]:
    """Return what an answer lacks or should not have said."""
    text = _squeeze("".join(reply["text"] for reply in answer["replies"]))
    replies = answer["replies"]
    outcomes = [reply["outcome"] for reply in replies]
    cited = {f"{one['policy']}#{one['clause']}" for r in replies for one in r["citations"]}
    titles = {button["title"] for reply in replies for button in reply["buttons"]}
    faults = [f"没有说“{words}”" for words in exchange.must_say if _squeeze(words) not in text]
    faults += [f"不该说“{words}”" for words in exchange.must_not_say if _squeeze(words) in text]
    faults += [f"没有引{clause}" for clause in exchange.cites if clause not in cited]
    faults += [f"没有按钮{title}" for title in exchange.buttons if title not in titles]
    if exchange.outcome and exchange.outcome not in outcomes:
        faults.append(f"结果是{outcomes}，应当是{exchange.outcome}")
    if "failed" in outcomes:
        faults.append("对话没有答上来")
    if len({reply["text"] for reply in replies}) < len(replies):
        faults.append("同一句话答了两遍")
    wrong = _wrong_facts(exchange.facts or {}, answer["facts"])
    return [*faults, *wrong, *([f"答的是：{text}"] if faults or wrong else [])]


def report(folder: Path, *, url: str) -> Path:
    """Play the conversations kept out of development and write what went wrong."""
    conversations = load_conversations()
    with httpx.Client(base_url=url, timeout=60, trust_env=False) as client:
        faults = {one.name: play(client, one) for one in conversations}
    good = sum(not found for found in faults.values())
    rows = [(name, "；".join(found)) for name, found in faults.items() if found]
    share = f"{good} / {len(conversations)}（{good / len(conversations):.1%}）"
    sections = ["# 对话：没参与开发的", f"全对的对话：{share}", table(("对话", "错在哪里"), rows)]
    return write(folder, "conversations", sections)


def _read(item: Mapping[str, Any]) -> Conversation:
    exchanges = tuple(_read_exchange(turn) for turn in item["turns"])
    as_of = str(item.get("as_of", TODAY))
    return Conversation(name=item["name"], exchanges=exchanges, as_of=as_of)


def _read_exchange(turn: Mapping[str, Any]) -> Exchange:
    if unknown := turn.keys() - {field.name for field in fields(Exchange)}:
        raise TypeError(f"conversation: no such key: {', '.join(sorted(unknown))}")
    return Exchange(
        says=turn["says"],
        must_say=tuple(turn.get("must_say", ())),
        must_not_say=tuple(turn.get("must_not_say", ())),
        outcome=turn.get("outcome"),
        cites=tuple(turn.get("cites", ())),
        buttons=tuple(turn.get("buttons", ())),
        facts=turn.get("facts"),
    )


def _wrong_facts(expected: Mapping[str, Any], known: Mapping[str, Any]) -> Sequence[str]:
    return [
        f"{name} 是 {known.get(name)!r}，应当是 {value!r}"
        for name, value in expected.items()
        if known.get(name) != value
    ]


def _squeeze(text: str) -> str:
    return "".join(text.split())
