"""Which of the clauses found a message means: the facts and figures it says are evidence."""

import re
from collections.abc import Collection
from dataclasses import replace

from actions.calculator.conditions import conditions_in
from actions.library import Library
from actions.phrases import phrase
from actions.subject_matter import ANSWERED, Subject, benefits_of
from knowledge.citation import Citation
from knowledge.topics import Topic, topics_of

TELLING = 2
LOOKED_AT = 3
NEARLY_AS_GOOD = 0.6
MONEY = "money"


def meant_by_facts(library: Library, subject: Subject, said: Collection[str]) -> Subject:
    """Prefer the clause whose conditions the message speaks of.

    A long case shares few words with its clause: the facts it says, and the figures
    it repeats, tell more. One of two clauses that are equally spoken of stays first.
    """
    shares = [
        _facts_shared(library, citation, said) + _figures_shared(subject.question, citation)
        for citation in subject.citations[:LOOKED_AT]
    ]
    best = max(shares, default=0)
    if best < TELLING or (subject.is_found and shares[0] >= TELLING):
        return subject
    return _with_first(subject, subject.citations[shares.index(best)])


def meant_by_amount(library: Library, subject: Subject) -> Subject:
    """Prefer, of the clauses on one matter, the one that fixes an amount."""
    first, *others = subject.citations
    if _has_money(library, first):
        return subject
    matters = {topic.id for topic in _topics(library, first)}
    for citation in others:
        is_near = citation.score >= NEARLY_AS_GOOD * first.score
        is_same = matters & {topic.id for topic in _topics(library, citation)}
        if is_near and is_same and _has_money(library, citation):
            return _with_first(subject, citation)
    return subject


def _with_first(subject: Subject, first: Citation) -> Subject:
    others = tuple(citation for citation in subject.citations if citation is not first)
    return replace(subject, outcome=ANSWERED, citations=(first, *others))


def _facts_shared(library: Library, citation: Citation, said: Collection[str]) -> int:
    tested = [
        {condition.fact for condition in conditions_in(benefit.conditions)}
        for benefit in benefits_of(library, citation)
    ]
    return max((len(facts & set(said)) for facts in tested), default=0)


def _figures_shared(question: str, citation: Citation) -> int:
    figures = {found.group().replace(" ", "") for found in _figures(question)}
    printed = {found.group().replace(" ", "") for found in _figures(citation.text)}
    return TELLING if figures & printed else 0


def _figures(text: str) -> list[re.Match[str]]:
    return list(re.finditer(phrase("cues.sum_of_money"), text))


def _has_money(library: Library, citation: Citation) -> bool:
    return any(benefit.kind == MONEY for benefit in benefits_of(library, citation))


def _topics(library: Library, citation: Citation) -> tuple[Topic, ...]:
    return topics_of(library.topics, policy=citation.policy, clause=citation.clause)
