"""How much may be sent at once: refused while it comes in, in the shape of every error."""

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST_BYTES = 256 * 1024
TOO_LARGE = 413


class BodyLimit:
    """Counts what is read; what is never read is never counted."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on with its body counted."""
        read = 0

        async def receive_counted() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > LARGEST_BYTES:
                raise HTTPException(TOO_LARGE)
            return message

        await self._app(scope, receive_counted, send)
