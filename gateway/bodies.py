"""What programs may post, checked field by field; money is read from the JSON text."""

import json
from collections.abc import Callable, Coroutine
from datetime import date
from typing import Annotated, Any

from fastapi import Request, Response
from fastapi.routing import APIRoute
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from gateway import exact_json
from gateway.clock import day_written


def read_day(value: object) -> object:
    """Return the date a caller wrote as YYYY-MM-DD.

    Raises:
        PydanticCustomError: there is no such day, or it is beyond all policies.
    """
    if (day := day_written(value)) is None:
        raise PydanticCustomError("no_such_day", "not a day written as YYYY-MM-DD")
    return day


Day = Annotated[
    date, BeforeValidator(read_day), WithJsonSchema({"type": "string", "format": "date"})
]
# Printable ASCII: every database can keep it.
MessageId = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[!-~]+$")]
Identity = Annotated[str | int | None, Field(description="echoed in the answer")]


class Body(BaseModel):
    """What every body keeps to: no unknown keys, no guessing of types."""

    model_config = ConfigDict(extra="forbid", strict=True)


class SearchBody(Body):
    """A question to be looked up."""

    question: str
    limit: int = Field(default=5, ge=1, le=50)
    as_of: Day | None = None
    id: Identity = None


class AssessBody(Body):
    """Facts to be decided on."""

    facts: dict[str, Any]
    as_of: Day | None = None
    benefits: list[str] | None = Field(default=None, max_length=500)
    id: Identity = None


class ChatBody(Body):
    """A message of one session; the same `message_id` again is the same message."""

    session: str = Field(min_length=1, max_length=200)
    text: str
    as_of: Day | None = None
    message_id: MessageId | None = None


class ExactRoute(APIRoute):
    """Reads JSON without binary floats, and refuses what no text can hold."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Return the handler, given requests that read their JSON exactly."""
        handle = super().get_route_handler()

        async def handle_exactly(request: Request) -> Response:
            return await handle(_ExactRequest(request.scope, request.receive))

        return handle_exactly


class _ExactRequest(Request):
    async def json(self) -> Any:
        body = await self.body()
        try:
            return exact_json.read(body)
        except ValueError as error:
            raise json.JSONDecodeError(str(error), "", 0) from error
