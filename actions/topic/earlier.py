"""The clause answered earlier in the conversation that a message goes back to."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from actions.calculator import Benefit, Mention
from actions.cues import cue
from actions.library import Library, retrieve
from actions.thread import ClauseKey, Thread
from actions.topic.at_hand import ALWAYS, facts_at_hand
from actions.topic.other_matters import HALF
from actions.topic.own_words import pairs_of_its_own, share_said
from actions.topic.subject_matter import (
    WHO_ASKS,
    Subject,
    benefits_of,
    cite_key,
    is_quoted,
    recall,
    what_turns_on,
)
from actions.turn import Turn
from knowledge.citation import Citation
from knowledge.naming import read_named


def with_earlier_at_hand(library: Library, turn: Turn) -> Thread:
    """Return the thread with the clause at hand that words like 刚才裁员要报告那条 mean."""
    thread = turn.thread
    if not cue("earlier").search(turn.text):
        return thread
    key = earlier_meant(library, turn, cue("earlier").sub("", turn.text))
    if key is None or (key.policy, key.clause) == _place(thread.clauses):
        return thread
    return replace(thread, clauses=(key,), benefits=())


def earlier_meant(library: Library, turn: Turn, words: str) -> ClauseKey | None:
    """Return the clause answered earlier that most of the words stand in, else the nearest."""
    if not turn.thread.earlier or not pairs_of_its_own(words):
        return None
    shares = {
        key: share_said(library.corpus.clause(key.policy, key.clause).text, words)
        for key in _of_the_year_named(library, turn.thread.earlier, words)
    }
    at_hand = _place(turn.thread.clauses)
    # Of two that say as much, what is not at hand is gone back to.
    best = max(shares, key=lambda key: (shares[key], _place((key,)) != at_hand))
    if shares[best] >= HALF:
        return best
    found = retrieve(library, words, turn.as_of).citations
    places = {(key.policy, key.clause): key for key in turn.thread.earlier}
    ours = (places.get((one.policy, one.clause)) for one in found)
    return next((key for key in ours if key), best if shares[best] else None)


def _of_the_year_named(
    library: Library, keys: Sequence[ClauseKey], words: str
) -> Sequence[ClauseKey]:
    """Return the clauses of a year that words name, all where none is: 2023年这个稳岗返还."""
    years = read_named(words, library.corpus).years
    policies = {key: library.corpus.policy(key.policy) for key in keys}
    of_year = [key for key in keys if any(policies[key].is_of_year(year) for year in years)]
    return of_year or keys


def earlier_told_of(library: Library, turn: Turn, told: Collection[str]) -> Subject | None:
    """Return the matter answered earlier that most of what is told is of: 今年没领过这个生活费."""
    of_case = set(told) - {*ALWAYS} - WHO_ASKS
    keys = turn.thread.earlier if of_case else ()
    found = filter(None, (what_turns_on(library, key, turn, of_case) for key in keys))
    told_of = {one: len(facts_at_hand(library, one.benefits).keys() & of_case) for one in found}
    return max(told_of, key=lambda one: told_of[one], default=None)


def applied_for_earlier(library: Library, turn: Turn) -> Subject | None:
    """Return the benefit answered earlier, where what is at hand is nothing one applies for.

    个体户凭什么同等享受 names a rule, and 现在去申请还得行不 after it is of what the rule opens;
    no firm applies for the officer it is given. A case left open for it is gone back to first.
    """
    is_asked = cue("applied_for").search(turn.text) is not None
    if not turn.thread.clauses or not is_asked or turn.said.keys() - {*ALWAYS}:
        return None
    cited = cite_key(library, turn.thread.clauses[0], turn)
    held = benefits_of(library, cited)
    opened = {name for one in held for name in one.opens}
    if not opened and cue("to_apply_for").search(cited.quote):
        return None
    meant = opened or {*turn.thread.benefits} - {one.id for one in held}
    named = cue("applied_what").findall(turn.text)
    for key in turn.thread.earlier:
        there = cite_key(library, key, turn)
        given = [one for one in _given_by(library, there) if not meant or one.id in meant]
        if given and all(word in there.quote for word in named):
            benefits = tuple(one.id for one in given[:1] if isinstance(one, Benefit))
            thread = replace(turn.thread, clauses=(key,), benefits=benefits)
            return recall(library, thread, turn)
    return None


def _given_by(library: Library, citation: Citation) -> list[Benefit | Mention]:
    """Return what one applies for by a sentence, by what it pays or is called."""
    place = (citation.policy, citation.clause)
    mentions = library.benefits.mentions.values()
    given: list[Benefit | Mention] = [*benefits_of(library, citation)]
    given += [one for one in mentions if (one.policy.id, one.clause.id) == place]
    return [one for one in given if is_quoted(one, citation.quote) and _is_applied_for(one)]


def _is_applied_for(given: Benefit | Mention) -> bool:
    is_paid = isinstance(given, Benefit) and given.is_money
    return is_paid or cue("to_apply_for").search(given.name) is not None


def _place(keys: tuple[ClauseKey, ...]) -> tuple[str, str] | None:
    return (keys[0].policy, keys[0].clause) if keys else None
