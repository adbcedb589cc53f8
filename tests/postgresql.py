"""A PostgreSQL server of the tests' own, where its programs are installed."""

import contextlib
import itertools
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg

DEBIAN = Path("/usr/lib/postgresql")
# What an address must spell otherwise, and what a file of settings might take for its own.
PASSWORD = "p@ss:w/rd#%1$x"
OPTIONS = "-c listen_addresses=127.0.0.1 -c fsync=off"


@dataclass(frozen=True)
class Server:
    """A server on loopback that can be stopped and started again."""

    programs: Path
    folder: Path
    port: int
    account: dict[str, Any]
    _numbers: Iterator[int] = field(default_factory=itertools.count)

    def start(self) -> None:
        """Start it and wait until it answers."""
        options = f"-p {self.port} -k {self.folder} {OPTIONS}"
        self.run("pg_ctl", "-D", "data", "-w", "-l", "log", "-o", options, "start")

    def stop(self) -> None:
        """Stop it, whoever is connected."""
        self.run("pg_ctl", "-D", "data", "-w", "-m", "fast", "stop")

    def make_database(self, *, encoding: str = "UTF8") -> str:
        """Make an empty database and return its address."""
        name = f"wence_{next(self._numbers)}"
        made = f"CREATE DATABASE {name} TEMPLATE template0 ENCODING '{encoding}'"
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(f"{made} LC_COLLATE 'C' LC_CTYPE 'C'")
        return self.address(name)

    def address(self, database: str, *, user: str = "owner", password: str = PASSWORD) -> str:
        """Return the address of a database of this server."""
        secret = quote(password, safe="$")
        return f"postgresql://{user}:{secret}@127.0.0.1:{self.port}/{database}"

    def run(self, program: str, *arguments: str) -> None:
        """Run one of PostgreSQL's programs as the account that may."""
        # Its output goes to a file: a server inherits it, and a pipe would never end.
        with (self.folder / "said").open("ab") as said:
            subprocess.run(
                [self.programs / program, *arguments],
                cwd=self.folder, check=True, stdout=said, stderr=said, **self.account,
            )  # fmt: skip


def find_programs() -> Path | None:
    """Return where PostgreSQL's programs are, the newest of several."""
    versions = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    found = versions[-1] if versions else shutil.which("initdb")
    return Path(found).resolve().parent if found else None


def find_account() -> dict[str, Any] | None:
    """Return who runs the server: this user, or for root, whom PostgreSQL refuses, postgres."""
    if os.geteuid():
        return {}
    with contextlib.suppress(KeyError):
        known = pwd.getpwnam("postgres")
        return {"user": known.pw_uid, "group": known.pw_gid, "extra_groups": []}
    return None


@contextlib.contextmanager
def run_server(programs: Path, account: dict[str, Any]) -> Iterator[Server]:
    """Start a new server, remove it at the end."""
    with tempfile.TemporaryDirectory(prefix="wence-pg-") as name, socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        server = Server(programs, Path(name), int(probe.getsockname()[1]), account)
        probe.close()
        (server.folder / "password").write_text(PASSWORD, encoding="ascii")
        if account:
            shutil.chown(server.folder, account["user"], account["group"])
        secret = ("--auth=scram-sha-256", "--pwfile=password", "--username=owner")
        server.run("initdb", "-D", "data", "--no-sync", "--locale=C", "--encoding=UTF8", *secret)
        server.start()
        try:
            yield server
        finally:
            server.stop()
