"""A number put in the place of a known one: 96改成94, 不是17人，是15人."""

import re
from collections.abc import Iterator
from typing import Any

from actions.cues import cue
from actions.facts.numerals import numeral_or_none
from actions.hearing.naming_facts import names_shared
from actions.hearing.relative_changes import is_number
from actions.library import Library
from actions.topic.at_hand import facts_at_hand
from actions.topic.hires import OF_A_HIRE
from actions.topic.splitting import pieces_of
from actions.turn import Turn

WAYS = ("right_after", "not_but", "right_before", "taken_for", "was_so")


def put_right(library: Library, turn: Turn) -> tuple[dict[str, Any], str]:
    """Return the new value of the one fact at hand that has the old one, and the other pieces."""
    numbers = {name: value for name, value in turn.facts.items() if is_number(value)}
    at_hand = facts_at_hand(library, turn.thread.benefits).keys() & numbers.keys()
    for found in _replacements(turn.text):
        wrong, right = _number(found["wrong"]), _number(found["right"])
        equal = [name for name in at_hand if numbers[name] == wrong]
        # 没有24个，就是19个: the number supposed before is not so, the known one stays.
        equal = equal or [name for name in at_hand if numbers[name] == right]
        equal = equal or [name for name in numbers if numbers[name] == wrong]
        called = {name: names_shared(library.catalogue[name], turn.text) for name in equal}
        meant = [name for name in equal if called[name] == max(called.values())]
        latest = [name for name in turn.thread.recent if name in meant]
        if len(meant) == 1 or latest:
            replaced = pieces_of(found.group())
            rest = [one for one in pieces_of(turn.text) if not any(p in one for p in replaced)]
            name = (latest or meant)[0]
            other = name.removeprefix(OF_A_HIRE) if name.startswith(OF_A_HIRE) else OF_A_HIRE + name
            both = (name, other) if numbers.get(other) == numbers[name] else (name,)
            return dict.fromkeys(both, right), "，".join(rest)
    return {}, turn.text


def _replacements(text: str) -> Iterator[re.Match[str]]:
    return (found for pattern in WAYS for found in cue(f"in_place_of.{pattern}").finditer(text))


def _number(words: str) -> float | None:
    value = numeral_or_none(words)
    if value is None:
        return None
    return int(value) if value == int(value) else float(value)
