"""The door for programs: search, assess, chat."""

import uuid
from typing import Any

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from actions.calculator import FactError, UnknownBenefitError, assess, with_derived
from gateway.bodies import AssessBody, ChatBody, ExactRoute, SearchBody
from gateway.clock import today
from gateway.conversations import conversation_id
from gateway.errors import InputError
from gateway.messages import read_message
from gateway.problems import PROBLEMS
from gateway.services import Shared
from gateway.turns import Incoming

router = APIRouter(prefix="/api/v1", route_class=ExactRoute, responses=PROBLEMS)


@router.post("/search", tags=["look up"])
async def search(body: SearchBody, services: Shared) -> JSONResponse:
    """Find the clauses that answer a question."""
    question = read_message(body.question, field="question").text
    found = services.retriever.search(question, as_of=body.as_of or today(), limit=body.limit)
    citations = [citation.to_json() for citation in found.citations]
    missing = [
        {"policy": lost.policy, "clause": lost.id, "label": lost.label, "remnant": lost.remnant}
        for lost in found.missing
    ]
    answer = {"question": body.question, "outcome": found.outcome}
    return JSONResponse(_echo(body.id) | answer | {"citations": citations, "missing": missing})


@router.post("/assess", tags=["calculate"])
async def assess_facts(body: AssessBody, services: Shared) -> JSONResponse:
    """Decide benefits on facts: all of them, or those named."""
    try:
        decisions = assess(
            services.benefits, body.facts, as_of=body.as_of or today(), only=body.benefits
        )
    except FactError as error:
        raise InputError(error.message, field=f"facts.{error.fact}") from error
    except UnknownBenefitError as error:
        raise InputError(error.message, field="benefits") from error
    return JSONResponse(
        _echo(body.id) | {"decisions": [decision.to_json() for decision in decisions]}
    )


@router.post("/chat", tags=["talk"])
async def chat(body: ChatBody, services: Shared) -> JSONResponse:
    """Answer one message of a session; turns of one session are taken in order."""
    day = body.as_of or today()
    incoming = Incoming(
        conversation=conversation_id(services.key, door="api", session=body.session),
        message_id=body.message_id or uuid.uuid4().hex,
        message=read_message(body.text),
        as_of=day,
    )
    taken = await services.turns.take(incoming)
    return JSONResponse(
        {
            "session": body.session,
            "replies": taken.replies_to_json(),
            "facts": with_derived(services.benefits.catalogue, taken.answer.facts or {}, as_of=day),
        }
    )


def _echo(identity: str | int | None) -> dict[str, Any]:
    return {} if identity is None else {"id": identity}
