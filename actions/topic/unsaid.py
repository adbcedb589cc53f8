"""The kind of figure the clause at hand does not say, and whether another clause found says it."""

import re
from collections.abc import Sequence

from actions.calculator import Benefit, Mention
from actions.library import Library
from actions.topic.fitting_quote import (
    Kind,
    asks_for_money,
    asks_of_whom,
    kind_not_said,
    kinds_not_said,
)
from actions.topic.naming import mention_meant, mentions_of
from actions.topic.own_words import pairs_of_its_own
from actions.topic.subject_matter import Subject, benefits_of, is_quoted
from knowledge.citation import Citation

PLAINLY = 0.6


def kind_unsaid(library: Library, citation: Citation, question: str) -> Kind | None:
    """Return the kind of figure a question asks for that a clause does not say of its matter."""
    sentences = sentences_asked_of(library, citation, question)
    return kind_not_said(sentences, citation.quote, question=question)


def kinds_unsaid(library: Library, citation: Citation, question: str) -> list[Kind]:
    """Return all kinds of figures that a question asks for and a clause does not say."""
    sentences = sentences_asked_of(library, citation, question)
    return kinds_not_said(sentences, citation.quote, question=question)


def sentences_asked_of(library: Library, citation: Citation, question: str) -> Sequence[str]:
    """Return the sentences of a clause that a question may ask of.

    A sum asked for in no words of the clause is one of what the sentence cited holds, and a
    sum of a measure named is one of that: what the clause pays for something else is none, and
    whose household register it wants for something else is nothing to it.
    """
    sentences = library.corpus.clause(citation.policy, citation.clause).sentences
    pairs = pairs_of_its_own(question)
    is_of_any = any(pair in one for pair in pairs for one in sentences)
    named = mention_meant(library, question, citation) if is_of_any else None
    is_of_one = asks_for_money(question) or (named is not None and asks_of_whom(question))
    if not is_of_one or (is_of_any and named is None):
        return sentences
    things: list[Benefit | Mention] = [*benefits_of(library, citation)]
    things += mentions_of(library, citation)
    asked_of = [named] if named else [one for one in things if is_quoted(one, citation.quote)]
    held = [quote for one in asked_of for quote in one.quotes]
    own = [one for one in sentences if any(one in quote or quote in one for quote in held)]
    return own or sentences


def is_said_by(found: Subject, kind: Kind) -> bool:
    """Whether a clause found plainly answers with a figure of the kind that was unsaid.

    A sum is said of one matter alone: what another clause pays is no answer.
    """
    if kind.is_money or not found.is_found:
        return False
    best = found.citations[0]
    return best.score >= PLAINLY and re.search(kind.said, best.quote) is not None
