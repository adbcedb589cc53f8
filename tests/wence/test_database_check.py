"""What is wrong with a PostgreSQL database, said before the product starts on it."""

from collections.abc import Iterator

import psycopg
import pytest

from gateway.database import Database
from gateway.settings import Settings
from tests.postgresql import Server
from wence.database_check import find_fault

GUEST = "guest's own"


@pytest.fixture(scope="module")
def server(postgresql: Server) -> Iterator[Server]:
    """A server with a user who owns nothing."""
    with psycopg.connect(postgresql.address("postgres"), autocommit=True) as connection:
        connection.execute("CREATE ROLE guest LOGIN PASSWORD 'guest''s own'")
    return postgresql


def fault(address: str) -> str | None:
    return find_fault(Settings(database_url=address).store_url)


def test_an_empty_database_of_ones_own_is_well(server: Server) -> None:
    assert fault(server.make_database()) is None
    assert fault(server.make_database(encoding="SQL_ASCII")) is None


@pytest.mark.parametrize("user", ["owner", "nobody"])
def test_a_wrong_password_is_named_and_not_shown(server: Server, user: str) -> None:
    said = fault(server.address("postgres", user=user, password="hunter2"))
    assert said is not None
    assert f"{user}@127.0.0.1" in said
    assert "用户名或密码不对" in said
    assert "hunter2" not in said


def test_a_database_that_is_not_there_is_named(server: Server) -> None:
    said = fault(server.address("none"))
    assert said is not None
    assert "/none 不能用：没有这个库" in said


def test_an_encoding_that_holds_no_chinese_is_named(server: Server) -> None:
    said = fault(server.make_database(encoding="LATIN1"))
    assert said is not None
    assert "LATIN1" in said


def test_a_user_who_may_make_no_tables_is_named_until_they_are_there(server: Server) -> None:
    own = server.make_database()
    name = own.rpartition("/")[2]
    said = fault(server.address(name, user="guest", password=GUEST))
    assert said is not None
    assert "建表的权限" in said
    store = Database(Settings(database_url=own).store_url)
    store.migrate()
    store.close()
    with psycopg.connect(own) as connection:
        connection.execute("CREATE TABLE events (id integer)")
    assert fault(server.address(name, user="guest", password=GUEST)) is None
