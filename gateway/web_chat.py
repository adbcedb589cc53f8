"""The web chat: the page, and the messages it sends."""

import secrets

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse
from pydantic import Field

from actions.calculator import FactCatalogue
from gateway.bodies import Body, ExactRoute, MessageId
from gateway.calculator_view import show_value
from gateway.clock import today
from gateway.conversations import conversation_id
from gateway.errors import ForbiddenError
from gateway.messages import read_message
from gateway.pages import COMES_BACK, render
from gateway.replies import JSON
from gateway.services import Shared
from gateway.settling import settling_reasons
from gateway.signing import Signer
from gateway.turns import Incoming
from gateway.wording import phrases, say, table

router = APIRouter(route_class=ExactRoute, include_in_schema=False)
PURPOSE = "web-chat"
HOURS = 12


class WebMessage(Body):
    """A message of one page load; its id is made by the page, once a message."""

    session: str = Field(max_length=200)
    message_id: MessageId
    text: str


@router.get("/")
async def chat_page(request: Request, services: Shared) -> HTMLResponse:
    """Show the chat; each page load is a conversation of its own."""
    session = Signer(services.key, PURPOSE).sign(secrets.token_urlsafe(16))
    context = {
        "session": session,
        "policies": services.corpus.policies,
        "retention_days": services.settings.retention_days,
        "examples": phrases("chat_examples"),
        "wording": table("chat_page"),
    }
    return render(request, "chat.html", context, headers=COMES_BACK)


@router.post("/chat/messages")
async def receive(body: WebMessage, services: Shared) -> JSONResponse:
    """Answer one message of a page this server has made."""
    session = Signer(services.key, PURPOSE).read(body.session, hours=HOURS)
    if session is None:
        raise ForbiddenError(say("session_over"), field="session")
    incoming = Incoming(
        conversation=conversation_id(services.key, door="web", session=session),
        message_id=body.message_id,
        message=read_message(body.text),
        as_of=today(),
    )
    taken = await services.turns.take(incoming)
    catalogue = services.benefits.catalogue
    replies = [_describe(reply, catalogue) for reply in taken.replies_to_json()]
    return JSONResponse({"replies": replies})


def _describe(reply: JSON, catalogue: FactCatalogue) -> JSON:
    """Leave out the reasons nobody needs, and say what was given as people say it."""
    decisions = [
        decision
        | {
            "reasons": [
                reason | {"shown": show_value(reason["fact"], reason["given"], catalogue)}
                for reason in settling_reasons(decision)
            ]
        }
        for decision in reply["decisions"]
    ]
    return reply | {"decisions": decisions}
