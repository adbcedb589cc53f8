"""A product of one's own for a while: for `wence chat`, tests and benchmarks."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import httpx

from wence.processes import ROOT
from wence.wording import say

READY_SECONDS = 300.0
STOP_SECONDS = 20.0


class NotReadyError(Exception):
    """The product did not become ready; the message carries what it printed."""


@dataclass(frozen=True)
class Running:
    """A running product: its address, its folder and the process to signal."""

    url: str
    var: Path
    pid: int


@contextlib.contextmanager
def run_product(var: Path, *, settings: Mapping[str, str] | None = None) -> Iterator[Running]:
    """Start `wence up` on free ports with its own folder, stop it at the end.

    Args:
        var: where this product keeps index, model, database and logs.
        settings: further WENCE_* settings.

    Raises:
        NotReadyError: it ended, or was not ready in time.
    """
    var.mkdir(parents=True, exist_ok=True)
    port = _free_ports()
    own = {"WENCE_VAR": str(var), "WENCE_HOST": "127.0.0.1", "WENCE_PORT": str(port)}
    environment = {**os.environ, **own, **(settings or {})}
    url = f"http://127.0.0.1:{port}"
    with (var / "up.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "wence", "up"], cwd=ROOT, env=environment, stdout=log, stderr=log
        )
    try:
        _wait(process, url, log=var / "up.log")
        yield Running(url=url, var=var, pid=process.pid)
    finally:
        _stop(process)


def _wait(process: subprocess.Popen[bytes], url: str, *, log: Path) -> None:
    deadline = time.monotonic() + READY_SECONDS
    with httpx.Client(base_url=url, timeout=10, trust_env=False) as client:
        while time.monotonic() < deadline and process.poll() is None:
            with contextlib.suppress(httpx.HTTPError):
                if client.get("/readyz").status_code == httpx.codes.OK:
                    return
            time.sleep(0.2)
    printed = log.read_text(encoding="utf-8", errors="replace")
    raise NotReadyError(say("product_not_ready") + "\n" + printed[-2000:])


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGINT)
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _free_ports() -> int:
    """Return a port whose two successors are free as well."""
    while True:
        with contextlib.ExitStack() as stack, contextlib.suppress(OSError, OverflowError):
            first = stack.enter_context(socket.socket())
            first.bind(("127.0.0.1", 0))
            port = int(first.getsockname()[1])
            for successor in (port + 1, port + 2):
                stack.enter_context(socket.socket()).bind(("127.0.0.1", successor))
            return port
