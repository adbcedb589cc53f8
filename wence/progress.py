"""Progress as a person at a terminal, or a log behind a pipe, wants it."""

import contextlib
import time
from collections.abc import Callable, Iterator

from rich.console import Console

from wence.wording import say as words

console = Console(highlight=False, soft_wrap=True)


def say(line: str) -> None:
    """Print one plain line."""
    console.print(line, markup=False)


@contextlib.contextmanager
def step(title: str) -> Iterator[Callable[[str], None]]:
    """Show one step while it runs and how long it took.

    Yields:
        A function that shows a detail of the step: on the same line at a
        terminal, on a line of its own in a pipe.
    """
    began = time.monotonic()
    if console.is_terminal:
        with console.status(title) as status:
            yield lambda detail: status.update(words("step_detail", title=title, detail=detail))
    else:
        say(f"{title}……")
        yield lambda detail: say(f"  {detail}")
    say(words("step_done", title=title, seconds=f"{time.monotonic() - began:.1f}"))
