"""A number put in the place of a known one: 96改成94, 不是17人，是15人."""

import re
from collections.abc import Iterator
from typing import Any

from actions.cues import cue
from actions.facts.numerals import read_numeral
from actions.hearing.relative_changes import is_number
from actions.library import Library
from actions.topic.at_hand import facts_at_hand
from actions.topic.splitting import pieces_of
from actions.turn import Turn

WAYS = ("in_place_of.right_after", "in_place_of.not_but", "in_place_of.right_before")


def put_right(library: Library, turn: Turn) -> dict[str, Any]:
    """Return the new value of the one fact at hand that is known to have the old one."""
    known = {
        name: turn.facts[name]
        for name in facts_at_hand(library, turn.thread.benefits)
        if is_number(turn.facts.get(name))
    }
    for found in _replacements(turn.text):
        wrong, right = _number(found["wrong"]), _number(found["right"])
        meant = [name for name, value in known.items() if value == wrong]
        latest = [name for name in turn.thread.recent if name in meant]
        if len(meant) == 1 or latest:
            return {(latest or meant)[0]: right}
    return {}


def beside_what_is_put_right(text: str) -> str:
    """Return the pieces of a message that put no number in another's place: 社保满6个月了，…."""
    replaced = {piece for found in _replacements(text) for piece in pieces_of(found.group())}
    return "，".join(one for one in pieces_of(text) if not any(piece in one for piece in replaced))


def _replacements(text: str) -> Iterator[re.Match[str]]:
    return (found for pattern in WAYS for found in re.finditer(cue(pattern), text))


def _number(words: str) -> float | None:
    try:
        value = read_numeral(words)
    except ValueError:
        return None
    return int(value) if value == int(value) else float(value)
