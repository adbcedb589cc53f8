"""A number put in the place of a known one: 96改成94, 不是17人，是15人, 4人改5人."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from actions.cues import cue
from actions.facts.numerals import numeral_or_none
from actions.hearing.naming_facts import names_shared
from actions.hearing.relative_changes import is_number
from actions.hosting import INTERNS, MONTHS
from actions.library import Library
from actions.topic.at_hand import facts_at_hand
from actions.topic.hires import OF_A_HIRE
from actions.topic.splitting import pieces_of
from actions.turn import Turn

WAYS = ("right_after", "not_but", "right_before", "taken_for", "was_so", "some_gone")
PIECE = "个"
PEOPLE, MONEY = frozenset({"人", "个"}), frozenset({"元"})
# The units of the facts that a number told with such a unit may be of.
OF_UNIT: Mapping[str, Collection[str]] = {
    **dict.fromkeys("人名位", PEOPLE),
    **dict.fromkeys(("月", "个月"), frozenset({"个月"})),
    **dict.fromkeys("元块", MONEY),
    "天": frozenset({"天", "日"}),
    "岁": frozenset({"周岁"}),
    "%": frozenset({"%"}),
}


def put_right(library: Library, turn: Turn) -> tuple[dict[str, Any], str]:
    """Return the new value of each known fact whose old one is named, and the other pieces.

    Where no known fact has the old one, the words come back with only the new.
    """
    replaced: dict[str, Any] = {}
    used: list[str] = []
    taken = ""
    for found in _replacements(turn.text):
        if found.group() in taken:
            continue  # Another way to say the same.
        if new := _replaced(library, turn, found):
            replaced = {**new, **replaced}
            used += pieces_of(found.group())
            taken += f"{found.group()}\n"
    if not replaced:
        return {}, cue("in_place_of.plainly").sub(r"\g<right>\g<unit>", turn.text)
    rest = [one for one in pieces_of(turn.text) if not any(piece in one for piece in used)]
    return replaced, "，".join(rest)


def _replaced(library: Library, turn: Turn, found: re.Match[str]) -> dict[str, Any]:
    """Return the new value of the one fact at hand that has the old one."""
    numbers = {name: value for name, value in turn.facts.items() if is_number(value)}
    wrong, right = _number(found["wrong"]), _right(found)
    units = OF_UNIT.get(found.groupdict().get("unit") or "")
    fitting = [one for one in numbers if units is None or library.catalogue[one].unit in units]
    at_hand = facts_at_hand(library, turn.thread.benefits).keys() & {*fitting}
    equal = [name for name in at_hand if numbers[name] == wrong]
    # 没有24个，就是19个: the number supposed before is not so, the known one stays.
    equal = equal or [name for name in at_hand if numbers[name] == right]
    equal = equal or [name for name in fitting if numbers[name] == wrong]
    if found.groupdict().get("unit") == PIECE:
        equal = [name for name in equal if library.catalogue[name].unit in PEOPLE] or equal
    if not equal or right is None:
        return _months_replaced(turn, wrong, right)
    called = {name: names_shared(library.catalogue[name], turn.text) for name in equal}
    meant = [name for name in equal if called[name] == max(called.values())]
    latest = [name for name in turn.thread.recent if name in meant]
    if len(meant) > 1 and not latest:
        return {}
    name = (latest or meant)[0]
    other = name.removeprefix(OF_A_HIRE) if name.startswith(OF_A_HIRE) else OF_A_HIRE + name
    both = (name, other) if numbers.get(other) == numbers[name] else (name,)
    return dict.fromkeys(both, right)


def _months_replaced(turn: Turn, wrong: float | None, right: float | None) -> dict[str, Any]:
    """Return the months of each intern, with those told wrong replaced: 5个月那个改成6个月."""
    months = turn.facts.get(MONTHS)
    if not isinstance(months, list) or right is None:
        return {}
    if wrong == len(months) and right < wrong:
        is_alike = len({*months}) == 1
        return {MONTHS: months[: int(right)], INTERNS: int(right)} if is_alike else {}
    if wrong not in months:
        return {}
    return {MONTHS: [right if one == wrong else one for one in months]}


def _replacements(text: str) -> Iterator[re.Match[str]]:
    return (found for pattern in WAYS for found in cue(f"in_place_of.{pattern}").finditer(text))


def _right(found: re.Match[str]) -> float | None:
    """Return the number told in the place of another, or what is left of it: 6个里退了1个."""
    parts = found.groupdict()
    if "gone" not in parts:
        return _number(parts["right"])
    whole, gone = _number(parts["wrong"]), _number(parts["gone"] or parts["left"])
    return whole - gone if whole and gone and gone < whole else None


def _number(words: str) -> float | None:
    value = numeral_or_none(words)
    if value is None:
        return None
    return int(value) if value == int(value) else float(value)
