"""Which of the matters answered just now, or earlier, a message tells of."""

from dataclasses import replace

from actions.cues import cue
from actions.hearing.heard import hear
from actions.hearing.message_kind import asks, changes
from actions.library import Library
from actions.thread import ClauseKey
from actions.topic.at_hand import ALWAYS, clause_mates, facts_at_hand
from actions.topic.earlier import earlier_meant
from actions.topic.subject_matter import benefits_meant, cite_key
from actions.turn import Turn


def other_told_of(library: Library, turn: Turn) -> Turn | None:
    """Return the turn at the other matter answered, where more of what is told is its own.

    Of what was answered earlier only what the words of a follow-up name is meant, and that
    only where nothing is told of the matter at hand. None where nothing is told.
    """
    first, *others = turn.thread.clauses or (None,)
    # 给多少 after a case asks of the matter that the case is of.
    if first is None or asks(cue("asked_after").sub("", turn.text)):
        return None
    if not (others or changes(turn)):
        return None
    # What was compared has no benefit of its own at hand: its first clause is told of first.
    held = _at(library, turn, first) if others and not turn.thread.benefits else turn
    heard = _told_of(library, held)
    is_ours = heard or _told_of(library, _at_clause(library, turn))
    if not is_ours and changes(turn) and (key := earlier_meant(library, turn, turn.text)):
        others = [*others, *(one for one in (key,) if one not in turn.thread.clauses)]
    turns = [_at(library, turn, key) for key in others]
    best = max(turns, key=lambda one: _told_of(library, one), default=turn)
    if _told_of(library, best) > heard:
        return best
    return held if heard and held is not turn else None


def _at(library: Library, turn: Turn, key: ClauseKey) -> Turn:
    cited = cite_key(library, key, turn)
    clauses = (key, *(one for one in turn.thread.clauses if one != key))
    benefits = benefits_meant(library, cited, ())
    thread = replace(turn.thread, clauses=clauses, benefits=benefits, question=cited.quote)
    return replace(turn, asked=None, thread=thread)


def _at_clause(library: Library, turn: Turn) -> Turn:
    """Return the turn at all that the clause at hand gives: 那小微企业呢 after a person's loan."""
    held = turn.thread.benefits
    return replace(
        turn, thread=replace(turn.thread, benefits=(*held, *clause_mates(library, held)))
    )


def _told_of(library: Library, turn: Turn) -> int:
    """Return how many facts of its own the matter at hand hears in a message."""
    about = facts_at_hand(library, turn.thread.benefits).keys() - {*ALWAYS}
    return len(hear(library, turn).keys() & about)
