"""The application: all doors together, over one set of services."""

import asyncio
import contextlib
import gc
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

from fastapi import Depends, FastAPI
from fastapi.staticfiles import StaticFiles
from starlette.middleware.gzip import GZipMiddleware

from gateway import api, calculator, health, policies_api, reader, staff, web_chat
from gateway.body_limit import BodyLimit
from gateway.headers import SecurityHeaders
from gateway.housekeeping import keep_house
from gateway.problems import add_error_pages
from gateway.rate_limits import RateLimit
from gateway.services import open_services
from gateway.settings import Settings

STATIC = Path(__file__).parent / "static"
DOORS = (api, policies_api, health, web_chat, reader, calculator, staff)


def create_app(settings: Settings) -> FastAPI:
    """Return the application; nothing is opened before it starts.

    Args:
        settings: how this copy runs.
    """
    app = FastAPI(
        title="问策 Wence",
        version="1",
        lifespan=partial(_lifespan, settings=settings),
        dependencies=[Depends(RateLimit())],
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
    )
    app.add_middleware(BodyLimit)
    app.add_middleware(SecurityHeaders)
    add_error_pages(app)
    for door in DOORS:
        app.include_router(door.router)
    app.mount("/static", GZipMiddleware(StaticFiles(directory=STATIC)), name="static")
    return app


@contextlib.asynccontextmanager
async def _lifespan(app: FastAPI, *, settings: Settings) -> AsyncIterator[None]:
    services = await asyncio.to_thread(open_services, settings)
    app.state.services = services
    gc.freeze()  # What has been loaded stays: no collection need walk it again.
    background = asyncio.gather(services.readiness.keep_warm(), keep_house(services))
    try:
        yield
    finally:
        background.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await background
        await services.close()
