"""Changes counted from what is known: 再招两个, 少一个, 再交三个月, 翻一倍."""

import re
from collections.abc import Mapping
from typing import Any

from actions.cues import cue
from actions.facts.answers import LEFT
from actions.facts.numerals import numeral_or_none
from actions.hearing.naming_facts import names_shared
from actions.hosting import INTERNS, MONTHS
from actions.library import Library
from actions.topic.at_hand import facts_at_hand
from actions.turn import Turn

FACTORS = ((2, "doubled"), (0.5, "halved"))
WHOLE = tuple(factor for factor, _ in FACTORS)
MONEY, PERCENT = ("元",), "%"
DECIMALS, MONTHS_A_YEAR = 4, 12


def parted_by_difference(words: str) -> tuple[str, str]:
    """Return the pieces that tell a difference, and those that tell a value: 少一个，19个."""
    apart = cue("comes_to").sub("，", words)
    parts = [_without_question(part) for part in re.split("[，,。；;]", apart) if part.strip()]
    counted = [part for part in parts if cue("relative").search(part)]
    told = [part for part in parts if part not in counted]
    return "，".join(counted), "，".join(told)


def _without_question(part: str) -> str:
    """Return a piece without what it asks of the number it tells: 只交了5个月能拿多少."""
    return cue("asked_after").sub("", part) if cue("number").search(part) else part


def counted_from_known(turn: Turn, words: str, said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is said, with a number told as a difference counted from the known one.

    What is left of a time grows less while time passes: 再等三个月.
    """
    found = cue("relative").search(words)
    if found is None or turn.is_begun:
        return dict(said)  # 另外又招了两个 of another matter is counted from nothing.
    sign = -1 if found.group("less") else 1
    counted = _counted_by(found, words, said)
    passing = -sign if cue("time_passes").search(words) else sign
    signs = {name: passing if name in LEFT else sign for name in said}
    return {
        name: _counted(_counted_from(turn, name, signs[name]), value, signs[name])
        if name in counted
        else value
        for name, value in said.items()
    }


def _counted_by(found: re.Match[str], words: str, said: Mapping[str, Any]) -> set[str]:
    """Return the facts of which the difference is told: 又招了一个23岁的 makes nobody older."""
    number = cue("counted_number").match(words, found.end())
    value = numeral_or_none(number["number"]) if number else None
    if number is None or value is None:
        return {*said}
    months = value * MONTHS_A_YEAR if number["year"] else value
    told = {name for name, one in said.items() if one in (months, [months])}
    return told or {*said}


def multiplied(library: Library, turn: Turn, words: str, said: Mapping[str, Any]) -> dict[str, Any]:
    """Return the number named, or the one last talked of, doubled or halved where words say so.

    Beside what else is said it is the one named: 减少率6%，缴费翻倍. Parts are those of a sum.
    """
    found = ((part, _factor(part)) for part in re.split("[，,。；;]", words))
    part, factor = next((one for one in found if one[1]), ("", None))
    if factor is None:
        return dict(said)
    near = (*turn.thread.recent, *facts_at_hand(library, turn.thread.benefits))
    known = [name for name in dict.fromkeys(near) if is_number(turn.facts.get(name))]
    if not known:
        return dict(said)
    shared = {one: names_shared(library.catalogue[one], part) for one in known}
    name = max(known, key=lambda one: shared[one])
    is_doubled = factor in WHOLE
    is_fit = is_doubled or library.catalogue[name].unit in MONEY
    is_alone = not said and name in turn.thread.recent
    if not is_fit or not (shared[name] or is_alone):
        return dict(said)
    # 缴费少了两成 tells no rate of people.
    share = round(abs(1 - factor) * 100)
    kept = {
        one: value
        for one, value in said.items()
        if is_doubled or value != share or library.catalogue[one].unit != PERCENT
    }
    return {**kept, name: _plain(round(turn.facts[name] * factor, DECIMALS))}


def _factor(words: str) -> float | None:
    """Return what words multiply a number by: 翻倍, 涨到三倍, 少了两成, 打八折."""
    if factor := next((one for one, name in FACTORS if cue(name).search(words)), None):
        return factor
    found = cue("by_parts").search(words)
    if found is None:
        return None
    value = numeral_or_none(found["times"] or found["off"] or found["parts"])
    if value is None:
        return None
    if found["times"]:
        return float(value)
    share = float(value) / (100 if found["percent"] else 10)
    return share if found["off"] else 1 + share if found["more"] else 1 - share


def is_number(value: object) -> bool:
    """Whether a fact is one number."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def most(value: object) -> float:
    """Return a number, or the upper end of a range; 0 where it is none."""
    end = value.get("to") if isinstance(value, dict) else value
    return end if isinstance(end, int | float) and not isinstance(end, bool) else 0


def _known(turn: Turn, name: str) -> Any:
    """Return what is known of a fact; interns told by the months of each are as many as those."""
    if name == INTERNS and name not in turn.facts:
        return len(turn.facts.get(MONTHS, ())) or None
    return turn.facts.get(name)


def _counted_from(turn: Turn, name: str, sign: int) -> Any:
    """Return what a difference is counted from: what is known, or what was last supposed.

    要是只交了两个月呢, 那再交一个月呢 supposes three months; time supposed to pass passes on.
    """
    known, supposed = _known(turn, name), turn.thread.supposed.get(name)
    if not (is_number(known) and is_number(supposed)):
        return known
    is_further = name in LEFT or cue("once_more").search(turn.text) is not None
    return supposed if is_further or sign * (known - supposed) > 0 else known


def _counted(known: Any, value: Any, sign: int) -> Any:
    if isinstance(known, list) and isinstance(value, list) and len(value) == 1:
        return [_counted(one, value[0], sign) for one in known]
    if not (is_number(known) and is_number(value)):
        return value
    return max(round(known + sign * value, DECIMALS), 0)


def _plain(value: float) -> float:
    return int(value) if value == int(value) else value
