"""Form tokens: a form sent here must come from a page this server gave this browser."""

import secrets

from fastapi import Request, Response

from gateway.errors import ForbiddenError
from gateway.signing import Signer
from gateway.wording import say

COOKIE = "wence_form"
PURPOSE = "form"
HOURS = 24


def give_token(request: Request, key: str) -> tuple[str, str]:
    """Return the browser's own secret and the token that belongs to it."""
    secret = request.cookies.get(COOKIE) or secrets.token_urlsafe(16)
    return secret, Signer(key, PURPOSE).sign(secret)


def keep_secret(response: Response, secret: str) -> None:
    """Let the browser keep its secret: not readable by scripts, not sent from other sites."""
    response.set_cookie(COOKIE, secret, httponly=True, samesite="strict")


def check_token(request: Request, token: object, key: str) -> None:
    """Check that a form comes from a page of ours.

    Raises:
        ForbiddenError: it does not, or the page is too old.
    """
    secret = request.cookies.get(COOKIE)
    if not secret or Signer(key, PURPOSE).read(str(token), hours=HOURS) != secret:
        raise ForbiddenError(say("form_over"))
