"""The document meant where several tell of one matter: that of the year said, else the latest."""

from collections.abc import Iterator
from dataclasses import replace

from actions.calculator import Benefit
from actions.library import Library
from actions.topic.counterpart import EVENT, year_of
from actions.topic.figures import repeats_figure
from actions.topic.naming import names_benefit
from actions.topic.placing import CITY, is_of_unnamed_place
from actions.topic.subject_matter import Subject, benefits_of, cite_key, is_quoted, topics_cited
from actions.turn import Turn
from knowledge.citation import Citation
from knowledge.naming import read_named
from knowledge.policy import Policy
from knowledge.topics import topics_named, topics_of

CLOSE = 0.78


def in_right_year(library: Library, subject: Subject, turn: Turn) -> Subject:
    """Put the clause on the same matter first that is of the year said, else the latest one.

    A document or benefit that the question names, by its sum too, is left where it is.
    """
    subject = _with_money_for_all(library, subject, turn)
    first = subject.citations[0]
    year = _year_of_documents(library, turn)
    if _is_chosen(library, subject, year) or repeats_figure(subject.question, first.text):
        return subject
    others = list(money_elsewhere(library, first, turn))
    close = {one.url for one in subject.citations if one.score >= CLOSE * first.score}
    fitting = [
        one
        for one in others
        if _fits(library, one, first, year) and (year is not None or one.url in close)
    ]
    if not fitting:
        return _words_of(library, subject, year)
    is_named = names_benefit(library, subject.question, first)
    best = max(fitting, key=lambda one: _policy(library, one).earliest_day)
    if is_named and not names_benefit(library, subject.question, best):
        return subject
    rest = tuple(one for one in subject.citations if one.url != best.url)
    return replace(subject, citations=(best, *rest))


def _year_of_documents(library: Library, turn: Turn) -> int | None:
    """Return the year said; after all documents it is none, and the latest one is meant."""
    year = year_of(turn.said.get(EVENT))
    latest = max(one.earliest_day.year for one in library.corpus.policies.values())
    return year if year is not None and year <= latest else None


def _with_money_for_all(library: Library, subject: Subject, turn: Turn) -> Subject:
    """Put the city's clause that gives money before a district's that gives none of it."""
    first = subject.citations[0]
    if not is_of_unnamed_place(library, turn, first) or giving_money(library, first):
        return subject
    found = {one.url for one in subject.citations}
    named = {topic.id for topic in topics_named(library.topics, subject.question)}
    of_first = topics_of(library.topics, policy=first.policy, clause=first.clause)
    is_named = any(topic.id in named for topic in of_first)
    ours = [one for one in money_elsewhere(library, first, turn) if is_named or one.url in found]
    if not ours:
        return subject
    best = max(ours, key=lambda one: _policy(library, one).earliest_day)
    rest = tuple(one for one in subject.citations if one.url != best.url)
    return replace(subject, citations=(best, *rest))


def _words_of(library: Library, subject: Subject, year: int | None) -> Subject:
    """Put what the document of the year said writes of the matter first, though it pays nothing.

    The amount another year gives is none for this one.
    """
    first = subject.citations[0]
    matters = topics_cited(library, first)
    for one in subject.citations[1:]:
        is_close = one.score >= CLOSE * first.score
        is_of_year = _policy(library, one).is_of_year(year)
        if is_close and is_of_year and matters & topics_cited(library, one):
            rest = tuple(other for other in subject.citations if other is not one)
            return replace(subject, citations=(one, *rest))
    return subject


def money_elsewhere(library: Library, first: Citation, turn: Turn) -> Iterator[Citation]:
    """Yield the sentences of other city documents on the same matter that give money."""
    topics = topics_of(library.topics, policy=first.policy, clause=first.clause, quote=first.quote)
    for one in (one for topic in topics for one in topic.clauses):
        is_of_city = library.corpus.policy(one.policy).jurisdiction == CITY
        if one.policy == first.policy or not is_of_city:
            continue
        cited = cite_key(library, one, turn)
        if giving_money(library, cited):
            yield cited


def giving_money(library: Library, citation: Citation) -> list[Benefit]:
    """Return the benefits in money that stand on the sentence cited."""
    money = [one for one in benefits_of(library, citation) if one.is_money]
    return [one for one in money if is_quoted(one, citation.quote)]


def _is_chosen(library: Library, subject: Subject, year: int | None) -> bool:
    policy = _policy(library, subject.citations[0])
    named = read_named(subject.question, library.corpus)
    is_of_year = policy.is_of_year(year)
    has_money = any(one.is_money for one in benefits_of(library, subject.citations[0]))
    is_figure = repeats_figure(subject.question, subject.citations[0].text)
    is_named = bool(named.policies) or is_of_year or is_figure
    return is_named or policy.jurisdiction != CITY or not has_money


def _fits(library: Library, one: Citation, first: Citation, year: int | None) -> bool:
    policy = _policy(library, one)
    is_later = policy.earliest_day > _policy(library, first).earliest_day
    return policy.is_of_year(year) if year else is_later


def _policy(library: Library, citation: Citation) -> Policy:
    return library.corpus.policy(citation.policy)
