"""What a person says not to know: what was asked, or what the words name."""

import re
from collections.abc import Sequence
from typing import Any

from actions.cues import cue
from actions.facts import extract_facts
from actions.hearing.naming_facts import names_shared
from actions.hearing.stated import facts_in
from actions.library import Library
from actions.topic.at_hand import facts_at_hand
from actions.topic.hires import OF_A_HIRE
from actions.topic.own_words import is_bare
from actions.turn import Turn

UNKNOWN = "unknown"
NOT_SAID = frozenset({"dont_know", "skip"})


def not_known(library: Library, turn: Turn) -> dict[str, Any]:
    """Return the fact a message says not to know, nothing where it says something else.

    "划型不晓得" is said of the size, whatever was asked.
    """
    if not cue("not_known").search(turn.text):
        return {}
    parts = [part for part in re.split("[，,。；;！!]", turn.text) if part.strip()]
    words = _words_of_it(parts) if len(parts) > 1 and turn.intent not in NOT_SAID else turn.text
    if cue("number").search(words):
        return {}
    facts = [library.catalogue[name] for name in facts_at_hand(library, turn.thread.benefits)]
    asked = [fact for fact in facts if fact.is_asked]
    named = max(asked, key=lambda fact: names_shared(fact, words), default=None)
    if named is not None and names_shared(named, words) > 1:
        # 就业意向还不清晰 is itself what is asked, and well known; so is 户口我忘了，早迁走了.
        told = {
            **facts_in(library, turn, words, None),
            **extract_facts(but_unknown(parts), as_of=turn.as_of),
        }
        names = {named.name, named.name.removeprefix(OF_A_HIRE)}
        return {} if names & told.keys() else {named.name: UNKNOWN}
    return {turn.asked: UNKNOWN} if turn.asked and turn.intent in NOT_SAID else {}


def but_unknown(parts: Sequence[str]) -> str:
    """Return the pieces that say nothing is not known."""
    return "，".join(part for part in parts if not cue("not_known").search(part))


def _words_of_it(parts: Sequence[str]) -> str:
    """Return the piece that says what is not known, with the one before where it names nothing."""
    at = next((i for i, part in enumerate(parts) if cue("not_known").search(part)), 0)
    rest = cue("not_known").sub("", parts[at])
    return "，".join(parts[max(at - 1, 0) : at + 1]) if is_bare(rest) else parts[at]
