"""Rendering pages: templates with escaping on, and what every page shows."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

HERE = Path(__file__).parent
# For a page people come back to: the browser may keep it as they left it, but not show it anew.
COMES_BACK = {"Cache-Control": "no-cache"}


def render(
    request: Request,
    template: str,
    context: Mapping[str, Any],
    *,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
) -> HTMLResponse:
    """Return a page made from a template in `templates/`."""
    page = _environment().get_template(template)
    words = page.render(path=request.url.path, **context)
    return HTMLResponse(words, status, {"Cache-Control": "no-store", **(headers or {})})


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
