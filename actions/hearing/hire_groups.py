"""Two groups of people hired in one message: each is counted on its own, never as one."""

import re

from actions.cues import cue
from actions.phrases import phrase
from actions.reply import Reply
from actions.turn import Turn
from knowledge.outcome import Outcome


def told_apart(text: str) -> tuple[str, ...]:
    """Return a message once for each of two groups told side by side: 2个应届生和3个失业人员."""
    found = re.search(cue("groups_side_by_side"), text)
    if found is None:
        return ()
    before, after = text[: found.start()], text[found.end() :]
    return tuple(f"{before}{found[name]}{after}" for name in ("first", "second"))


def tells_groups(turn: Turn) -> bool:
    """Whether a message tells of people hired under different terms: 其中一个只签了半年."""
    return re.search(cue("hire_groups"), turn.text) is not None


def ask_one_group() -> Reply:
    """Ask for one group at a time."""
    return Reply(text=phrase("groups.one_by_one"), outcome=Outcome.CLARIFICATION)
