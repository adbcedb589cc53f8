"""Whether the product can serve: all processes answer, and a first turn has warmed them."""

import asyncio
import uuid
from urllib.parse import urljoin

import structlog

from gateway.bot_client import BotClient
from gateway.clock import today
from gateway.errors import BotError
from gateway.settings import Settings
from gateway.trackers import Trackers
from gateway.wording import say
from knowledge.outcome import Outcome

log = structlog.get_logger()
WHILE_COLD, WHILE_WARM = 0.3, 2.0


class Readiness:
    """Keeps trying a turn through an action until it succeeds, and again after each loss.

    Rasa's first turn takes a second; no person should be the one to wait for it.
    """

    def __init__(self, bot: BotClient, trackers: Trackers, *, settings: Settings) -> None:
        self._bot = bot
        self._trackers = trackers
        self._actions_health = urljoin(settings.actions_url, "/health")
        self._is_warm = False

    async def is_ready(self) -> bool:
        """Return whether every process answers now and has been warmed."""
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
        up = await asyncio.gather(self._bot.is_up(), self._bot.is_up(self._actions_health))
        return all(up)

    async def _warm_up(self) -> bool:
        if not await self._is_everything_up():
            return False
        dialogue = f"warm-up-{uuid.uuid4().hex[:12]}"
        try:
            answer = await self._bot.ask(
                dialogue, say("warm_up"), message_id=dialogue, as_of=today()
            )
        except BotError as error:
            log.info("not_warm_yet", reason=str(error))
            return False
        await self._trackers.erase(dialogue)
        outcomes = {reply.outcome for reply in answer.replies}
        return bool(outcomes) and Outcome.FAILED not in outcomes
