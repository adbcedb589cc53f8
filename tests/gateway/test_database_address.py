"""Addresses of databases: completed for a driver, shown without the password."""

import pytest
from sqlalchemy.engine import make_url

from gateway.database_address import show, with_driver

LOCAL = "postgresql://wence:p%40ss%3Aw%2Frd%23%251%20$x@127.0.0.1:5432/wence"


def test_what_an_address_says_is_kept_and_the_rest_is_added() -> None:
    read = make_url(with_driver(f"{LOCAL}?connect_timeout=60&sslmode=require", "psycopg"))
    assert (read.drivername, read.password) == ("postgresql+psycopg", "p@ss:w/rd#%1 $x")
    assert (read.host, read.port, read.database) == ("127.0.0.1", 5432, "wence")
    assert read.query["connect_timeout"] == "60"
    assert read.query["sslmode"] == "require"
    assert read.query["client_encoding"] == "utf8"


def test_other_databases_are_left_as_they_are() -> None:
    assert with_driver("sqlite:////tmp/wence.db", "psycopg") == "sqlite:////tmp/wence.db"


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        (LOCAL, "wence@127.0.0.1:5432/wence"),
        ("postgres://[::1]:5433/wence?password=hidden", "[::1]:5433/wence"),
        ("postgresql://wence@/wence?host=/run/postgresql", "wence@/wence"),
        ("postgresql:///wence", "/wence"),
        ("sqlite:////tmp/wence.db", ""),
    ],
)
def test_who_and_where_is_shown_and_never_the_password(address: str, shown: str) -> None:
    assert show(address) == shown
    assert show(with_driver(address, "psycopg")) == shown
