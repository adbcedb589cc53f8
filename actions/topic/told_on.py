"""The case at hand for a message that tells only more of it, and asks what comes of that."""

from collections.abc import Collection
from dataclasses import replace

from actions.cues import cue
from actions.library import Library
from actions.topic.another_matter import is_asked_elsewhere
from actions.topic.at_hand import ALWAYS, facts_at_hand, widened
from actions.topic.matter_at_hand import at_hand
from actions.topic.other_matters import HALF, names_other_matter, without_values_told
from actions.topic.own_words import share_said
from actions.topic.splitting import asked_words
from actions.topic.subject_matter import (
    WHO_ASKS,
    Subject,
    cite_benefit,
    facts_of,
    is_aside,
    resume,
    what_turns_on,
)
from actions.turn import Turn

ASKING = "ask_policy"


def told_on(library: Library, turn: Turn) -> Subject | None:
    """Return the case at hand for what tells only more of it: 一共交了5万，能返多少."""
    told = (turn.news or turn.said.keys()) - {*ALWAYS}
    plain = _plain(turn)
    if not told or not turn.thread.benefits or is_asked_elsewhere(library, plain):
        return None
    if is_digressed(library, turn) and cue("asking").search(turn.text):
        found = what_turns_on(library, turn.thread.clauses[0], turn, told)
        if found or turn.intent == ASKING:
            return found
    return _told_of_it(library, turn, plain, told)


def _plain(turn: Turn) -> Turn:
    """Return what points at the matter at hand without the kinds told: 是零就业家庭，这个算不算."""
    is_pointing = cue("this_one").search(turn.text) is not None
    return replace(turn, text=without_values_told(turn)) if is_pointing else turn


def _told_of_it(library: Library, turn: Turn, plain: Turn, told: Collection[str]) -> Subject | None:
    """Return the case at hand where what is told is of it, or of a benefit of its clause."""
    if WHO_ASKS.issuperset(told) and turn.thread.clauses and (asked := asked_words(turn.text)):
        # 我们吃低保，上班了低保是不是就停了 tells only who asks, and asks of something else.
        there = at_hand(library, replace(turn, text=asked))
        is_pointing = cue("this_one").search(asked) is not None
        if not is_pointing and share_said(there.citations[0].quote, asked) < HALF:
            return None
        if there.key != turn.thread.clauses[0]:
            return there
    benefits = widened(library, turn.thread.benefits, told)
    held = map(library.benefits.get, turn.thread.benefits)
    is_of_it = facts_at_hand(library, benefits).keys() >= {*told}
    is_of_it = is_of_it and not all(is_aside(one, turn.said) for one in held)
    if not is_of_it or names_other_matter(library, plain):
        return None
    known = resume(library, turn.thread, turn)
    every = map(library.benefits.get, benefits)
    turning = tuple(one.id for one in every if facts_of(library, one) & {*told})
    if not turning or set(turning) & set(turn.thread.benefits):
        return replace(known, benefits=benefits)
    # What is told is of another benefit of the clause: that one is meant.
    meant = library.benefits.get(turning[0])
    cited = cite_benefit(meant, turn)
    return replace(known, citations=(cited,), benefits=turning)


def is_digressed(library: Library, turn: Turn) -> bool:
    """Whether the last answer was of another clause than the case left open."""
    keys, benefits = turn.thread.clauses, map(library.benefits.get, turn.thread.benefits)
    places = {(one.policy.id, one.clause.id) for one in benefits}
    return bool(keys) and (keys[0].policy, keys[0].clause) not in places
