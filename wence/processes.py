"""The three processes of the product: what each runs, and with which environment."""

import contextlib
import ctypes
import os
import secrets
import signal
import sys
from dataclasses import dataclass
from pathlib import Path

from gateway.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
BOT_PYTHON = ROOT / "bot" / ".venv" / "bin" / "python"


@dataclass(frozen=True, kw_only=True)
class Process:
    """One process: its name, its command and environment."""

    name: str
    command: tuple[str, ...]
    environment: dict[str, str]


def describe_processes(settings: Settings, *, model: Path) -> tuple[Process, ...]:
    """Return the processes in the order they start.

    Args:
        settings: where to listen and store; Rasa and the action server take the next two ports.
        model: the dialogue model Rasa loads.
    """
    bot_port, actions_port = internal_ports(settings)
    environment = _environment(settings, bot_port=bot_port, actions_port=actions_port)
    environment["WENCE_DIALOGUE_MODEL"] = model.name.removesuffix(".tar.gz")
    rasa = ("run", "-i", "127.0.0.1", "-p", str(bot_port), "-m", str(model))
    wiring = ("--endpoints", "bot/endpoints.yml", "--credentials", "bot/credentials.yml")
    return (
        _process("actions", (sys.executable, "-m", "actions.server"), environment),
        _process("gateway", (sys.executable, "-m", "gateway"), environment),
        _process("bot", (str(BOT_PYTHON), "bot/launch.py", *rasa, *wiring), environment),
    )


def internal_ports(settings: Settings) -> tuple[int, int]:
    """Return the ports of Rasa and of the action server."""
    return settings.port + 1, settings.port + 2


def _process(name: str, command: tuple[str, ...], environment: dict[str, str]) -> Process:
    return Process(name=name, command=command, environment=environment)


def _environment(settings: Settings, *, bot_port: int, actions_port: int) -> dict[str, str]:
    token = secrets.token_urlsafe(32)
    return os.environ | {
        "WENCE_HOST": settings.host,
        "WENCE_PORT": str(settings.port),
        "WENCE_VAR": str(settings.var.resolve()),
        "WENCE_DATABASE_URL": settings.database_url,
        "WENCE_TRACKER_URL": settings.tracker_url,
        "WENCE_BOT_URL": f"http://127.0.0.1:{bot_port}",
        "WENCE_ACTIONS_URL": f"http://127.0.0.1:{actions_port}/webhook?token={token}",
        "WENCE_ACTIONS_PORT": str(actions_port),
        "WENCE_INTERNAL_TOKEN": token,
        "SANIC_HOST": "127.0.0.1",
        "RASA_TELEMETRY_ENABLED": "false",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "OMP_NUM_THREADS": "1",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
        "PYTHONUNBUFFERED": "1",
    }


def die_with_parent() -> None:
    """End with the process that started this one, however it ends (Linux only)."""
    pr_set_pdeathsig = 1
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGTERM)
