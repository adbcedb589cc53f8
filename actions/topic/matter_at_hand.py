"""The matter at hand, by the sentence of it that a message repeats words of."""

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.calculator import Benefit
from actions.calculator.shapes import Unstated
from actions.cues import cue
from actions.library import Library
from actions.topic.fitting_quote import fitting_quote, grams_shared, pairs_shared
from actions.topic.naming import (
    in_full,
    is_any_named,
    mention_meant,
    mentions_of,
    named_in,
    part_named,
    pieces_shared,
)
from actions.topic.own_words import pairs_of_its_own, telling_words
from actions.topic.placing import CITY
from actions.topic.subject_matter import (
    WHO_ASKS,
    Subject,
    benefits_meant,
    benefits_of,
    facts_of,
    is_quoted,
    recall,
)
from actions.topic.unsaid import sentences_asked_of
from actions.turn import SOURCE, Turn
from knowledge.citation import Citation, cite


def at_hand(library: Library, turn: Turn) -> Subject:
    """Return the topic at hand, by the sentence of it that a message repeats words of."""
    known = _of_its_clause(library, recall(library, turn.thread, turn))
    known = _one_meant(library, known, turn)
    is_of_payee = known.benefits and cue("payee").search(turn.text)
    if len(known.citations) > 1 and not known.benefits:
        return _as_told(library, known, turn)
    first = known.citations[0]
    is_held = len(known.citations) > 1 or is_of_payee or is_left_open(library, known, turn)
    if is_held or is_of_one_measure(library, first, turn):
        return known
    policy = library.corpus.policy(first.policy)
    clause = policy.clause(first.clause)
    if turn.intent == SOURCE and (other := _named_beside(library, known, turn)):
        cited = cite(policy, clause, quote=other.own_quote, as_of=turn.as_of)
        return replace(known, citations=(cited,), benefits=benefits_meant(library, cited, ()))
    rest, own = telling_words(turn.text), "，".join(pairs_of_its_own(turn.text))
    said = {one: _said_of(one, rest, own) for one in (first.quote, *clause.sentences)}
    nearest = max(said, key=lambda one: (said[one], grams_shared(one, rest)))
    nearest = nearest if said[nearest] > said[first.quote] else first.quote
    if is_of_way(turn):
        nearest = _with_the_sign(rest, nearest, clause.sentences)
    sentences = sentences_asked_of(library, first, turn.text)
    quote = fitting_quote(sentences, nearest, question=turn.text)
    if named := mention_meant(library, turn.text, first):
        # 爱心岗位又是什么 asks of another sentence than the one told last.
        is_told = (part_named(named, turn.text) or "") in first.quote
        cited = first if is_told else cite(policy, clause, quote=named.quotes[0], as_of=turn.as_of)
        return replace(known, citations=(cited,), benefits=())
    if quote == first.quote:
        return known
    cited = cite(policy, clause, quote=quote, as_of=turn.as_of)
    return replace(known, citations=(cited,), benefits=benefits_meant(library, cited, turn.said))


def _named_beside(library: Library, known: Subject, turn: Turn) -> Benefit | None:
    """Return the benefit of the clause at hand that is named, where another was told last.

    见习补贴那句原文给我看看, after the insurance: both have words of the other.
    """
    named = named_in(library, turn.text)
    ours = [one for one in benefits_of(library, known.citations[0]) if one.id in named]
    is_told = any(one.id in known.benefits for one in ours)
    return None if is_told else next(iter(ours), None)


def is_of_one_measure(library: Library, cited: Citation, turn: Turn) -> bool:
    """Whether a message asks on of the one measure that the question before named.

    我残疾，可以去不 after 爱心岗位是啥子: other sentences of the clause are of other measures,
    whatever they have of its words.
    """
    question = in_full(turn.thread.question)
    told = (one for one in mentions_of(library, cited) if is_quoted(one, cited.quote))
    is_of_one = any(pieces_shared(one.name, question) for one in told)
    if not is_of_one or turn.thread.benefits or is_any_named(library, turn.text):
        return False
    return mention_meant(library, turn.text, cited) is None


def _said_of(sentence: str, rest: str, own: str) -> int:
    """Return how much of a message's own words a sentence says."""
    return max(pairs_shared(sentence, rest), pairs_shared(sentence, own))


def _with_the_sign(rest: str, quote: str, sentences: Sequence[str]) -> str:
    """Return the only sentence with the one sign that is left of a question: 咋个选 of 遴选."""
    having = [one for one in sentences if len(rest) == 1 and rest in one]
    return having[0] if having and rest not in quote else quote


def is_of_way(turn: Turn) -> bool:
    """Whether a message asks how something is done."""
    return cue("way_asked").search(turn.text) is not None


def _of_its_clause(library: Library, known: Subject) -> Subject:
    """Return the topic at hand without a case that was left open for it."""
    first = known.citations[0]
    held = map(library.benefits.get, known.benefits)
    if all((one.policy.id, one.clause.id) == (first.policy, first.clause) for one in held):
        return known
    return replace(known, benefits=benefits_meant(library, first, ()))


def _as_told(library: Library, known: Subject, turn: Turn) -> Subject:
    """Return several clauses at hand with the benefits that what is told of a case is of."""
    every = [benefits_meant(library, one, turn.said) for one in known.citations]
    names = dict.fromkeys(name for one in every for name in one)
    telling = {*turn.said} - WHO_ASKS
    told = [name for name in names if facts_of(library, library.benefits.get(name)) & telling]
    return replace(known, benefits=tuple(told))


def _one_meant(library: Library, known: Subject, turn: Turn) -> Subject:
    """Return the one of several clauses at hand that the words name: 见习那个现在还有吗."""
    if (of_place := _of_document_named(library, known, turn)) is not None:
        return of_place
    words = telling_words(turn.text)
    shares = [grams_shared(one.text, words) for one in known.citations]
    best = max(shares)
    if len(words) < 2 or shares.count(best) > 1:
        return known
    first = known.citations[shares.index(best)]
    benefits = known.benefits if first is known.citations[0] else benefits_meant(library, first, ())
    return replace(known, citations=(first,), benefits=benefits)


def _of_document_named(library: Library, known: Subject, turn: Turn) -> Subject | None:
    """Return the one of several clauses at hand whose district or year is named: 北碚那个."""
    policies = [library.corpus.policy(one.policy) for one in known.citations]
    named = [
        one
        for one, policy in zip(known.citations, policies, strict=True)
        if (policy.jurisdiction or CITY).removesuffix("区") in turn.text
        or (policy.issue_date and str(policy.issue_date.year) in turn.text)
    ]
    if len(known.citations) < 2 or len(named) != 1:
        return None
    return replace(known, citations=(named[0],), benefits=benefits_meant(library, named[0], ()))


def is_left_open(library: Library, known: Subject, turn: Turn) -> bool:
    """Whether a message chooses between figures of what the benefit at hand leaves unsaid."""
    shapes = [library.benefits.get(name).entitlement for name in known.benefits]
    unsaid = "".join(shape.what for shape in shapes if isinstance(shape, Unstated))
    figures = re.findall("[0-9]{2,}", turn.text)
    return bool(figures) and all(one in unsaid for one in figures)
