"""Times a whole turn through the gateway beside a bare Rasa turn, alternating in one run."""

import argparse
import itertools
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import httpx
from rich.console import Console
from rich.progress import track
from rich.table import Table

from evaluation.bare_rasa import run_bare_rasa
from evaluation.conversations import load_conversations
from evaluation.process_figures import children, cpu_ms, name_of, resident_mb
from wence.processes import ROOT
from wence.running import run_product

SPOKEN = ROOT / "tests" / "bot" / "conversations"
WARM_UP, QUESTION = 10, "失业登记网上办要几天"
PEOPLE = 8
# A run begins its own conversations: those of the last one are still in the tracker store.
RUN = uuid4().hex[:8]

Turn = Callable[[str, str], None]


def main() -> None:
    """Run both, print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=200)
    turns = parser.parse_args().turns
    folder = ROOT / "var" / "bench"
    began = time.monotonic()
    with run_product(folder / "product") as product:
        ready = time.monotonic() - began
        with run_bare_rasa(folder / "bare") as bare:
            own = children(product.pid)
            messages = _messages()
            _warm_up(product.url, bare.url, messages)
            before = [cpu_ms(pid) for pid in (*own, *bare.pids)]
            ours, peer = _time_alternating(product.url, bare.url, messages, turns=turns)
            after = [cpu_ms(pid) for pid in (*own, *bare.pids)]
            spent = [(late - soon) / turns for soon, late in zip(before, after, strict=True)]
            Console().print(_table(ours, peer))
            _print_cpu(spent[: len(own)], spent[len(own) :], product=own)
            print(f"从启动到就绪：问策 {ready:.1f} 秒，裸 Rasa {bare.start_seconds:.1f} 秒")
            _print_memory(product.var, own)
            _print_throughput(_our_turn(product.url), _bare_turn(bare.url), messages)
        _print_growth(_our_turn(product.url))


def _messages() -> Iterator[tuple[str, str]]:
    """Yield what people say, whole conversations in turn: a session's name and its message.

    No message is said twice before all were said once: what is remembered of one helps none.
    """
    for number, talk in enumerate(itertools.cycle(load_conversations(SPOKEN))):
        for exchange in talk.exchanges:
            yield f"{RUN}-talk-{number}", exchange.says


def _warm_up(product: str, bare: str, messages: Iterator[tuple[str, str]]) -> None:
    for session, text in itertools.islice(messages, WARM_UP):
        for turn in (_our_turn(product), _bare_turn(bare)):
            turn(session, text)


def _time_alternating(
    product: str, bare: str, messages: Iterator[tuple[str, str]], *, turns: int
) -> tuple[list[float], list[float]]:
    ours, peer = _our_turn(product), _bare_turn(bare)
    timed: tuple[list[float], list[float]] = ([], [])
    said = itertools.islice(messages, turns)
    for session, text in track(said, description="轮流计时", total=turns):
        for turn, into in ((ours, timed[0]), (peer, timed[1])):
            began = time.perf_counter()
            turn(session, text)
            into.append((time.perf_counter() - began) * 1000)
    return timed


def _our_turn(url: str) -> Turn:
    client = httpx.Client(base_url=url, timeout=60, trust_env=False)

    def turn(session: str, text: str) -> None:
        answer = client.post("/api/v1/chat", json={"session": session, "text": text})
        answer.raise_for_status()
        if any(reply["outcome"] == "failed" for reply in answer.json()["replies"]):
            raise RuntimeError(f"the product failed on {text}")

    return turn


def _bare_turn(url: str) -> Turn:
    client = httpx.Client(base_url=url, timeout=60, trust_env=False)

    def turn(session: str, text: str) -> None:
        answer = client.post("/webhooks/rest/webhook", json={"sender": session, "message": text})
        answer.raise_for_status()
        if not answer.json():
            raise RuntimeError("the bare Rasa said nothing")

    return turn


def _table(ours: list[float], peer: list[float]) -> Table:
    table = Table(title=f"一轮对话，毫秒（{len(ours)} 轮，轮流）")
    for column in ("", "p50", "p95", "p99"):
        table.add_column(column, justify="right")
    rows = {"问策（经网关，含检索或计算）": ours, "裸 Rasa": peer}
    points = {name: _percentiles(times) for name, times in rows.items()}
    for name, values in points.items():
        table.add_row(name, *(f"{value:.1f}" for value in values))
    first, second = points.values()
    table.add_row("比值", *(f"{a / b:.2f}" for a, b in zip(first, second, strict=True)))
    return table


def _percentiles(times: list[float]) -> tuple[float, float, float]:
    cuts = statistics.quantiles(times, n=100)
    return cuts[49], cuts[94], cuts[98]


def _print_throughput(
    ours: Turn, peer: Turn, messages: Iterator[tuple[str, str]], *, turns_each: int = 20
) -> None:
    said = [text for _, text in itertools.islice(messages, PEOPLE * turns_each)]
    rates = [_rate(turn, said) for turn in (ours, peer)]
    print(
        f"{PEOPLE} 人同时：问策 {rates[0]:.1f} 轮/秒，裸 Rasa {rates[1]:.1f} 轮/秒，"
        f"比值 {rates[0] / rates[1]:.2f}"
    )


def _rate(turn: Turn, said: Sequence[str]) -> float:
    def talk(person: int) -> None:
        for text in said[person::PEOPLE]:
            turn(f"{RUN}-person-{person}", text)

    began = time.perf_counter()
    with ThreadPoolExecutor(PEOPLE) as people:
        list(people.map(talk, range(PEOPLE)))
    return len(said) / (time.perf_counter() - began)


def _print_growth(turn: Turn, *, conversations: int = 10, turns: int = 20) -> None:
    """Compare the first and the twentieth turn of a conversation, same question."""
    times: list[list[float]] = [[] for _ in range(turns)]
    for conversation in range(conversations):
        for number in range(turns):
            began = time.perf_counter()
            turn(f"{RUN}-long-{conversation}", QUESTION)
            times[number].append((time.perf_counter() - began) * 1000)
    first, last = statistics.median(times[0]), statistics.median(times[-1])
    print(f"第 1 轮 {first:.1f} 毫秒，第 {turns} 轮 {last:.1f} 毫秒，比值 {last / first:.2f}")


def _print_memory(var: Path, pids: Sequence[int]) -> None:
    for pid in pids:
        print(f"  {name_of(pid)}：{resident_mb(pid):.0f} MB")
    print(f"三个进程共 {sum(map(resident_mb, pids)):.0f} MB（{var.name}）")


def _print_cpu(ours: Sequence[float], peer: Sequence[float], *, product: Sequence[int]) -> None:
    """Print what a turn costs in processor time, which no busy neighbour changes."""
    for pid, spent in zip(product, ours, strict=True):
        print(f"  {name_of(pid)}：每轮 {spent:.1f} 毫秒处理器时间")
    print(
        f"每轮处理器时间：问策三个进程 {sum(ours):.1f} 毫秒，裸 Rasa {sum(peer):.1f} 毫秒，"
        f"比值 {sum(ours) / sum(peer):.2f}"
    )


if __name__ == "__main__":
    main()
