"""The product's store: one connection on a thread of its own, brought up to date at the start."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine, event

MIGRATIONS = Path(__file__).parent / "migrations"
# With WAL, NORMAL keeps every commit through the kill of a process; FULL would also keep
# the last ones through a power cut, at the price of a disk flush a commit.
PRAGMAS = ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "busy_timeout=5000")


class Database:
    """Runs one transaction after the other, so that no commit waits for another's lock."""

    def __init__(self, url: str) -> None:
        self._engine = create_engine(url, pool_size=1, max_overflow=0, pool_pre_ping=True)
        if self._engine.dialect.name == "sqlite":
            event.listen(self._engine, "connect", _set_pragmas)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="database")

    async def run[T](self, work: Callable[[Connection], T]) -> T:
        """Do work in one transaction and return what it returns, committed."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, self.run_now, work)

    def run_now[T](self, work: Callable[[Connection], T]) -> T:
        """Do the same on the calling thread, for programs without an event loop."""
        with self._engine.begin() as connection:
            return work(connection)

    def migrate(self) -> None:
        """Bring the tables up to date."""
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        with self._engine.connect() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            connection.commit()

    def close(self) -> None:
        """Finish what is under way and let the connection go."""
        self._thread.shutdown()
        self._engine.dispose()


def _set_pragmas(connection: Any, _: object) -> None:
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
