"""Keeps the processes running: starts them, restarts one that dies, stops them all."""

import asyncio
import contextlib
import signal
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from wence.processes import ROOT, Process, die_with_parent
from wence.wording import say

PATIENCE = 10.0
SHORTEST_PAUSE, LONGEST_PAUSE = 0.5, 10.0
# After so many seconds a process has not failed at its start: it is started again at once.
STEADY = 60.0


class Supervisor:
    """Runs processes until told to stop.

    `say` receives one line of plain Chinese whenever a process has died and will be
    started again; what a process writes goes to `<logs>/<name>.log`.
    """

    def __init__(
        self, processes: Sequence[Process], *, logs: Path, say: Callable[[str], None]
    ) -> None:
        self._processes = processes
        self._logs = logs
        self._say = say
        self._stopping = asyncio.Event()
        self._running: dict[str, asyncio.subprocess.Process] = {}

    async def run(self) -> None:
        """Keep every process alive until `stop` is called, then end them all."""
        self._logs.mkdir(parents=True, exist_ok=True)
        await asyncio.gather(*(self._keep_alive(process) for process in self._processes))

    def stop(self) -> None:
        """Ask `run` to end every process and return."""
        self._stopping.set()

    async def _keep_alive(self, process: Process) -> None:
        pause = SHORTEST_PAUSE
        while not self._stopping.is_set():
            began = time.monotonic()
            code = await self._run_once(process)
            if self._stopping.is_set():
                return
            if time.monotonic() - began > STEADY:
                pause = SHORTEST_PAUSE
            self._report(process, code=code, pause=pause)
            await self._rest(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    async def _run_once(self, process: Process) -> int:
        with self._log_of(process).open("ab") as log:
            child = await asyncio.create_subprocess_exec(
                *process.command,
                cwd=ROOT,
                env=process.environment,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=asyncio.subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=die_with_parent,
            )
        self._running[process.name] = child
        ended = asyncio.ensure_future(child.wait())
        stopping = asyncio.ensure_future(self._stopping.wait())
        await asyncio.wait({ended, stopping}, return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        if not ended.done():
            await self._end(child)
        return await ended

    async def _end(self, child: asyncio.subprocess.Process) -> None:
        with contextlib.suppress(ProcessLookupError):
            child.send_signal(signal.SIGTERM)
        try:
            await asyncio.wait_for(child.wait(), PATIENCE)
        except TimeoutError:
            with contextlib.suppress(ProcessLookupError):
                child.kill()

    def _report(self, process: Process, *, code: int, pause: float) -> None:
        label = say(f"process_{process.name}")
        log = self._log_of(process)
        self._say(say("died", process=label, code=code, pause=f"{pause:g}", log=log))

    def _log_of(self, process: Process) -> Path:
        return self._logs / f"{process.name}.log"

    async def _rest(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), seconds)
