"""What is asked of this year or of today: 今年还有没有, 费率现在是多少."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from actions.cues import cue
from actions.hearing.case_day import CASE_DAYS, is_case_past
from actions.hearing.message_kind import asks
from actions.hearing.year_said import EVENT, HIRED, year_as_day
from actions.library import Library
from actions.turn import Turn
from knowledge.naming import read_named

DUE, STILL_VALID = "loan_due_date", "ask_still_valid"
ASKING = frozenset({"ask_eligible", "ask_policy", "follow_up", "inform"})


def of_now(library: Library, turn: Turn, said: Mapping[str, Any]) -> dict[str, Any]:
    """Return the year or day of asking as the day of the event, where no other is told.

    A loan that falls due this year or later is no matter of an earlier one.
    """
    if is_day_known(turn) or said.get(EVENT) or said.get(HIRED):
        return {}
    due = said.get(DUE)
    first = due.get("from") if isinstance(due, dict) else due
    if isinstance(first, str) and int(first[:4]) >= turn.as_of.year:
        return year_as_day(int(first[:4]))
    if not asks_of_now(library, turn):
        return {}
    is_year = cue("asked_now.year").search(turn.text)
    return year_as_day(turn.as_of.year) if is_year else {EVENT: turn.as_of.isoformat()}


def asking_whether_still(library: Library, turn: Turn, said: Mapping[str, Any]) -> Turn:
    """Return the turn as one that asks whether a rule still holds, where a case of then is open.

    The case keeps its day: 那今年还能申请吗.
    """
    is_of_then = bool(turn.thread.benefits) and is_day_known(turn)
    # 现在再招登记失业半年的还补不补
    is_said_so = is_of_then and cue("asked_now.still").search(turn.text) is not None
    if is_said_so or hires_again(turn):
        return replace(turn, intent=STILL_VALID)
    if said or not is_of_then or turn.intent not in ASKING or not asks_of_now(library, turn):
        return turn
    return replace(turn, intent=STILL_VALID)


def hires_again(turn: Turn) -> bool:
    """Whether it is asked of hiring on now, the case being of a year gone by: 那今年再招两个呢."""
    is_of_then = bool(turn.thread.benefits) and is_case_past(turn)
    return is_of_then and cue("asked_now.again").search(turn.text) is not None


def asks_of_now(library: Library, turn: Turn) -> bool:
    """Whether a question is of this year or today, and names no other year."""
    is_of_now = cue("asked_now.about").search(turn.text) is not None
    return is_of_now and asks(turn.text) and not read_named(turn.text, library.corpus).years


def is_day_known(turn: Turn) -> bool:
    """Whether the case has a day already, which a question of today leaves as it is."""
    return any(turn.facts.get(name) for name in CASE_DAYS)
