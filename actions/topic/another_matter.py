"""Another matter than the one at hand, that a message plainly begins."""

import re

from actions.cues import cue
from actions.facts import extract_facts
from actions.library import Library
from actions.topic.at_hand import ALWAYS, facts_at_hand
from actions.topic.staying import is_said_elsewhere
from actions.topic.subject import search
from actions.topic.subject_matter import TELLING, WHO_ASKS, Subject, facts_of, resume
from actions.turn import Turn


def another_begun(library: Library, turn: Turn) -> Subject | None:
    """Return the matter a message tells a case of, where the one at hand turns on less of it."""
    if not turn.thread.benefits or re.search(cue("corrected"), turn.text):
        return None
    told = extract_facts(turn.text, as_of=turn.as_of).keys() - {*ALWAYS} - WHO_ASKS
    ours = told & facts_at_hand(library, turn.thread.benefits).keys()
    if len(told) - len(ours) < TELLING or turn.asked in told:
        return None
    found = search(library, turn.text, turn)
    if not is_said_elsewhere(found, resume(library, turn.thread, turn)):
        return None
    turning = (facts_of(library, library.benefits.get(one)) & told for one in found.benefits)
    return found if max(map(len, turning), default=0) >= max(TELLING, len(ours) + 1) else None
