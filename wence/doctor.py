"""`wence doctor`: says in plain words what is wrong and what to do."""

import errno
import shutil
import socket
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import typer

from gateway.settings import Settings, load_settings
from gateway.stray_settings import stray_settings
from wence import dialogue_model
from wence.instance import running_address
from wence.processes import BOT_PYTHON, internal_ports
from wence.reasons import why
from wence.wording import say

LEAST_DISK_BYTES = 500 * 1024**2
LOOPBACK = "127.0.0.1"


@dataclass(frozen=True)
class Finding:
    """Something wrong, and what to do about it."""

    problem: str
    remedy: str

    def __str__(self) -> str:
        """Return one line for people."""
        return say("doctor_finding", problem=self.problem, remedy=self.remedy)


Check = Callable[[Settings], Iterator[Finding]]


def doctor() -> None:
    """Look at everything and report; exit 1 when something needs doing."""
    settings = load_settings()
    checks = (_check_settings, *BEFORE_START, _check_knowledge, _check_model)
    findings = [finding for check in checks for finding in check(settings)]
    for finding in findings:
        typer.echo(str(finding))
    address = running_address(settings.var)
    typer.echo(say("doctor_running", address=address) if address else say("doctor_stopped"))
    if findings:
        raise typer.Exit(1)
    typer.echo(say("doctor_fine"))


def find_before_start(settings: Settings) -> list[Finding]:
    """Return what would keep the processes from starting at all."""
    return [finding for check in BEFORE_START for finding in check(settings)]


def _check_settings(_: Settings) -> Iterator[Finding]:
    for stray in stray_settings():
        yield Finding(stray, say("settings_remedy"))


def _check_python(_: Settings) -> Iterator[Finding]:
    if sys.version_info[:2] != (3, 12):
        found = f"{sys.version_info.major}.{sys.version_info.minor}"
        yield Finding(say("python_wrong", found=found), say("python_remedy"))
    if not BOT_PYTHON.exists():
        yield Finding(say("bot_missing"), say("bot_remedy"))


def _check_disk(settings: Settings) -> Iterator[Finding]:
    try:
        settings.var.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=settings.var):
            free = shutil.disk_usage(settings.var).free
    except OSError as error:
        problem = say("var_unusable", folder=settings.var, reason=why(error))
        yield Finding(problem, say("var_remedy"))
        return
    if free < LEAST_DISK_BYTES:
        problem = say("disk_full", free=free // 1024**2, least=LEAST_DISK_BYTES // 1024**2)
        yield Finding(problem, say("disk_remedy", folder=settings.var))


def _check_ports(settings: Settings) -> Iterator[Finding]:
    if running_address(settings.var):
        return
    bot, actions = internal_ports(settings)
    for host, port in ((settings.host, settings.port), (LOOPBACK, bot), (LOOPBACK, actions)):
        error = _try_to_listen(host, port)
        if error is not None and error.errno == errno.EADDRINUSE:
            yield Finding(say("port_taken", port=port), say("port_remedy"))
        elif error is not None:
            problem = say("address_unusable", host=host, port=port, reason=why(error))
            yield Finding(problem, say("address_remedy"))


def _try_to_listen(host: str, port: int) -> OSError | None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            return error
    return None


def _check_database(settings: Settings) -> Iterator[Finding]:
    if not settings.database_url:
        return
    from wence.database_check import find_fault  # noqa: PLC0415 - costs time only where needed

    if fault := find_fault(settings.store_url):
        yield Finding(fault, say("database_remedy"))


def _check_model(settings: Settings) -> Iterator[Finding]:
    if not dialogue_model.model_path(settings.var).exists():
        yield Finding(say("model_missing"), say("model_remedy"))


def _check_knowledge(settings: Settings) -> Iterator[Finding]:
    from knowledge.corpus import load_corpus  # noqa: PLC0415 - may not import
    from knowledge.index import is_current  # noqa: PLC0415
    from wence.faults import find_faults  # noqa: PLC0415

    faults = find_faults()
    for fault in faults:
        yield Finding(say("knowledge_wrong", error=fault), say("knowledge_remedy"))
    folder, embedding = settings.var / "index", settings.embedding
    if not faults and not is_current(load_corpus(), folder=folder, embedding=embedding):
        yield Finding(say("index_stale"), say("index_remedy"))


BEFORE_START: tuple[Check, ...] = (_check_python, _check_disk, _check_ports, _check_database)
