"""What words state, seen from the day of the case at hand."""

from collections.abc import Sequence
from typing import Any

from actions.cues import cue
from actions.facts import extract_facts
from actions.facts.answers import UNKNOWN, is_bare
from actions.facts.marking import marked
from actions.hearing.case_day import day_seen_from
from actions.hearing.insured import END, HEADCOUNT
from actions.hearing.message_kind import asks
from actions.hearing.naming_facts import names_shared
from actions.hearing.pieces import parts_of
from actions.library import Library
from actions.topic.at_hand import facts_at_hand
from actions.turn import Turn


def read_stated(library: Library, turn: Turn, words: str, *, is_change: bool) -> dict[str, Any]:
    """Read what is stated; only what asks nothing answers what was asked."""
    asked = None if is_change else turn.asked or _known_after_all(library, turn, words)
    if is_change and is_bare(marked(words, as_of=turn.as_of)):
        # What a bare number puts right is seen from what is known, not from what it is counted in.
        return dict(extract_facts(words, as_of=day_seen_from(turn)))
    if asked is None or not asks(words):
        return facts_in(library, turn, words, asked)
    telling = "，".join(part for part in parts_of(words) if not asks(part))
    answer = facts_in(library, turn, telling, asked) if telling else {}
    said = facts_in(library, turn, words, None)
    return {**{name: answer[name] for name in (asked,) if name in answer}, **said}


def _known_after_all(library: Library, turn: Turn, words: str) -> str | None:
    """Return the fact that was not known and that words name: 问到会计了，社保交了的."""
    near = facts_at_hand(library, turn.thread.benefits)
    open_ones = [library.catalogue[one] for one in near if turn.facts.get(one) == UNKNOWN]
    named = [one.name for one in open_ones if names_shared(one, words)]
    return named[0] if len(named) == 1 and not cue("not_known").search(words) else None


def facts_in(library: Library, turn: Turn, words: str, asked: str | None) -> dict[str, Any]:
    """Read the facts of words, which need not name again what is talked of."""
    about = {*facts_at_hand(library, _talked_of(library, turn))}
    if END in turn.facts:
        about -= {HEADCOUNT}  # Of whom the two ends of a year are known, 还是144人 is one of them.
    return dict(extract_facts(words, as_of=day_seen_from(turn), asked=asked, about=about))


def _talked_of(library: Library, turn: Turn) -> Sequence[str]:
    """Return the benefits at hand, or those of the clause at hand where none was decided."""
    if turn.thread.benefits or not turn.thread.clauses:
        return turn.thread.benefits
    place = (turn.thread.clauses[0].policy, turn.thread.clauses[0].clause)
    every = library.benefits.benefits.values()
    return [one.id for one in every if (one.policy.id, one.clause.id) == place]
