"""Whether the gateway lives, and whether the product can serve."""

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from gateway.services import Shared

router = APIRouter(tags=["health"])


@router.get("/healthz")
async def healthz() -> JSONResponse:
    """Say that this process answers."""
    return JSONResponse({"status": "alive"})


@router.get("/readyz", responses={503: {"description": "Not ready"}})
async def readyz(services: Shared) -> JSONResponse:
    """Say whether all processes answer and a turn has gone through an action."""
    if await services.readiness.is_ready():
        return JSONResponse({"status": "ready"})
    return JSONResponse({"status": "starting"}, 503)
