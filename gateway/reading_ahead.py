"""Has the action server read a message while Rasa still works out what is wanted with it."""

import asyncio
from datetime import date
from urllib.parse import urljoin

import aiohttp

from gateway.own_http import OwnHttp
from gateway.settings import Settings

PATIENCE = aiohttp.ClientTimeout(total=2.0)


class ReadingAhead:
    """Saves a turn the time its message takes to read; a turn goes on as well without.

    Nothing is waited for and nothing is kept but what the action server remembers.
    """

    def __init__(self, settings: Settings) -> None:
        self._url = urljoin(settings.actions_url, "/ahead")
        self._http = OwnHttp(settings, patience=PATIENCE)
        # A task nobody holds may vanish before it has run.
        self._tasks: set[asyncio.Task[None]] = set()

    def begin(self, text: str, *, as_of: date) -> None:
        """Hand a message over, cleaned and masked, and return at once."""
        task = asyncio.create_task(self._send({"text": text, "as_of": as_of.isoformat()}))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """Let the connections go, and what has not been handed over."""
        for task in self._tasks:
            task.cancel()
        await self._http.close()

    async def _send(self, message: dict[str, str]) -> None:
        try:
            async with self._http.session.post(self._url, json=message):
                return
        except (aiohttp.ClientError, TimeoutError):
            return
