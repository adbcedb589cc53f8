"""Premiums of one side told beside the other's: 60万没算职工个人的30万 comes to 90万."""

from typing import Any

from actions.cues import cue
from actions.facts import extract_facts
from actions.hearing.relative_changes import is_number
from actions.turn import Turn

PREMIUM = "ui_premium_paid_prev_year"


def with_the_other_side(turn: Turn) -> dict[str, Any]:
    """Return the premiums of both sides, where the known ones are told to be of one alone."""
    found = cue("side_left_out").search(turn.text)
    if found is None and cue("of_one_side").search(turn.text):
        found = cue("other_side").search(turn.text)
    if found is None or cue("in_all").search(turn.text):
        return {}
    more = extract_facts(found["sum"], as_of=turn.as_of, asked=PREMIUM)
    sums = [one.get(PREMIUM) for one in (turn.facts, more)]
    return {PREMIUM: sum(sums)} if all(map(is_number, sums)) else {}
