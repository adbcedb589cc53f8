"""What a correction without a number puts right: 改：过了, 他没领, 社保是断过的."""

import re
from typing import Any

from actions.calculator.catalogue import FactType
from actions.cues import cue
from actions.hearing.message_kind import CORRECT, asks, changes
from actions.library import Library
from actions.topic.at_hand import facts_at_hand
from actions.turn import Turn

PAID, UNKNOWN = "hire_si_consecutive_months", "unknown"
PLAIN = "了的是他她我们过有"


def said_otherwise(library: Library, turn: Turn) -> dict[str, Any]:
    """Return the yes or no that a correction turns round; what was broken off is not known."""
    at_hand = facts_at_hand(library, turn.thread.benefits)
    if asks(turn.text) or cue("number").search(turn.text):
        return {}
    if PAID in turn.facts and PAID in at_hand and cue("broken_off").search(turn.text):
        return {PAID: UNKNOWN}
    last = re.split("[，,：:。；; ]", turn.text.strip("。！!，, "))[-1]
    if changes(turn) != CORRECT or not cue("yes_or_no_done").search(last):
        return {}
    known = [
        library.catalogue[name]
        for name in at_hand
        if isinstance(turn.facts.get(name), bool) and library.catalogue[name].type is FactType.BOOL
    ]
    value = cue("not_done").search(last) is None
    signs = {*cue("not_done").sub("", last)} - {*PLAIN}
    names = {one.name for one in known}
    named = [one.name for one in known if signs & {*one.label, *(one.question or "")}]
    latest = [name for name in turn.thread.recent[:1] if name in names]
    meant = named if len(named) == 1 else latest
    return {meant[0]: value} if meant and turn.facts[meant[0]] is not value else {}
