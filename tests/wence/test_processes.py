"""What the product starts ends with it, however it ends."""

import contextlib
import os
import subprocess
import sys
import time
from pathlib import Path

STARTER = """
import subprocess, sys, time
from wence.processes import die_with_parent
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"],
                         preexec_fn=die_with_parent)
print(child.pid, flush=True)
time.sleep(60)
"""
SOON = 10.0


def test_a_process_ends_with_the_one_that_started_it_even_when_that_is_killed() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", STARTER], stdout=subprocess.PIPE, text=True
    ) as starter:
        assert starter.stdout is not None
        child = int(starter.stdout.readline())
        assert is_alive(child)
        starter.kill()
    deadline = time.monotonic() + SOON
    while is_alive(child) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not is_alive(child)


def is_alive(pid: int) -> bool:
    with contextlib.suppress(FileNotFoundError, ProcessLookupError):
        os.kill(pid, 0)
        state = Path(f"/proc/{pid}/stat").read_text("utf-8")
        return state.rpartition(")")[2].split()[0] != "Z"
    return False
