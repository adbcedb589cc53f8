"""The day of a case put off by so much: 晚三个月再办呢, 要是半年以后才招呢."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from actions.cues import cue
from actions.facts import periods
from actions.facts.numerals import numeral_or_none
from actions.hearing.case_day import EVENT, HIRED
from actions.hearing.message_kind import FOLLOW_UP, WHAT_IF, changes
from actions.turn import Turn

DAY, YEAR, HALF = "天", "年", "半"
A_YEAR = 12


def put_later(turn: Turn, *, plainly: bool) -> dict[str, Any]:
    """Return the day of the case moved on by what a supposition puts it off.

    Args:
        turn: the message, of an open case.
        plainly: only by words that count on nothing else: 过三个月 may be so much more paid.
    """
    found = cue("put_later").search(turn.text) if turn.thread.benefits else None
    if found is None or changes(turn) not in (WHAT_IF, FOLLOW_UP):
        return {}
    if plainly and not found["late"]:
        return {}
    count = 0.5 if found["number"] == HALF else float(numeral_or_none(found["number"]) or 0)
    known = turn.facts.get(EVENT) or turn.as_of.isoformat()
    moved = _each_end(known, count, found["unit"])
    if not (moved and count):
        return {}
    # Who only applies later was hired when they were.
    is_hired_then = HIRED in turn.facts and cue("applied_later").search(turn.text)
    return {EVENT: moved, **({HIRED: turn.facts[HIRED]} if is_hired_then else {})}


def _each_end(known: Any, count: float, unit: str) -> Any:
    if isinstance(known, Mapping):
        return {end: _later(day, count, unit) if day else day for end, day in known.items()}
    return _later(known, count, unit) if isinstance(known, str) else None


def _later(day: str, count: float, unit: str) -> str:
    first = date.fromisoformat(day)
    if unit == DAY:
        return (first + timedelta(days=int(count))).isoformat()
    month = periods.months_away(first, int(count * (A_YEAR if unit == YEAR else 1)))
    if month is None:
        return day  # The calendar ends before it.
    return month.last.replace(day=min(first.day, month.last.day)).isoformat()
