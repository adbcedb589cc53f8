"""Interns told piece by piece: how many first, then the months of each."""

import re
from collections.abc import Mapping
from typing import Any

from actions.cues import cue
from actions.facts import extract_facts
from actions.facts.marks import Kind
from actions.facts.numerals import numeral_or_none
from actions.hearing.pieces import kinds_in
from actions.hosting import COMPLETED, INSURED, INTERNS, MONTHS, OF_A_HOST, RETAINED
from actions.turn import Turn

SIGNED_EARLY = "intern_signed_before_end"
MORE = "加多增"
# What is told of all of them counts so many.
OF_ALL = {"all_insured": (INSURED,), "all_retained": (RETAINED, COMPLETED)}


def with_months_of_each(turn: Turn, said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is said with the months told once repeated for every intern known of."""
    said = _with_fewer(turn, said)
    if said.get(SIGNED_EARLY) is True:
        # What was agreed on, or done until then, is not what is left of it.
        return {name: value for name, value in said.items() if name != MONTHS}
    before = _there(turn.facts)
    if before and before > 1 == said.get(INTERNS) and _tells_of_each(turn):
        said = {name: value for name, value in said.items() if name != INTERNS}
    if MONTHS in said and before is None and INTERNS not in said:
        said = {**_of_only_one(turn, said[MONTHS]), **_in_a_batch(turn), **said}
    known = {**turn.facts, **said}
    count = known.get(INTERNS, known.get(COMPLETED, before))
    if isinstance(count, int) and count > said.get(COMPLETED, count) == 1 and _tells_of_each(turn):
        said = {name: value for name, value in said.items() if name != COMPLETED}
    is_of_each = cue("names.intern_months").search(turn.text) is not None
    if count and is_of_each and Kind.DURATION in kinds_in(turn.text, turn):
        read = extract_facts(turn.text, as_of=turn.as_of, asked=MONTHS)
        said = {**({MONTHS: read[MONTHS]} if isinstance(read.get(MONTHS), list) else {}), **said}
    months, told = said.get(MONTHS, turn.facts.get(MONTHS)), dict(said)
    is_of_one_length = isinstance(months, list) and all(one == months[0] for one in months)
    if isinstance(count, int) and is_of_one_length and {INTERNS, MONTHS} & said.keys():
        told[MONTHS] = months[:1] * count
    there = _there({**turn.facts, **told})
    is_done = cue("interns_done").search(turn.text) is not None
    if is_done and there and COMPLETED not in {**turn.facts, **said}:
        told[COMPLETED] = there
    return told


def interns_changed(turn: Turn) -> dict[str, Any]:
    """Return the months of each with those of one more, or without: 再加一个4个月的."""
    months = turn.facts.get(MONTHS)
    if not isinstance(months, list):
        return {}
    if on := cue("intern_on").search(turn.text):
        changed = [*months, _number(on["months"])]
    elif some := cue("intern_some").search(turn.text):
        return _of_some(months, _number(some["count"]), _number(some["months"]))
    elif off := cue("intern_off").search(turn.text):
        changed = [*months]
        gone = numeral_or_none(off["months"] or off["off"])
        if gone not in changed or len(changed) == 1:
            return {}
        changed.remove(gone)
    else:
        return {}
    return {MONTHS: changed, INTERNS: len(changed)}


def _number(words: str) -> int:
    return int(numeral_or_none(words) or 0)


def _of_some(months: list[Any], count: int, told: int) -> dict[str, Any]:
    """Return the months of each, with those some were there for: 其中有2个只来了3个月."""
    if not 0 < count < len(months) or not told or {*months} <= {told} or len({*months}) > 1:
        return {}
    return {MONTHS: months[:-count] + [told] * count, INTERNS: len(months)}


def _with_fewer(turn: Turn, said: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what is said with how many there are after some more, or less: 人数减掉2个."""
    found, there = cue("interns_fewer").search(turn.text), _there(turn.facts)
    months = turn.facts.get(MONTHS)
    if found is None or there is None or not (isinstance(months, list) and len({*months}) == 1):
        return said
    number = _number(found["number"])
    count = there + (number if (found["sign"] or found["moved"]) in MORE else -number)
    if count <= 0 or said.get(INTERNS, number) != number:
        return said
    # 再加3个 tells of those there are, and not of those kept on.
    named = {one for one in OF_A_HOST if cue(f"names.{one}").search(turn.text)}
    kept = {one: value for one, value in said.items() if one not in OF_A_HOST or one in named}
    return {**kept, INTERNS: count}


def _there(facts: Mapping[str, Any]) -> int | None:
    """Return how many interns there are: as counted, or of as many months as are told."""
    months = facts.get(MONTHS)
    several = len(months) if isinstance(months, list) and len(months) > 1 else None
    count = facts.get(INTERNS, several)
    return count if isinstance(count, int) else None


def with_all_of_them(turn: Turn, said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is said with how many are insured or kept on, where all are: 全留下了."""
    there, told = _there({**turn.facts, **said}), dict(said)
    for name, counted in OF_ALL.items():
        if there and counted[0] not in said and cue(name).search(turn.text):
            told |= dict.fromkeys(counted, there)
    return told


def _tells_of_each(turn: Turn) -> bool:
    """Whether what one of them did is said of each of all: 收了6个，一个人见习2个月."""
    return cue("of_each_intern").search(turn.text) is not None


def _of_only_one(turn: Turn, months: Any) -> dict[str, Any]:
    """Return that there was one intern where a message counts so many: 1个人见习6个月."""
    is_of_one = isinstance(months, list) and len(months) == 1
    return {INTERNS: 1} if is_of_one and cue("one_intern").search(turn.text) else {}


def _in_a_batch(turn: Turn) -> dict[str, Any]:
    """Return how many there were where a piece of the message only counts people: 那批6个人."""
    pieces = re.split("[，,。；;！!\n]", turn.text)
    counting = (one for one in pieces if cue("batch").search(one))
    found = (extract_facts(one, as_of=turn.as_of, asked=INTERNS) for one in counting)
    return next(({INTERNS: one[INTERNS]} for one in found if INTERNS in one), {})
