"""The clause beside the one at hand, which a word of a follow-up names: 线上的呢, 那培训呢."""

from actions.library import Library
from actions.topic.fitted import fitted
from actions.topic.own_words import pairs_of_its_own, share_said
from actions.topic.searching import search
from actions.topic.subject_matter import ANSWERED, Subject
from actions.turn import Turn

A_WORD = 4  # pairs of signs
NEAR = 2  # clauses on or back


def next_to_it(library: Library, alone: Subject, named: str, turn: Turn) -> Subject | None:
    """Return the clause beside the one at hand that says what a word or two name: 线上的呢.

    What is paid a sum for is asked of the latest document that has one.
    """
    named = named.removesuffix("的")
    own, key = pairs_of_its_own(named), turn.thread.clauses[0]
    held = map(library.benefits.get, alone.benefits)
    is_elsewhere = alone.is_found and alone.key.policy != key.policy
    if not own or len(own) > A_WORD or not is_elsewhere or any(one.is_money for one in held):
        return None
    joined = search(library, f"{turn.thread.question}，{named}", turn)
    places = [one.id for one in library.corpus.policy(key.policy).clauses]
    beside = [
        one
        for one in (*joined.citations, *alone.citations)
        if one.policy == key.policy
        and one.clause != key.clause
        and abs(places.index(one.clause) - places.index(key.clause)) <= NEAR
        and share_said(one.text, named) == 1
    ]
    if not beside:
        return None
    subject = Subject(question=named, outcome=ANSWERED, citations=(beside[0],))
    return fitted(library, subject, turn)
