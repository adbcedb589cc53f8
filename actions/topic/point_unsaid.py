"""Whether a question on the matter at hand asks for a point its clause does not speak of."""

import re

from actions.cues import cue
from actions.hearing.message_kind import asks
from actions.library import Library
from actions.topic.naming import is_any_named
from actions.topic.own_words import pairs_of_its_own, share_said
from actions.topic.subject_matter import Subject
from actions.turn import Turn
from knowledge.gists import gist_of

HARDLY = 0.34


def asks_beyond(library: Library, subject: Subject, turn: Turn) -> bool:
    """Whether a question stays with the clause at hand, and asks of it what it does not say.

    医院的医生行不行 of a clause that only speaks of 科研人员; 满了以后呢.
    """
    if not turn.thread.clauses or turn.said or not asks(turn.text):
        return False
    at_hand = {(one.policy, one.clause) for one in turn.thread.clauses}
    is_at_hand = (subject.key.policy, subject.key.clause) in at_hand
    return is_at_hand and not is_any_named(library, turn.text) and _is_unsaid(library, subject, turn)


def point_asked(text: str) -> str:
    """Return the name of what is asked: of a case whether it counts, else of a point."""
    return "case" if re.search(cue("whether_counted"), text) else "point"


def _is_unsaid(library: Library, subject: Subject, turn: Turn) -> bool:
    first = subject.citations[0]
    clause = library.corpus.clause(first.policy, first.clause)
    gist = gist_of(library.gists, policy=first.policy, clause=clause, quote=first.quote)
    said = f"{clause.text}{gist or ''}"
    return bool(pairs_of_its_own(turn.text)) and share_said(said, turn.text) < HARDLY
