"""Which of the matters answered in one message the next one tells of."""

from dataclasses import replace

from actions.hearing.meant_for import of_the_hire
from actions.hearing.message_kind import asks
from actions.hearing.stated import facts_in
from actions.library import Library
from actions.thread import ClauseKey
from actions.topic.at_hand import ALWAYS, facts_at_hand
from actions.topic.subject_matter import benefits_meant, cite_key
from actions.turn import Turn


def other_told_of(library: Library, turn: Turn) -> Turn | None:
    """Return the turn at the other matter just answered, where more of what is told is its own.

    None where nothing is told, or where it is as much of the matter at hand.
    """
    first, *others = turn.thread.clauses or (None,)
    if first is None or not others or asks(turn.text):
        return None
    heard = _told_of(library, turn)
    turns = [_at(library, turn, key) for key in others]
    best = max(turns, key=lambda one: _told_of(library, one))
    return best if _told_of(library, best) > heard else None


def _at(library: Library, turn: Turn, key: ClauseKey) -> Turn:
    cited = cite_key(library, key, turn)
    clauses = (key, *(one for one in turn.thread.clauses if one != key))
    benefits = benefits_meant(library, cited, ())
    thread = replace(turn.thread, clauses=clauses, benefits=benefits, question=cited.quote)
    return replace(turn, asked=None, thread=thread)


def _told_of(library: Library, turn: Turn) -> int:
    """Return how many facts of its own the matter at hand hears in a message."""
    about = facts_at_hand(library, turn.thread.benefits).keys() - {*ALWAYS}
    said = facts_in(library, turn, turn.text, turn.asked)
    return len(of_the_hire(library, turn, said).keys() & about)
