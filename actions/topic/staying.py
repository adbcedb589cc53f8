"""What keeps a message with the matter at hand, or lets it go no further than next to it."""

import operator

from actions.cues import cue
from actions.library import Library
from actions.topic.figures import repeats_figure
from actions.topic.matter_at_hand import at_hand
from actions.topic.naming import is_any_named
from actions.topic.other_matters import names_other_topic
from actions.topic.own_words import share_said
from actions.topic.subject_matter import Subject, benefits_of, topics_cited
from actions.turn import Turn
from knowledge.citation import Citation
from knowledge.naming import read_named
from knowledge.topics import topics_named, topics_of

PLAINLY, BY_FAR, ELSEWHERE = 0.8, 0.15, 0.3
CERTAINLY, HARDLY = 0.95, 0.5


def share_at_hand(library: Library, turn: Turn, citation: Citation, nearest: Citation) -> float:
    """Return how much of a message's words the clause at hand says, 0 for any other clause.

    Where the nearest clause is next to the one at hand, nothing holds it back.
    """
    keys = {(key.policy, key.clause) for key in turn.thread.clauses}
    if (citation.policy, citation.clause) not in keys or names_other_topic(library, turn):
        return 0.0
    is_beside = nearest.url != citation.url and is_next_to(library, nearest, citation)
    return 0.0 if is_beside else share_said(citation.text, turn.text)


def is_next_to(library: Library, one: Citation, other: Citation) -> bool:
    """Whether two clauses of a document are on one matter: registering, and what follows it."""
    rows = ({benefit.subject for benefit in benefits_of(library, cited)} for cited in (one, other))
    return one.policy == other.policy and bool(set.intersection(*rows))


def is_said_next_to(library: Library, known: Subject, found: Subject) -> bool:
    """Whether a clause next to the one at hand answers far better: 登记后多久联系我一次.

    A sum that the clause at hand does not state is nowhere else: of money it is never so,
    but where a clause answers for certain, and the one at hand hardly at all: 培训券在哪里领.
    """
    if not found.is_found or found.key.clause == known.key.clause:
        return False
    best, ours = found.citations[0], known.citations[0]
    held = _held(found, ours)
    is_pointing = cue("this_one").search(found.question) is not None
    if best.score >= CERTAINLY and held <= HARDLY and not is_pointing:
        return True
    is_far = best.score >= PLAINLY and best.score - held >= BY_FAR
    paid = (one.is_money for cited in (best, ours) for one in benefits_of(library, cited))
    return is_far and is_next_to(library, best, ours) and not any(paid)


def is_more_said(one: Subject, other: Subject, words: str) -> bool:
    """Whether the clause of one subject says more of words than that of another."""
    ours, theirs = (share_said(subject.citations[0].text, words) for subject in (one, other))
    return ours > theirs


def _is_far(found: Subject, known: Subject) -> bool:
    """Whether what is found answers far better than the clause at hand."""
    return found.citations[0].score - _held(found, known.citations[0]) >= BY_FAR


def is_sure(found: Subject) -> bool:
    """Whether a clause answers for certain."""
    return found.citations[0].score >= CERTAINLY


def is_said_elsewhere(found: Subject, known: Subject) -> bool:
    """Whether another clause plainly answers a question, and the one at hand hardly does."""
    if not found.is_found:
        return False
    best, held = found.citations[0].score, _held(found, known.citations[0])
    return best >= PLAINLY and best - held >= ELSEWHERE


def _held(found: Subject, ours: Citation) -> float:
    """Return how well the clause at hand answers what was searched for."""
    places = ((one.score, one.policy, one.clause) for one in found.citations)
    return next((score for score, *place in places if place == [ours.policy, ours.clause]), 0.0)


def of_the_document_at_hand(library: Library, found: Subject, turn: Turn) -> Subject:
    """Return the matter at hand for what finds it in another document, and names neither.

    那公司招我，要签好久的合同 goes on with the rule at hand, whichever year has more of the words.
    """
    if not _is_its_counterpart(library, found, turn):
        return found
    known = at_hand(library, turn)
    ours, theirs = (
        library.corpus.clause(key.policy, key.clause).text for key in (known.key, found.key)
    )
    if repeats_figure(turn.text, theirs) and not repeats_figure(turn.text, ours):
        return found  # 听说最高贷20万 asks of the sum of another document.
    quotes = (share_said(one.citations[0].quote, turn.text) for one in (found, known))
    is_of_quote = operator.ge(*quotes)
    if is_sure(found) and is_of_quote and _is_far(found, known):
        return found
    return found if is_more_said(found, known, turn.text) else known


def _is_its_counterpart(library: Library, found: Subject, turn: Turn) -> bool:
    """Whether what is found is the matter at hand in another document, and none other is named."""
    if not found.is_found or not turn.thread.clauses:
        return False
    first, *others = turn.thread.clauses
    is_elsewhere = found.key.policy != first.policy and not others
    named, text = read_named(turn.text, library.corpus), turn.text
    if not is_elsewhere or named.years or named.policies or is_any_named(library, text):
        return False
    of_ours = topics_of(library.topics, policy=first.policy, clause=first.clause, quote=first.quote)
    ours = {one.id for one in of_ours}
    if {one.id for one in topics_named(library.topics, text)} - ours:
        return False
    return bool(ours & topics_cited(library, found.citations[0]))
