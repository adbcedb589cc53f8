"""What is done without being asked: erasing what is older than it may be kept."""

import asyncio
from functools import partial

import structlog
from sqlalchemy.exc import SQLAlchemyError

from gateway.erasing import empty_trackers, erase_older_than
from gateway.services import Services

log = structlog.get_logger()
HOURS = 6


async def keep_house(services: Services) -> None:
    """Erase what the retention time asks for: at the start and every few hours."""
    while True:
        try:
            await _erase(services)
        except SQLAlchemyError as error:
            log.error("retention_failed", reason=type(error).__name__)
        await asyncio.sleep(HOURS * 3600)


async def _erase(services: Services) -> None:
    erase = partial(erase_older_than, days=services.settings.retention_days)
    if erased := await services.database.run(erase):
        log.info("retention", erased=erased)
    await empty_trackers(services.database, services.turns.trackers)
