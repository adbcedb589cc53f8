"""Clauses answered before that a message points at among others: 这两条各归谁, 北碚那条哪个管."""

from dataclasses import replace

from actions.cues import cue
from actions.library import Library
from actions.thread import ClauseKey
from actions.topic.aspect import without_aspects
from actions.topic.matter_at_hand import at_hand
from actions.topic.own_words import is_bare, pairs_of_its_own, share_said
from actions.topic.placing import CITY
from actions.topic.subject_matter import Subject
from actions.turn import Turn

HOW_MANY = {"两": 2, "二": 2, "2": 2, "三": 3, "3": 3}


def those_answered(library: Library, turn: Turn) -> tuple[Subject, ...]:
    """Return the last clauses answered where so many are meant, or the one that words name."""
    several, named = (cue(way).search(turn.text) for way in ("those_clauses", "that_clause"))
    if several is None and named is None:
        return ()
    keys = turn.thread.remembering().earlier
    if several:
        meant = keys[: HOW_MANY[several["number"]]][::-1]
        rest = cue("those_clauses").sub("", turn.text)
        is_meant = len(meant) > 1 and is_bare(without_aspects(rest))
        return tuple(_of(library, key, turn) for key in meant) if is_meant else ()
    if named is None or not is_bare(without_aspects(named["asked"])):
        return ()
    found = (key for key in keys if _is_named(library, key, named["words"]))
    return tuple(_of(library, key, turn) for key in [*found][:1])


def _is_named(library: Library, key: ClauseKey, words: str) -> bool:
    """Whether words name a clause: by its district, or by what it says, all of it."""
    place = library.corpus.policy(key.policy).jurisdiction or CITY
    if place != CITY and words.removesuffix("区") == place.removesuffix("区"):
        return True
    text = library.corpus.clause(key.policy, key.clause).text
    return bool(pairs_of_its_own(words)) and share_said(text, words) == 1.0


def _of(library: Library, key: ClauseKey, turn: Turn) -> Subject:
    thread = replace(turn.thread, clauses=(key,), benefits=())
    known = at_hand(library, replace(turn, thread=thread))
    return replace(known, question=turn.text)
