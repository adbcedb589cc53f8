"""One running product a folder: who holds it, and at which address."""

import contextlib
import fcntl
from collections.abc import Iterator
from pathlib import Path

from wence.wording import say


class AlreadyRunningError(Exception):
    """Another `wence up` holds this folder; `address` is where it answers."""

    def __init__(self, address: str) -> None:
        super().__init__(say("already_running", address=address))
        self.address = address


@contextlib.contextmanager
def hold(var: Path, *, address: str) -> Iterator[None]:
    """Hold the folder for this process; the system releases it even after a kill.

    Raises:
        AlreadyRunningError: another process holds it.
    """
    var.mkdir(parents=True, exist_ok=True)
    with (var / "running").open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise AlreadyRunningError(_read(file.name)) from error
        file.truncate(0)
        file.write(address)
        file.flush()
        yield


def running_address(var: Path) -> str | None:
    """Return the address of the product that runs from this folder, or None."""
    if not (var / "running").exists():
        return None
    with (var / "running").open("r", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return _read(file.name)
    return None


def _read(name: str) -> str:
    return Path(name).read_text(encoding="utf-8").strip()
