"""Two groups of people hired in one message: each is counted on its own, never as one."""

import re

from actions.cues import cue
from actions.phrases import phrase
from actions.reply import Reply
from actions.turn import Turn
from knowledge.outcome import Outcome


def tells_groups(turn: Turn) -> bool:
    """Whether a message tells of people hired under different terms: 其中一个只签了半年."""
    return re.search(cue("hire_groups"), turn.text) is not None


def ask_one_group() -> Reply:
    """Ask for one group at a time; what both have in common stays known."""
    return Reply(text=phrase("groups"), outcome=Outcome.CLARIFICATION)
