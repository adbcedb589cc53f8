"""`wence replay`: an answer again, from the number the person was given."""

from typing import Annotated

import typer
from sqlalchemy.exc import SQLAlchemyError

from actions.library import open_library
from gateway.database import Database
from gateway.errors import ErasedError, NotFoundError
from gateway.receipts import Receipt, read_receipt
from gateway.settings import load_settings
from wence.database_check import explain
from wence.lines import write_json
from wence.replaying import Replay, replay_receipt
from wence.wording import say


def replay(
    receipt: Annotated[str, typer.Argument(help="答复编号，如 20231231-ABCDEFGHJK")],
    as_json: Annotated[bool, typer.Option("--json", help="输出 JSON")] = False,
) -> None:
    """Reproduce an answer and say whether newer knowledge would change it."""
    settings = load_settings()
    try:
        found = _read(settings.store_url, receipt)
    except (NotFoundError, ErasedError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
    except SQLAlchemyError as error:
        typer.echo(explain(error, settings.store_url), err=True)
        raise typer.Exit(1) from error
    library = open_library(var=settings.var, embedding=settings.embedding)
    replayed = replay_receipt(found, library)
    if as_json:
        write_json(replayed.to_json())
    else:
        _print(replayed)
    if replayed.differences:
        raise typer.Exit(1)


def _read(store_url: str, number: str) -> Receipt:
    database = Database(store_url)
    try:
        database.migrate()
        return database.run_now(lambda connection: read_receipt(connection, number))
    finally:
        database.close()


def _print(replayed: Replay) -> None:
    receipt = replayed.receipt
    typer.echo(say("replay_head", number=receipt.number, day=receipt.as_of))
    typer.echo(say("replay_question", question=receipt.question))
    for reply in receipt.replies:
        typer.echo(reply.text)
    typer.echo(say("replay_same_corpus" if replayed.is_same_corpus else "replay_newer_corpus"))
    for difference in replayed.differences:
        typer.echo(f"- {difference}")
    typer.echo(say("replay_changed" if replayed.differences else "replay_reproduced"))
