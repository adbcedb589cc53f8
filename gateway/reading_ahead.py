"""Has the action server read a message while Rasa still works out what is wanted with it."""

import asyncio
from datetime import date
from urllib.parse import urljoin

import aiohttp

from gateway.settings import Settings

PATIENCE = aiohttp.ClientTimeout(total=2.0)


class ReadingAhead:
    """Saves a turn the time its message takes to read; a turn goes on as well without.

    Nothing is waited for and nothing is kept but what the action server remembers.
    """

    def __init__(self, settings: Settings) -> None:
        self._url = urljoin(settings.actions_url, "/ahead")
        self._token = settings.internal_token.get_secret_value()
        self._opened: aiohttp.ClientSession | None = None
        # A task nobody holds may vanish before it has run.
        self._tasks: set[asyncio.Task[None]] = set()

    def begin(self, text: str, *, as_of: date) -> None:
        """Hand a message over, cleaned and masked, and return at once."""
        task = asyncio.create_task(self._send({"text": text, "as_of": as_of.isoformat()}))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """Let the connections go."""
        await self._http.close()

    async def _send(self, message: dict[str, str]) -> None:
        try:
            async with self._http.post(self._url, json=message):
                return
        except (aiohttp.ClientError, TimeoutError):
            return

    @property
    def _http(self) -> aiohttp.ClientSession:
        # aiohttp opens a session only where a loop runs.
        if self._opened is None:
            headers = {"Authorization": f"Bearer {self._token}"}
            self._opened = aiohttp.ClientSession(headers=headers, timeout=PATIENCE)
        return self._opened
