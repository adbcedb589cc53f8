"""Whether a question on the matter at hand asks for a point its clause does not speak of."""

from actions.cues import cue
from actions.hearing.pieces import names_number
from actions.library import Library
from actions.topic.at_hand import ALWAYS, facts_at_hand
from actions.topic.fitting_quote import says_kind_asked
from actions.topic.matter_at_hand import is_of_one_measure
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
    said = turn.said.keys() & {*ALWAYS, *facts_at_hand(library, subject.benefits)}
    if not turn.thread.clauses or said or names_number(turn):
        return False
    at_hand = {(one.policy, one.clause) for one in turn.thread.clauses}
    if (subject.key.policy, subject.key.clause) not in at_hand:
        return False
    return not is_any_named(library, turn.text) and _is_unsaid(library, subject, turn)


def point_asked(text: str) -> str:
    """Return the name of what is asked: of a case whether it counts, else of a point."""
    return "case" if cue("whether_counted").search(text) else "point"


def _is_unsaid(library: Library, subject: Subject, turn: Turn) -> bool:
    first = subject.citations[0]
    clause = library.corpus.clause(first.policy, first.clause)
    if says_kind_asked(first.quote, turn.text):
        return False  # 这笔钱用来干什么 is said of it: 用于…….
    gist = gist_of(library.gists, policy=first.policy, clause=clause, quote=first.quote)
    text = first.quote if is_of_one_measure(library, first, turn) else clause.text
    said = f"{text}{gist or ''}"
    own = cue("whether").sub(" ", turn.text)
    return bool(pairs_of_its_own(own)) and share_said(said, own) < HARDLY
