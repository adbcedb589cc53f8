"""Connections to the servers of our own, kept open."""

import aiohttp

from gateway.settings import Settings


class OwnHttp:
    """A session opened at its first use; every request carries the token made at start."""

    def __init__(self, settings: Settings, *, patience: aiohttp.ClientTimeout) -> None:
        self._token = settings.internal_token.get_secret_value()
        self._patience = patience
        self._opened: aiohttp.ClientSession | None = None

    @property
    def session(self) -> aiohttp.ClientSession:
        """The session; aiohttp opens one only where a loop runs."""
        if self._opened is None:
            headers = {"Authorization": f"Bearer {self._token}"}
            self._opened = aiohttp.ClientSession(headers=headers, timeout=self._patience)
        return self._opened

    async def close(self) -> None:
        """Let the connections go."""
        if self._opened is not None:
            await self._opened.close()
