"""Whether the product can serve: processes and store answer, and a first turn has warmed them."""

import asyncio
import uuid
from urllib.parse import urljoin

import structlog
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from gateway.bot_client import BotClient
from gateway.clock import today
from gateway.database import Database
from gateway.errors import BotError
from gateway.settings import Settings
from gateway.trackers import Trackers
from gateway.wording import say
from knowledge.outcome import Outcome

log = structlog.get_logger()
WHILE_COLD, WHILE_WARM = 0.3, 2.0
PATIENCE = 2.0


class Readiness:
    """Keeps trying a turn through an action until it succeeds, and again after each loss.

    Rasa's first turn takes a second; no person should be the one to wait for it.
    """

    def __init__(
        self, bot: BotClient, database: Database, trackers: Trackers, *, settings: Settings
    ) -> None:
        self._bot = bot
        self._database = database
        self._trackers = trackers
        self._actions_health = urljoin(settings.actions_url, "/health")
        self._is_warm = False

    async def is_ready(self) -> bool:
        """Return whether every process and the store answer now and have been warmed."""
        if self._is_warm and not await self._is_everything_up():
            self._is_warm = False
        return self._is_warm

    async def keep_warm(self) -> None:
        """Warm what has been started or restarted, for as long as the gateway runs."""
        while True:
            if not await self.is_ready():
                self._is_warm = await self._warm_up()
            await asyncio.sleep(WHILE_WARM if self._is_warm else WHILE_COLD)

    async def _is_everything_up(self) -> bool:
        up = await asyncio.gather(
            self._bot.is_up(), self._bot.is_up(self._actions_health), self._is_store_up()
        )
        return all(up)

    async def _is_store_up(self) -> bool:
        try:
            async with asyncio.timeout(PATIENCE):
                await self._database.run(lambda connection: connection.execute(select(1)))
        except (SQLAlchemyError, TimeoutError):
            return False
        return True

    async def _warm_up(self) -> bool:
        if not await self._is_everything_up():
            return False
        dialogue = f"warm-up-{uuid.uuid4().hex[:12]}"
        try:
            answer = await self._bot.ask(
                dialogue, say("warm_up"), message_id=dialogue, as_of=today()
            )
            await self._trackers.erase(dialogue)
        except (BotError, SQLAlchemyError) as error:
            log.info("not_warm_yet", reason=type(error).__name__)
            return False
        outcomes = {reply.outcome for reply in answer.replies}
        return bool(outcomes) and Outcome.FAILED not in outcomes
