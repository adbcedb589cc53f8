"""`wence doctor`: says in plain words what is wrong and what to do."""

import shutil
import socket
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import typer

from gateway.settings import Settings, load_settings
from wence import dialogue_model
from wence.instance import running_address
from wence.processes import BOT_PYTHON, internal_ports

LEAST_DISK_BYTES = 500 * 1024**2


@dataclass(frozen=True)
class Finding:
    """Something wrong, and what to do about it."""

    problem: str
    remedy: str


Check = Callable[[Settings], Iterator[Finding]]


def doctor() -> None:
    """Look at everything and report; exit 1 when something needs doing."""
    settings = load_settings()
    checks = (*BEFORE_START, _check_knowledge, _check_index, _check_model)
    findings = [finding for check in checks for finding in check(settings)]
    for finding in findings:
        typer.echo(f"✗ {finding.problem}。{finding.remedy}")
    address = running_address(settings.var)
    typer.echo(f"正在运行：{address}" if address else "现在没有在运行；启动请用 make up。")
    if findings:
        raise typer.Exit(1)
    typer.echo("✓ 没有发现问题。")


def find_before_start(settings: Settings) -> list[Finding]:
    """Return what would keep the processes from starting at all."""
    return [finding for check in BEFORE_START for finding in check(settings)]


def _check_python(_: Settings) -> Iterator[Finding]:
    if sys.version_info[:2] != (3, 12):
        found = f"{sys.version_info.major}.{sys.version_info.minor}"
        problem = f"问策要用 Python 3.12，现在是 {found}"
        yield Finding(problem, "请安装 Python 3.12 后运行 make setup")
    if not BOT_PYTHON.exists():
        yield Finding("对话引擎的环境 bot/.venv 不在", "请安装 Python 3.10，再运行 make setup")


def _check_disk(settings: Settings) -> Iterator[Finding]:
    settings.var.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(settings.var).free
    if free < LEAST_DISK_BYTES:
        yield Finding(
            f"磁盘只剩 {free // 1024**2} MB，至少要 {LEAST_DISK_BYTES // 1024**2} MB",
            f"请清理 {settings.var} 所在的磁盘",
        )


def _check_ports(settings: Settings) -> Iterator[Finding]:
    if running_address(settings.var):
        return
    bot, actions = internal_ports(settings)
    ports = ((settings.host, settings.port), ("127.0.0.1", bot), ("127.0.0.1", actions))
    for host, port in ports:
        if not _is_free(host, port):
            yield Finding(f"端口 {port} 被别的程序占用", "请停掉它，或用 WENCE_PORT 换一个端口")


def _is_free(host: str, port: int) -> bool:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def _check_model(settings: Settings) -> Iterator[Finding]:
    if not dialogue_model.model_path(settings.var).exists():
        yield Finding("对话模型还没有训练，或对话数据改过", "运行 make train；make up 也会自动训练")


def _check_knowledge(_: Settings) -> Iterator[Finding]:
    from actions.calculator import load_benefits  # noqa: PLC0415 - may not import
    from knowledge.corpus import CorpusError, load_corpus  # noqa: PLC0415

    try:
        load_benefits(load_corpus())
    except CorpusError as error:
        yield Finding(f"政策文件夹有错：{error}", "改好后用 wence check 再查一遍")


def _check_index(settings: Settings) -> Iterator[Finding]:
    from knowledge.corpus import load_corpus  # noqa: PLC0415
    from knowledge.index import is_current  # noqa: PLC0415

    if not is_current(load_corpus(), folder=settings.var / "index", embedding=settings.embedding):
        yield Finding("检索索引还没有建，或政策改过", "运行 make up，会自动重建")


BEFORE_START: tuple[Check, ...] = (_check_python, _check_disk, _check_ports)
