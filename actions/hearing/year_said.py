"""The year a message asks about, apart from the years of other things it tells."""

import re
from collections.abc import Mapping
from typing import Any

from actions.cues import cue
from actions.facts import extract_facts, years_unclaimed
from actions.hearing.case_day import day_seen_from
from actions.hearing.message_kind import asks
from actions.library import Library
from actions.topic.at_hand import facts_at_hand
from actions.topic.counterpart import year_of
from actions.turn import Turn
from knowledge.naming import read_named

EVENT = "event_date"
HIRED = "hire_date"
LEFT_SCHOOL = ("left_school_date", "graduation_year")
OF_SOMEBODY = ("birth_date", *LEFT_SCHOOL, *(f"hire_{name}" for name in LEFT_SCHOOL))


def read_year(library: Library, turn: Turn, said: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the whole year a message asks about as the day of the event.

    The year somebody left school, or a headcount is of, is not the event's; of several
    years that of the question is taken, if it names one: 2022年搬了家，2023年还能领吗.

    Args:
        library: the policies, whose own years are none.
        turn: the message, and what is talked of.
        said: what else it says.
    """
    if asked := cue("year_asked").search(turn.text):
        return year_as_day(int(asked["year"]))
    years = _years_of_the_matter(library, turn, turn.text)
    if len(years) > 1:
        years = _years_of_the_matter(library, turn, _asking(turn.text))
    if len(years) != 1:
        return {}
    year = next(iter(years))
    if any(str(year) in str(said.get(name)) for name in OF_SOMEBODY):
        return {}
    return _month_in(year, turn) or year_as_day(year)


def _month_in(year: int, turn: Turn) -> dict[str, Any]:
    """Return the one month or day named of a year as the day of the event: 2023年5月想贷款."""
    found = re.findall(f"{year}年(?:1[0-2]|0?[1-9])月(?:[0-3]?[0-9][日号])?", turn.text)
    read = extract_facts(found[0], as_of=turn.as_of, asked=EVENT) if len(found) == 1 else {}
    return {EVENT: read[EVENT]} if EVENT in read else {}


def asks_of_a_year(turn: Turn) -> bool:
    """Whether a message asks what is written for a year, and answers no question with it."""
    is_of_year = cue("year_of_document").search(turn.text) is not None
    is_another = cue("year_too").search(turn.text) is not None
    return asks(turn.text) and (is_of_year or is_another)


def year_alone(turn: Turn) -> dict[str, Any]:
    """Return the year where a message names nothing else: 那2022年呢."""
    found = cue("year_alone").fullmatch(turn.text)
    return year_as_day(int(f"20{found['year']}")) if found else {}


def _years_of_the_matter(library: Library, turn: Turn, text: str) -> frozenset[int]:
    # What is supposed tells as well of which year it counts: 要是2022年底只剩20个人.
    words = text
    for name in ("supposing", "year_denied", "year_left_school"):
        words = cue(name).sub("", words)
    return read_named(words, library.corpus).years & years_of_the_matter(library, turn, words)


def _asking(text: str) -> str:
    return "，".join(part for part in re.split("[，,。；;！!]", text) if asks(part))


def year_as_day(year: int) -> dict[str, Any]:
    """Return a whole year as the day of the event."""
    return {EVENT: {"from": f"{year}-01-01", "to": f"{year}-12-31"}}


def has_day_of_its_own(turn: Turn, said: Mapping[str, Any]) -> bool:
    """Whether a day of the matter is said, and not only read from words like 上年度."""
    if said.get(HIRED):
        return True
    year = str(year_of(said[EVENT])) if said.get(EVENT) else ""
    is_answer = turn.asked == EVENT and cue("year_named").search(turn.text) is not None
    return bool(year) and not (is_answer and year not in turn.text)


def years_of_the_matter(library: Library, turn: Turn, words: str) -> frozenset[int]:
    """Return the years that words name and that nothing they tell is of."""
    about = facts_at_hand(library, turn.thread.benefits)
    return years_unclaimed(words, as_of=day_seen_from(turn), about=about)
