"""The clause answered earlier in the conversation that a message goes back to."""

import re
from dataclasses import replace

from actions.cues import cue
from actions.library import Library
from actions.thread import ClauseKey, Thread
from actions.topic.pointing import pairs_of_its_own
from actions.turn import Turn


def with_earlier_at_hand(library: Library, turn: Turn) -> Thread:
    """Return the thread with the clause at hand that words like 刚才裁员要报告那条 mean."""
    thread = turn.thread
    if not re.search(cue("earlier"), turn.text) or not thread.earlier:
        return thread
    key = _meant(library, turn)
    if key is None or (key.policy, key.clause) == _place(thread.clauses):
        return thread
    return replace(thread, clauses=(key,), benefits=())


def _meant(library: Library, turn: Turn) -> ClauseKey | None:
    """Return the clause most of the words stand in, else the one nearest in meaning."""
    pairs = pairs_of_its_own(re.sub(cue("earlier"), "", turn.text))
    shares = {
        key: sum(pair in library.corpus.clause(key.policy, key.clause).text for pair in pairs)
        for key in turn.thread.earlier
    }
    best = max(shares, key=lambda key: shares[key])
    if shares[best] or not pairs:
        return best if shares[best] else None
    found = library.retriever.search(turn.text, as_of=turn.as_of).citations
    places = {(key.policy, key.clause): key for key in turn.thread.earlier}
    ours = (places.get((one.policy, one.clause)) for one in found)
    return next((key for key in ours if key), None)


def _place(keys: tuple[ClauseKey, ...]) -> tuple[str, str] | None:
    return (keys[0].policy, keys[0].clause) if keys else None
