"""A gateway in this process, with Rasa away: what the doors can do alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from gateway.app import create_app
from gateway.database import Database
from gateway.settings import Settings
from tests.postgresql import Server


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> FastAPI:
    """An application with an empty store and nothing behind it."""
    return create_app(Settings(var=tmp_path_factory.mktemp("var"), handoff_phone="12333"))


@pytest.fixture(scope="session")
def client(app: FastAPI) -> Iterator[TestClient]:
    """A program on this machine that speaks to the application."""
    with TestClient(app, client=("127.0.0.1", 50000), raise_server_exceptions=False) as client:
        yield client


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database, of each kind there is."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'wence.db'}"
    server: Server = request.getfixturevalue("postgresql")
    return Settings(database_url=server.make_database()).store_url


@pytest.fixture
def database(store_url: str) -> Iterator[Database]:
    """An empty store of its own, with all its tables."""
    database = Database(store_url)
    database.migrate()
    yield database
    database.close()
