"""What is wrong with the database of WENCE_DATABASE_URL, in plain words without its password."""

import re

from sqlalchemy import Connection, create_engine, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from gateway.database_address import show
from wence.wording import say, table

# Once the tables are there, the right to make more is not needed.
STATE = text(
    "SELECT current_setting('server_encoding') AS encoding, pg_is_in_recovery() AS is_copy,"
    " to_regclass('receipt') IS NOT NULL AND to_regclass('events') IS NOT NULL"
    " OR coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) AS is_usable"
)
HOLDS_CHINESE = {"UTF8", "SQL_ASCII"}


def find_fault(url: str) -> str | None:
    """Return why the product could not keep conversations there, None where it can."""
    try:
        with create_engine(url).connect() as connection:
            return _find_fault_of(connection)
    except (SQLAlchemyError, ImportError) as error:
        return explain(error, url)


def explain(error: Exception, url: str) -> str:
    """Say why a database at an address could not be used."""
    original = error.orig if isinstance(error, DBAPIError) else error
    told = str(original)
    for reason, pattern in table("database_reasons").items():
        if re.search(pattern, told):
            return say("database_away", place=show(url), reason=reason)
    return say("database_away", place=show(url), reason=told.splitlines()[0])


def _find_fault_of(connection: Connection) -> str | None:
    if connection.dialect.name != "postgresql":
        return None
    state = connection.execute(STATE).one()
    if state.encoding not in HOLDS_CHINESE:
        return say("database_encoding", encoding=state.encoding)
    if state.is_copy:
        return say("database_copy")
    return None if state.is_usable else say("database_rights")
