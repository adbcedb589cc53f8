"""Who is answered when: one person's messages in order, and not too many people at once."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from gateway.errors import OverloadedError, TooManyError
from gateway.wording import say

AT_ONCE = 16
WAITING = 400
WAITING_OF_ONE = 8


class Queue:
    """A place in the queue is held for a whole turn.

    Two messages of one sender would otherwise meet at Rasa's lock, which is polled
    once a second. Whoever cannot be served soon is told to wait, before anything is stored.
    """

    def __init__(
        self, *, at_once: int = AT_ONCE, waiting: int = WAITING, of_one: int = WAITING_OF_ONE
    ) -> None:
        self._places = asyncio.Semaphore(at_once)
        self._most = at_once + waiting
        self._most_of_one = 1 + of_one
        self._lines: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._present: Counter[str] = Counter()

    @asynccontextmanager
    async def turn(self, sender: str) -> AsyncIterator[None]:
        """Wait for the sender's earlier messages, then for a free place.

        Raises:
            TooManyError: too many of this sender's messages wait already.
            OverloadedError: too many of everybody's do.
        """
        if self._present[sender] >= self._most_of_one:
            raise TooManyError(say("please_wait"))
        if self._present.total() >= self._most:
            raise OverloadedError(say("please_wait_all"))
        self._present[sender] += 1
        try:
            async with self._lines[sender], self._places:
                yield
        finally:
            self._leave(sender)

    def _leave(self, sender: str) -> None:
        self._present[sender] -= 1
        if not self._present[sender]:
            del self._present[sender], self._lines[sender]
