"""A button tapped, read as the value it stands for."""

from typing import Any

from actions.library import Library
from actions.turn import Turn


def tapped(library: Library, turn: Turn) -> dict[str, Any]:
    """Return the answer to the open question where the message is one of its buttons."""
    if turn.asked is None:
        return {}
    for choice in library.catalogue[turn.asked].choices:
        if choice.label == turn.text.strip():
            return {turn.asked: choice.value}
    return {}
