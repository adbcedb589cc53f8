"""The action server: rasa-sdk on loopback, for those who hold the token."""

import gc
import hmac
import logging
from datetime import date

from rasa_sdk.endpoint import create_app
from rasa_sdk.executor import ActionExecutor
from sanic import HTTPResponse, Request, Sanic
from sanic.response import empty, json

from actions.answer_question import AnswerQuestion
from actions.assess_benefit import ValidateAssessForm
from actions.attended import Attended
from actions.compare_policies import ComparePolicies
from actions.explain_decision import ExplainDecision
from actions.facts import load_phrases
from actions.fallback import Fallback
from actions.hand_off import HandOff
from actions.library import Library, open_library
from actions.reading_ahead import read_ahead
from actions.settings import ActionSettings
from actions.show_source import ShowSource
from actions.small_talk import SmallTalk
from actions.stop import StartOver, Stop

LOOPBACK = "127.0.0.1"


def make_executor(library: Library) -> ActionExecutor:
    """Register every action, each given what it consults."""
    executor = ActionExecutor()
    for action in (
        AnswerQuestion(library),
        ValidateAssessForm(library),
        ComparePolicies(library),
        ExplainDecision(library),
        ShowSource(library),
        HandOff(library),
        SmallTalk(library),
        Stop(library),
        StartOver(library),
        Fallback(library),
    ):
        executor.register_action(Attended(action, library))
    return executor


def make_app(executor: ActionExecutor, *, token: str) -> Sanic:
    """Return the server's app; requests without the token are refused."""
    app = create_app(executor, cors_origins="")

    @app.on_request  # type: ignore[untyped-decorator]
    async def refuse_strangers(request: Request) -> HTTPResponse | None:
        given = request.headers.get("Authorization", "")
        if hmac.compare_digest(given.encode(), f"Bearer {token}".encode()):
            return None
        return json({"error": "token"}, status=401)

    @app.post("/ahead")  # type: ignore[untyped-decorator]
    async def read(request: Request) -> HTTPResponse:
        try:
            message = request.json
            read_ahead(str(message["text"]), as_of=date.fromisoformat(message["as_of"]))
        except (KeyError, TypeError, ValueError):
            return json({"error": "text, as_of"}, status=400)
        return empty()

    return app


def main() -> None:
    """Load everything, then serve."""
    settings = ActionSettings()  # type: ignore[call-arg]
    logging.basicConfig(level=logging.WARNING)
    library = open_library(
        var=settings.var,
        embedding=settings.embedding,
        phone=settings.handoff_phone,
        hours=settings.handoff_hours,
    )
    load_phrases()
    token = settings.internal_token.get_secret_value()
    app = make_app(make_executor(library), token=token)
    gc.freeze()  # What has been loaded stays: no collection need walk it again.
    app.run(
        host=LOOPBACK, port=settings.actions_port, single_process=True,
        access_log=False, motd=False,
    )  # fmt: skip


if __name__ == "__main__":
    main()
