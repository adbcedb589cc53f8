"""Days as a case has them: 12月31号 of a hire of 2023 is a day of 2023."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from actions.cues import cue
from actions.turn import Turn

EVENT, HIRED = "event_date", "hire_date"
SAME_DAY = (EVENT, HIRED)
YEARS_LEFT = ("graduation_year", "hire_graduation_year")
MONTHS_LEFT = ("left_school_date", "hire_left_school_date")
HIRE_LEFT, KIND, LEAVING = "hire_graduation_year", "hire_category", "毕业年度高校毕业生"
# Nobody paid for left school longer ago.
YEARS_PAID_FOR = 2
CASE_DAYS = (HIRED, "loan_due_date", "layoff_date", EVENT)


def day_seen_from(turn: Turn) -> date:
    """Return the day a message's words for time are seen from: the case's, where it is past."""
    past = _past_day_of_case(turn)
    is_today = turn.is_begun or cue("seen_today").search(turn.text) is not None
    return turn.as_of if past is None or is_today else date(past.year, 12, 31)


def is_case_past(turn: Turn) -> bool:
    """Whether the case is of a year before the one it is talked of in."""
    return _past_day_of_case(turn) is not None


def _past_day_of_case(turn: Turn) -> date | None:
    known = next((day for name in CASE_DAYS if (day := _last(turn.facts.get(name)))), None)
    return known if known is not None and known.year < turn.as_of.year else None


def with_both_names(said: Mapping[str, Any], known: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is said with what two names have kept one: the event's day and the hire's."""
    told = dict(said)
    for names in (SAME_DAY, YEARS_LEFT, MONTHS_LEFT):
        one, other = (known.get(name) for name in names)
        changed = [said[name] for name in names if name in said]
        if one is not None and one == other and len(changed) == 1:
            told |= dict.fromkeys(names, changed[0])
    return told


def in_the_year_known(said: Mapping[str, Any], turn: Turn) -> dict[str, Any]:
    """Return what is said with a month of leaving school in the year it is known to have been.

    他6月份离校的 names no year, and so changes none: 2021届 stays 2021.
    """
    known = next((turn.facts[name] for name in YEARS_LEFT if name in turn.facts), None)
    months = [name for name in MONTHS_LEFT if isinstance(said.get(name), dict)]
    if not isinstance(known, int) or not months or cue("names_year").search(turn.text):
        return dict(said)
    days = {name: {end: f"{known}{day[4:]}" for end, day in said[name].items()} for name in months}
    years = {name: known for name in YEARS_LEFT if name in said}
    return {**said, **days, **years}


def hired_when_leaving(said: Mapping[str, Any], turn: Turn) -> dict[str, Any]:
    """Return what is said with a month of hiring in the year of the class: 2023届的，9月招的.

    Without a year of its own, the month is of that year where they were hired as graduates of
    it, or nobody hired now would be paid for.
    """
    facts = {**turn.facts, **said}
    left, hired = facts.get(HIRE_LEFT), said.get(HIRED)
    if not isinstance(left, int) or not isinstance(hired, dict) or HIRED in turn.facts:
        return dict(said)
    words = cue("school_class").sub("", turn.text)
    months = {end: f"{left}{day[4:]}" for end, day in hired.items()}
    is_past = months["to"] <= turn.as_of.isoformat()
    is_then = facts.get(KIND) == LEAVING or turn.as_of.year - left > YEARS_PAID_FOR
    if not (is_past and is_then) or cue("names_year").search(words):
        return dict(said)
    return {**said, **{name: months for name in SAME_DAY if said.get(name) == hired}}


def _last(value: object) -> date | None:
    text = value.get("to") if isinstance(value, dict) else value
    try:
        return date.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
