"""The sentence of the clause found that fits what is asked, and what is asked of a mere mention."""

from collections.abc import Sequence
from dataclasses import replace

from actions.cues import cue
from actions.library import Library
from actions.topic.condition_told import condition_told
from actions.topic.fitting_quote import closest, fitting_quote
from actions.topic.naming import benefit_named, mention_meant, part_named
from actions.topic.own_words import pairs_of_its_own, share_said
from actions.topic.splitting import asked_words, is_question, pieces_of
from actions.topic.subject_matter import Subject, benefits_of, facts_of, is_quoted
from actions.turn import Turn
from knowledge.citation import Citation, cite

PLAINLY_MORE = 1.5  # pairs of signs


def fitted(library: Library, subject: Subject, turn: Turn) -> Subject:
    """Return the subject by the sentence of its clause that names what is asked."""
    first = subject.citations[0]
    policy = library.corpus.policy(first.policy)
    clause = policy.clause(first.clause)
    is_of_benefit = any(is_quoted(one, first.quote) for one in benefits_of(library, first))
    told = None if is_of_benefit else condition_told(library, first, turn.said)
    quote = _fitting(library, subject.question, first, clause.sentences)
    # What is told decides only where its sentence says as much of what is asked.
    asked = asked_words(subject.question) or subject.question
    quote = closest((told, quote), asked) if told else quote
    if quote == first.quote:
        return subject
    cited = cite(policy, clause, quote=quote, as_of=turn.as_of, score=first.score)
    return replace(subject, citations=(cited, *subject.citations[1:]))


def _fitting(library: Library, question: str, citation: Citation, sentences: Sequence[str]) -> str:
    benefit = benefit_named(library, question, citation)
    mention = mention_meant(library, question, citation)
    quote = citation.quote
    if benefit is None or len(pieces_of(question)) > 1:
        quote = _of_what_is_asked(quote, sentences, question)
    if benefit is None:
        quote = _saying_most(quote, sentences, question)
        quote = _that_pays(quote, sentences, question)
    if mention is not None:
        is_said = (part_named(mention, question) or "") in quote
        return quote if is_said else closest(mention.quotes, question)
    if benefit is not None and not any(quote in other for other in benefit.quotes):
        quote = closest(benefit.quotes, question)
    return fitting_quote(sentences, quote, question=question, is_named=benefit is not None)


def _saying_most(quote: str, sentences: Sequence[str], question: str) -> str:
    """Return the quote, or the sentence that plainly says more of a question's own words.

    What is told counts for nothing against what is asked: 脱贫人口要出去打工，车费有没得补.
    """
    asked = asked_words(question)
    question = asked if pairs_of_its_own(asked) else question
    count = len(pairs_of_its_own(question))
    said = {one: share_said(one, question) * count for one in (quote, *sentences)}
    best = max(said, key=lambda one: said[one])
    return best if said[best] - said[quote] > PLAINLY_MORE else quote


def _that_pays(quote: str, sentences: Sequence[str], question: str) -> str:
    """Return the quote, or the sentence that pays where only that is asked: …，有没得补助.

    Whoever guides firms asks of the sentence that pays for it, not of the one that wants it done.
    """
    if not cue("paid_asked").search(question) or cue("money_words").search(quote):
        return quote
    paying = [one for one in sentences if cue("money_words").search(one)]
    said = [one for one in paying if share_said(one, question)]
    return closest(said, question) if said else quote


def _of_what_is_asked(quote: str, sentences: Sequence[str], question: str) -> str:
    """Return the quote, or the sentence on what is asked where the quote is on what is told.

    想在夜市摆摊，贷款要担保不 asks of loans.
    """
    parts = pieces_of(question)
    asked = "，".join(part for part in parts if is_question(part))
    pairs = pairs_of_its_own(asked)
    if any(pair in quote for pair in pairs):
        return quote
    fitting = [one for one in sentences if any(pair in one for pair in pairs)]
    return closest(fitting, asked) if fitting else quote


def is_of_mention(library: Library, question: str, first: Citation, turn: Turn) -> bool:
    """Whether a measure without an amount is asked about, and no case of a benefit on it told."""
    mention = mention_meant(library, question, first)
    if mention is None:
        return False
    part = part_named(mention, question) or ""
    on_it = [one for one in benefits_of(library, first) if any(part in q for q in one.quotes)]
    return not any(facts_of(library, one) & turn.said.keys() for one in on_it)
