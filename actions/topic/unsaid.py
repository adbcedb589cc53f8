"""The kind of figure the clause at hand does not say, and whether another clause found says it."""

import re
from collections.abc import Sequence

from actions.calculator import Benefit, Mention
from actions.cues import cue
from actions.library import Library
from actions.topic.fitting_quote import (
    Kind,
    asks_for_money,
    asks_of_one,
    asks_of_whom,
    kinds_not_said,
    sums_asked,
)
from actions.topic.naming import mention_meant, mentions_of
from actions.topic.own_words import pairs_of_its_own
from actions.topic.subject_matter import Subject, benefits_of, is_quoted
from knowledge.citation import Citation

PLAINLY = 0.6


def kind_unsaid(library: Library, citation: Citation, question: str) -> Kind | None:
    """Return the kind of figure a question asks for that a clause does not say of its matter."""
    return next(iter(kinds_unsaid(library, citation, question)), None)


def kinds_unsaid(library: Library, citation: Citation, question: str) -> list[Kind]:
    """Return all kinds of figures that a question asks for and a clause does not say."""
    sentences = sentences_asked_of(library, citation, question)
    unsaid = kinds_not_said(sentences, citation.quote, question=question)
    if any(one.is_money for one in unsaid) or not is_without_sum(library, citation, question):
        return unsaid
    return [*unsaid, *sums_asked(question)]


def is_without_sum(library: Library, citation: Citation, question: str) -> bool:
    """Whether a measure is named whose sum is nowhere, whatever else its sentence has one of.

    一次性创业补助 stands in one sentence with loans of up to 10万元, and is of no sum.
    """
    if not asks_for_money(question):
        return False
    named = mention_meant(library, question, citation)
    return named is not None and cue("without_sum").search(named.lacks) is not None


def sentences_asked_of(library: Library, citation: Citation, question: str) -> Sequence[str]:
    """Return the sentences of a clause that a question may ask of.

    A sum, or how long it is paid, asked for in no words of the clause is one of what the sentence
    cited holds, and a sum of a measure named is one of that: what the clause pays for something
    else is none, and whose household register it wants for something else is nothing to it.
    """
    sentences = library.corpus.clause(citation.policy, citation.clause).sentences
    pairs = pairs_of_its_own(question)
    is_of_any = any(pair in one for pair in pairs for one in sentences)
    named = mention_meant(library, question, citation) if is_of_any else None
    is_of_one = asks_of_one(question) or (named is not None and asks_of_whom(question))
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
    if kind.is_money or kind.is_its_own or not found.is_found:
        return False
    best = found.citations[0]
    return best.score >= PLAINLY and re.search(kind.said, best.quote) is not None
