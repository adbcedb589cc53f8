"""`wence up`: prepares what is missing, starts the processes, keeps them running."""

import asyncio
import contextlib
import os
import signal
from pathlib import Path

import typer

from gateway.settings import Settings, load_settings
from gateway.stray_settings import stray_settings
from wence.doctor import Finding, find_before_start
from wence.instance import AlreadyRunningError, hold
from wence.preparation import PreparationError, prepare
from wence.processes import describe_processes
from wence.progress import say, step
from wence.readiness import wait_until_ready
from wence.supervisor import Supervisor
from wence.wording import say as words

START_SECONDS = 120.0


def up() -> None:
    """Start the product and stay until Ctrl-C."""
    settings = load_settings()
    for stray in stray_settings():
        typer.echo(words("warning", message=stray), err=True)
    # Conversations, logs and keys in `var` are for this user alone.
    os.umask(0o077)
    try:
        _refuse_if_hopeless(find_before_start(settings))
        with hold(settings.var, address=settings.address):
            model = prepare(settings)
            asyncio.run(_serve(settings, model=model))
    except (AlreadyRunningError, PreparationError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
    except KeyboardInterrupt as error:
        say(words("stopped"))
        raise typer.Exit(130) from error


def _refuse_if_hopeless(findings: list[Finding]) -> None:
    for finding in findings:
        typer.echo(str(finding), err=True)
    if findings:
        raise typer.Exit(1)


async def _serve(settings: Settings, *, model: Path) -> None:
    supervisor = Supervisor(
        describe_processes(settings, model=model), logs=settings.var / "logs", say=say
    )
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, supervisor.stop)
    running = asyncio.create_task(supervisor.run())
    announced = asyncio.create_task(_announce(settings))
    await running
    announced.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await announced
    say(words("stopped"))


async def _announce(settings: Settings) -> None:
    with step(words("starting")):
        ready = await wait_until_ready(settings.address, seconds=START_SECONDS)
    if ready:
        say(words("ready", address=settings.address))
    else:
        say(words("not_ready", logs=settings.var / "logs"))
