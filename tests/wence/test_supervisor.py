"""Processes are restarted when they die and ended when the supervisor stops."""

import asyncio
import os
import signal
from pathlib import Path

from wence.processes import Process
from wence.supervisor import Supervisor

COUNTING = 'echo started >> "$1"; exec sleep 60'


def process(name: str, script: str, file: Path) -> Process:
    return Process(
        name=name, command=("sh", "-c", script, "sh", str(file)), environment=dict(os.environ)
    )


def starts(file: Path) -> int:
    return len(file.read_text().splitlines()) if file.exists() else 0


async def until(wanted: int, file: Path) -> None:
    async with asyncio.timeout(20):
        while starts(file) < wanted:
            await asyncio.sleep(0.02)


def pid_of(file: Path) -> int:
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit() and (folder / "environ").exists():
            try:
                if f"WENCE_TEST={file}".encode() in (folder / "environ").read_bytes():
                    return int(folder.name)
            except OSError:
                continue
    raise AssertionError("no process")


def test_a_process_that_dies_is_reported_and_started_again(tmp_path: Path) -> None:
    file, said = tmp_path / "starts", list[str]()

    async def run() -> None:
        child = process("bot", COUNTING, file)
        child.environment["WENCE_TEST"] = str(file)
        supervisor = Supervisor([child], logs=tmp_path / "logs", say=said.append)
        running = asyncio.create_task(supervisor.run())
        await until(1, file)
        os.kill(pid_of(file), signal.SIGKILL)
        await until(2, file)
        supervisor.stop()
        await asyncio.wait_for(running, 15)

    asyncio.run(run())
    assert starts(file) == 2
    assert len(said) == 1
    assert "对话" in said[0]
    assert str(tmp_path / "logs" / "bot.log") in said[0]


def test_stopping_ends_every_process_and_keeps_what_they_wrote(tmp_path: Path) -> None:
    files = [tmp_path / "one", tmp_path / "two"]

    async def run() -> list[int]:
        children = [
            process(name, "echo 说了话; " + COUNTING, file)
            for name, file in zip(("actions", "gateway"), files, strict=True)
        ]
        for child, file in zip(children, files, strict=True):
            child.environment["WENCE_TEST"] = str(file)
        supervisor = Supervisor(children, logs=tmp_path / "logs", say=lambda _: None)
        running = asyncio.create_task(supervisor.run())
        for file in files:
            await until(1, file)
        pids = [pid_of(file) for file in files]
        supervisor.stop()
        await asyncio.wait_for(running, 15)
        return pids

    for pid in asyncio.run(run()):
        assert not Path(f"/proc/{pid}").exists()
    assert (tmp_path / "logs" / "actions.log").read_text(encoding="utf-8") == "说了话\n"
