"""A bare, unpatched Rasa with one trivial action: the peer that turns are timed against."""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx

from wence.processes import BOT_PYTHON, ROOT

FOLDER = ROOT / "evaluation" / "bare_bot"
READY_SECONDS = 180.0


@dataclass(frozen=True)
class BareRasa:
    """The running peer: its address and the processes it consists of."""

    url: str
    pids: tuple[int, ...]
    start_seconds: float


@contextlib.contextmanager
def run_bare_rasa(folder: Path) -> Iterator[BareRasa]:
    """Train and start the peer with a SQLite tracker store in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "tracker.db").unlink(missing_ok=True)
    rasa_port, actions_port = _free_port(), _free_port()
    environment = _environment(folder, actions_port=actions_port)
    # Rasa writes its defaults into the configuration it is given: give it a copy.
    config = Path(shutil.copy(FOLDER / "config.yml", folder))
    _run(
        ("train", *_sources(config), "--out", str(folder), "--fixed-model-name", "bare"),
        environment,
        folder=folder,
    )
    began = time.monotonic()
    actions = (sys.executable, "-m", "rasa_sdk", "--actions", "evaluation.bare_bot.actions")
    with (
        _started(
            (*actions, "-p", str(actions_port)), environment, folder / "actions.log"
        ) as second,
        _started(_serve(folder, rasa_port), environment, folder / "rasa.log") as first,
    ):
        url = f"http://127.0.0.1:{rasa_port}"
        _wait(url)
        yield BareRasa(
            url=url, pids=(first.pid, second.pid), start_seconds=time.monotonic() - began
        )


def _environment(folder: Path, *, actions_port: int) -> dict[str, str]:
    return os.environ | {
        "BARE_ACTIONS_URL": f"http://127.0.0.1:{actions_port}/webhook",
        "BARE_TRACKER_DB": str(folder / "tracker.db"),
        "SANIC_HOST": "127.0.0.1",
        "RASA_TELEMETRY_ENABLED": "false",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    }


def _sources(config: Path) -> tuple[str, ...]:
    data = ("--data", str(FOLDER / "data.yml"), "--config", str(config))
    return (*data, "--domain", str(FOLDER / "domain.yml"))


def _serve(folder: Path, port: int) -> tuple[str, ...]:
    where = ("-i", "127.0.0.1", "-p", str(port), "-m", str(folder / "bare.tar.gz"))
    credentials = ("--credentials", str(FOLDER / "credentials.yml"))
    endpoints = ("--endpoints", str(FOLDER / "endpoints.yml"))
    return (*_rasa(), "run", *where, *credentials, *endpoints)


def _rasa() -> tuple[str, ...]:
    return (str(BOT_PYTHON), "-m", "rasa")


def _run(arguments: tuple[str, ...], environment: dict[str, str], *, folder: Path) -> None:
    command = (*_rasa(), *arguments)
    done = subprocess.run(
        command, cwd=folder, env=environment, check=False, capture_output=True, text=True
    )
    if done.returncode:
        raise RuntimeError(f"the bare Rasa did not train:\n{done.stderr[-2000:]}")


@contextlib.contextmanager
def _started(
    command: tuple[str, ...], environment: dict[str, str], log: Path
) -> Iterator[subprocess.Popen[bytes]]:
    with log.open("wb") as out:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=out, stderr=out)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(20)


def _wait(url: str) -> None:
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline:
        with contextlib.suppress(httpx.HTTPError):
            answer = httpx.post(
                f"{url}/webhooks/rest/webhook",
                json={"sender": "ready", "message": "你好"},
                timeout=10,
                trust_env=False,
            )
            if answer.status_code == httpx.codes.OK and answer.json():
                return
        time.sleep(0.2)
    raise TimeoutError(f"the bare Rasa at {url} did not answer in {READY_SECONDS:g} s")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
