"""A day put right without its year: 4月15号 in the place of 2027年4月25日 is of 2027."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import Any

from actions.cues import cue
from actions.hearing.case_day import SAME_DAY
from actions.turn import Turn


def near_the_known(turn: Turn, said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is said with the days told without a year next to those known before."""
    if cue("names_year").search(turn.text) or not cue("day_alone").search(turn.text):
        return dict(said)
    days = {name: _day(value) for name, value in said.items() if name not in SAME_DAY}
    known = {name: _day(turn.facts.get(name)) for name in days}
    near = {
        name: min(_in_any_year(day, before), key=lambda one: abs(one - before)).isoformat()
        for name, day in days.items()
        if day is not None and (before := known[name]) is not None
    }
    return {**said, **near}


def _in_any_year(day: date, before: date) -> Iterator[date]:
    """Yield a day in the years around the known one."""
    for year in (before.year - 1, before.year, before.year + 1):
        with suppress(ValueError):
            yield day.replace(year=year)


def _day(value: object) -> date | None:
    with suppress(TypeError, ValueError):
        return date.fromisoformat(value)  # type: ignore[arg-type]
    return None
