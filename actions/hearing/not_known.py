"""What a person says not to know: what was asked, or what the words name."""

import re
from typing import Any

from actions.cues import cue
from actions.hearing.naming_facts import names_shared
from actions.hearing.stated import facts_in
from actions.library import Library
from actions.topic.at_hand import facts_at_hand
from actions.turn import Turn

UNKNOWN = "unknown"
NOT_SAID = frozenset({"dont_know", "skip"})


def not_known(library: Library, turn: Turn) -> dict[str, Any]:
    """Return the fact a message says not to know, nothing where it says something else.

    "划型不晓得" is said of the size, whatever was asked.
    """
    if not re.search(cue("not_known"), turn.text) or re.search(cue("number"), turn.text):
        return {}
    parts = [part for part in re.split("[，,。；;！!]", turn.text) if part.strip()]
    if len(parts) > 1 and turn.intent not in NOT_SAID:
        return {}
    facts = [library.catalogue[name] for name in facts_at_hand(library, turn.thread.benefits)]
    asked = [fact for fact in facts if fact.is_asked]
    named = max(asked, key=lambda fact: names_shared(fact, turn.text), default=None)
    if named is not None and names_shared(named, turn.text) > 1:
        # 就业意向还不清晰 is itself what is asked, and well known.
        is_told = named.name in facts_in(library, turn, turn.text, None)
        return {} if is_told else {named.name: UNKNOWN}
    return {turn.asked: UNKNOWN} if turn.asked and turn.intent in NOT_SAID else {}
