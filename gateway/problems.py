"""Errors as people and programs read them: a page for a browser, RFC 9457 for the rest."""

from typing import Any

import structlog
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from sqlalchemy.exc import OperationalError
from starlette.exceptions import HTTPException

from gateway.errors import RefusalError
from gateway.pages import render
from gateway.wording import explain, say, table

log = structlog.get_logger()
MEDIA_TYPE = "application/problem+json"
STATUS_NAMES = {404: "not-found", 405: "wrong-method", 413: "too-large", 422: "wrong-input"}
RETRY_SECONDS = {429: "2", 503: "2"}
PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {"description": words, "content": {MEDIA_TYPE: {"schema": {"type": "object"}}}}
    for status, words in (
        (404, "Not here"),
        (410, "Erased"),
        (413, "Too large"),
        (422, "Wrong input, the field named"),
        (429, "Please wait"),
        (503, "Please wait"),
    )
}


def add_error_pages(app: FastAPI) -> None:
    """Turn everything that goes wrong into one shape, in Chinese, naming the field."""
    app.add_exception_handler(RefusalError, _on_refusal)
    app.add_exception_handler(RequestValidationError, _on_wrong_input)
    app.add_exception_handler(HTTPException, _on_http_error)
    app.add_exception_handler(OperationalError, _on_store_away)
    app.add_exception_handler(Exception, _on_fault)


async def _on_refusal(request: Request, error: Any) -> Response:
    errors = [{"field": error.field, "message": error.message}] if error.field else []
    return _respond(request, error.status, error.name, error.message, errors)


async def _on_wrong_input(request: Request, error: Any) -> Response:
    errors = [
        {"field": _field(fault["loc"]), "message": explain(fault)} for fault in error.errors()
    ]
    detail = "；".join(f"{fault['field']}：{fault['message']}" for fault in errors[:3])
    return _respond(request, 422, "wrong-input", detail, errors)


async def _on_http_error(request: Request, error: Any) -> Response:
    name = STATUS_NAMES.get(error.status_code, "wrong-input")
    response = _respond(request, error.status_code, name, say(f"problem_{name}"), [])
    response.headers.update(error.headers or {})
    return response


async def _on_store_away(request: Request, error: Any) -> Response:
    log.error("store_away", path=request.url.path, reason=str(error.orig).splitlines()[0])
    return _respond(request, 503, "please-wait", say("store_away"), [])


async def _on_fault(request: Request, error: Exception) -> Response:
    log.error("fault", path=request.url.path, error=type(error).__name__, exc_info=error)
    return _respond(request, 500, "fault", say("problem_fault"), [])


def _field(location: tuple[str | int, ...]) -> str:
    inside = [str(part) for part in location[1:] if not isinstance(part, int)]
    return ".".join(inside) or str(location[0])


def _respond(
    request: Request, status: int, name: str, detail: str, errors: list[dict[str, str]]
) -> Response:
    title = table("problem_titles")[name]
    headers = {"Retry-After": RETRY_SECONDS[status]} if status in RETRY_SECONDS else {}
    if _is_for_a_browser(request):
        context = {"title": title, "detail": detail}
        return render(request, "error.html", context, status=status, headers=headers)
    problem: dict[str, Any] = {"type": f"urn:wence:problem:{name}", "title": title}
    problem |= {"status": status, "detail": detail, "errors": errors}
    if errors:
        problem["field"] = errors[0]["field"]
    return JSONResponse(problem, status, headers=headers, media_type=MEDIA_TYPE)


def _is_for_a_browser(request: Request) -> bool:
    wants_page = "text/html" in request.headers.get("accept", "")
    return wants_page and not request.url.path.startswith("/api/")
