"""What a message asks of by name, whatever it tells of a case before."""

from actions.library import Library
from actions.topic.asked_of import Asked
from actions.topic.fitting_quote import kinds_of, pairs_shared
from actions.topic.naming import mention_named, name_alone, names_benefit
from actions.topic.own_words import share_said
from actions.topic.subject_matter import Subject
from actions.turn import Turn
from knowledge.citation import Citation

PLAINLY, BY_FAR = 0.8, 0.3


def is_asked_rather(
    library: Library, found: Subject, other: Subject, asked: str, turn: Turn
) -> bool:
    """Whether the words that ask name what they alone find, and what is found with the rest not.

    在屋头带娃儿，想找个事做，失业登记网上办要好久 asks how long registering takes; whoever wants
    work is told of, and asks of nothing by it.
    """
    if not other.is_found or other.citations[0].score < PLAINLY:
        return False
    if found.is_found and found.key.clause == other.key.clause:
        return _is_fuller(library, other, found, asked)
    words = Asked(library, asked, turn.as_of)
    if not _is_named(library, words, other.citations[0]):
        return False
    if not found.is_found:
        return True
    ours, theirs = (share_said(one.citations[0].quote, asked) for one in (other, found))
    least = BY_FAR if _is_named(library, words, found.citations[0]) else 0.0
    return ours - theirs > least


def _is_fuller(library: Library, one: Subject, other: Subject, asked: str) -> bool:
    """Whether another benefit of a clause is named more fully, where a kind of figure is asked."""
    if not one.benefits or {*one.benefits} & {*other.benefits} or not kinds_of(asked):
        return False
    ours, theirs = (
        max(
            (pairs_shared(name_alone(library.benefits.get(name)), asked) for name in names),
            default=0,
        )
        for names in (one.benefits, other.benefits)
    )
    return ours > theirs


def _is_named(library: Library, words: Asked, citation: Citation) -> bool:
    if names_benefit(library, words.question, citation):
        return True
    if mention_named(library, words.question, citation) is not None:
        return True
    return bool(words.share_of_topic(citation))
