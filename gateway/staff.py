"""For staff on this machine only: the API described, with vendored Swagger files, and counts."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse

from gateway.errors import NotFoundError
from gateway.pages import render
from gateway.rate_limits import is_loopback
from gateway.services import Shared
from gateway.wording import say

router = APIRouter(include_in_schema=False)


@router.get("/docs")
async def docs(request: Request) -> Response:
    """Show the API."""
    _require_loopback(request)
    return render(request, "docs.html", {})


@router.get("/openapi.json")
async def openapi(request: Request) -> JSONResponse:
    """Return the API's description."""
    _require_loopback(request)
    return JSONResponse(request.app.openapi())


@router.get("/metrics")
async def metrics(request: Request, services: Shared) -> PlainTextResponse:
    """Return the counts of turns for Prometheus."""
    _require_loopback(request)
    return PlainTextResponse(services.turns.metrics.expose())


def _require_loopback(request: Request) -> None:
    if not request.client or not is_loopback(request.client.host):
        raise NotFoundError(say("problem_not-found"))
