"""What the doors share, opened once at the start and closed at the end."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from actions.calculator import Benefits, load_benefits
from gateway.bot_client import BotClient
from gateway.database import Database
from gateway.desk import Desk
from gateway.metrics import Metrics
from gateway.queues import Queue
from gateway.readiness import Readiness
from gateway.reading_ahead import ReadingAhead
from gateway.receipts import Versions
from gateway.secret_key import secret_key
from gateway.settings import Settings
from gateway.stand_in import StandIn
from gateway.trackers import open_trackers
from gateway.turns import Turns
from knowledge.corpus import Corpus, load_corpus
from knowledge.retriever import Retriever, open_retriever


@dataclass(frozen=True, kw_only=True)
class Services:
    """Policies, index, rules, store and the way to Rasa."""

    settings: Settings
    key: str
    corpus: Corpus
    retriever: Retriever
    benefits: Benefits
    database: Database
    turns: Turns
    readiness: Readiness

    async def close(self) -> None:
        """Let the connections go."""
        await self.turns.bot.close()
        await self.turns.ahead.close()
        self.database.close()


def open_services(settings: Settings) -> Services:
    """Open everything.

    Raises:
        CorpusError: a policy folder is malformed; names file and key.
    """
    corpus = load_corpus()
    benefits = load_benefits(corpus)
    retriever = open_retriever(
        corpus=corpus, folder=settings.var / "index", embedding=settings.embedding
    )
    key = secret_key(settings)
    database = Database(settings.store_url)
    database.migrate()
    turns = _open_turns(settings, database, retriever, corpus=corpus)
    return Services(
        settings=settings,
        key=key,
        corpus=corpus,
        retriever=retriever,
        benefits=benefits,
        database=database,
        turns=turns,
        readiness=Readiness(turns.bot, database, turns.trackers, settings=settings),
    )


def _open_turns(
    settings: Settings, database: Database, retriever: Retriever, *, corpus: Corpus
) -> Turns:
    return Turns(
        database=database,
        bot=BotClient(settings),
        ahead=ReadingAhead(settings),
        trackers=open_trackers(settings),
        stand_in=StandIn(retriever),
        desk=Desk(phone=settings.handoff_phone, hours=settings.handoff_hours),
        queue=Queue(),
        metrics=Metrics(),
        versions=Versions(corpus=corpus.digest, model=settings.dialogue_model),
    )


async def find_services(request: Request) -> Services:
    """Return the services of the application a request came to."""
    services: Services = request.app.state.services
    return services


Shared = Annotated[Services, Depends(find_services)]
