"""What a message means that goes on with the topic at hand: 那大企业呢, 2022年呢, 三个."""

import re
from collections.abc import Mapping
from typing import Any

from actions.library import Library
from actions.phrases import phrase
from actions.subject import find_subjects, recall, resume, search
from actions.subject_matter import Subject
from actions.turn import Turn

STAYING = frozenset({"correct", "what_if", "affirm", "deny", "dont_know", "skip"})
FOLLOW_UP, INFORM = "follow_up", "inform"
OTHER_DOCUMENT = frozenset({"event_date", "district"})


def find_meant(library: Library, turn: Turn, said: Mapping[str, Any]) -> tuple[Subject, ...]:
    """Return the subject a message is about when it may go on with the topic at hand.

    Args:
        library: the policies.
        turn: the message.
        said: the facts it says.
    """
    if not turn.thread.clauses:
        return find_subjects(library, turn, said)
    if turn.intent in STAYING or turn.asked in said or (turn.intent == INFORM and said):
        return (resume(library, turn.thread, turn),)
    if turn.intent == FOLLOW_UP:
        return (_followed(library, turn, said),)
    return find_subjects(library, turn, said)


def _followed(library: Library, turn: Turn, said: Mapping[str, Any]) -> Subject:
    named = re.sub(phrase("cues.follow_up"), "", turn.text)
    if said and not OTHER_DOCUMENT & said.keys():
        return recall(library, turn.thread, turn)
    if not said:
        alone = search(library, named, turn)
        if alone.is_found:
            return alone
    moved = search(library, f"{named}，{turn.thread.question}", turn)
    return moved if moved.is_found else recall(library, turn.thread, turn)
