"""What processes use, read from Linux's /proc: processor time and memory."""

import os
from pathlib import Path


def children(pid: int) -> tuple[int, ...]:
    """Return the processes a process has started."""
    text = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    return tuple(int(child) for child in text.split())


def cpu_ms(pid: int) -> float:
    """Return the milliseconds a process has run since it began, to the clock's tick of 10."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return sum(int(ticks) for ticks in fields[11:13]) * 1000 / os.sysconf("SC_CLK_TCK")


def resident_mb(pid: int) -> float:
    """Return the memory a process holds."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


def name_of(pid: int) -> str:
    """Return what a process runs, in two words of its command."""
    parts = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    return " ".join(part.decode() for part in parts[1:3])
