"""Which clauses and benefits a message is about."""

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.cues import cue, cues
from actions.evidence import weigh
from actions.fitting_quote import closest, fitting_quote
from actions.library import Library
from actions.naming import benefit_named, mention_named, names_benefit
from actions.right_year import in_right_year
from actions.subject_matter import ANSWERED, NOTED, TELLING, Subject, benefits_meant, facts_of
from actions.thread import ClauseKey, Thread
from actions.turn import Turn
from knowledge.citation import Citation, cite
from knowledge.naming import read_named
from knowledge.topics import topics_named

SEVERAL_AT_MOST = 3
SHORT, LONG = 4, 6


def find_subjects(library: Library, turn: Turn) -> tuple[Subject, ...]:
    """Return what a message asks about: several subjects when it asks several things."""
    if is_bare(turn.text) or points_back(library, turn):
        known = at_hand(library, turn) if turn.thread.clauses else None
        nothing = Subject(question=turn.text, outcome=NOTED)
        return (known or from_facts(library, turn) or nothing,)
    parts = _questions_in(turn.text) or _topics_side_by_side(library, turn.text)
    found = [search(library, part, turn) for part in parts]
    answered = {subject.citations[0].url: subject for subject in found if subject.is_found}
    unanswered = [subject for subject in found if not subject.is_found]
    if answered and len(answered) + len(unanswered) > 1:
        return (*answered.values(), *unanswered)[:SEVERAL_AT_MOST]
    alone = search(library, turn.text, turn)
    is_lost = not alone.is_found and not alone.missing
    return (going_on(library, turn) or alone,) if is_lost else (alone,)


def points_back(library: Library, turn: Turn) -> bool:
    """Whether a message says nothing that the clause at hand does not: 那公司要满足啥条件."""
    if not turn.thread.clauses or read_named(turn.text, library.corpus).years:
        return False
    return _is_of_clause_at_hand(library, turn, longest=SHORT)


def going_on(library: Library, turn: Turn) -> Subject | None:
    """Return the topic at hand where nothing answers a short message that uses its words."""
    is_of_it = turn.thread.clauses and _is_of_clause_at_hand(library, turn, longest=LONG)
    return at_hand(library, turn) if is_of_it else None


def _is_of_clause_at_hand(library: Library, turn: Turn, *, longest: int) -> bool:
    rest = _telling_words(turn.text)
    if len(rest) > longest or _names_other_topic(library, turn):
        return False
    at_hand = _words_at_hand(library, turn)
    for length in range(len(rest), 1, -1):
        for start in range(len(rest) - length + 1):
            piece = rest[start : start + length]
            if piece.strip() == piece and piece in at_hand:
                rest = rest.replace(piece, " " * length)
    return len(rest.replace(" ", "")) <= 1


def _names_other_topic(library: Library, turn: Turn) -> bool:
    named = topics_named(library.topics, turn.text)
    keys = turn.thread.clauses
    ours = [one for one in named for key in keys if one.speaks_of(key.policy, key.clause, None)]
    return bool(named) and not ours


def at_hand(library: Library, turn: Turn) -> Subject:
    """Return the topic at hand, by the sentence of it that a message repeats words of."""
    known = recall(library, turn.thread, turn)
    if len(known.citations) > 1:
        return known
    first = known.citations[0]
    policy = library.corpus.policy(first.policy)
    clause = policy.clause(first.clause)
    rest = _telling_words(turn.text)
    nearest = closest((first.quote, *clause.sentences), rest) if len(rest) > 1 else first.quote
    quote = fitting_quote(clause.sentences, nearest, question=turn.text)
    if quote == first.quote:
        return known
    cited = cite(policy, clause, quote=quote, as_of=turn.as_of)
    benefits = benefits_meant(library, cited, turn.said)
    return replace(known, citations=(cited,), benefits=benefits)


def _words_at_hand(library: Library, turn: Turn) -> str:
    clauses = [library.corpus.clause(key.policy, key.clause) for key in turn.thread.clauses]
    return turn.thread.question + "".join(clause.text for clause in clauses)


def search(library: Library, question: str, turn: Turn) -> Subject:
    """Ask the retriever; where a year in the question stands in the way, ask without it."""
    subject = _search(library, question, turn)
    timeless = re.sub(cue("year_named"), "", question)
    if subject.is_found or subject.missing or timeless == question:
        return subject
    if read_named(question, library.corpus).silent_year:
        return subject
    found = _search(library, timeless, turn)
    return replace(found, question=question) if found.is_found and found.benefits else subject


def _search(library: Library, question: str, turn: Turn) -> Subject:
    # What the message says beside the question is weighed.
    result = library.retriever.search(question, as_of=turn.as_of)
    subject = Subject(
        question=question,
        outcome=result.outcome,
        citations=result.citations,
        missing=result.missing,
    )
    subject = weigh(library, subject, turn)
    if not subject.is_found:
        return subject
    subject = in_right_year(library, subject, turn)
    subject = _fitted(library, subject, turn)
    first = subject.citations[0]
    if mention_named(library, question, first) and not names_benefit(library, question, first):
        return subject
    return replace(subject, benefits=benefits_meant(library, first, turn.said))


def from_facts(library: Library, turn: Turn) -> Subject | None:
    """Return what the facts known turn on, where a question names nothing itself."""
    known = turn.facts.keys()
    shares = {
        benefit: len(facts_of(library, benefit) & known)
        for benefit in library.benefits.benefits.values()
    }
    best = max(shares, key=lambda benefit: shares[benefit])
    if shares[best] < TELLING:
        return None
    cited = cite(best.policy, best.clause, quote=best.quotes[0], as_of=turn.as_of)
    benefits = benefits_meant(library, cited, known)
    return Subject(question=turn.text, outcome=ANSWERED, citations=(cited,), benefits=benefits)


def recall(library: Library, thread: Thread, turn: Turn) -> Subject:
    """Return the topic at hand."""
    return Subject(
        question=thread.question,
        outcome=ANSWERED,
        citations=tuple(_cited(library, key, turn) for key in thread.clauses),
        benefits=thread.benefits,
    )


def resume(library: Library, thread: Thread, turn: Turn) -> Subject:
    """Return what is being decided; a digression in between may have left another clause."""
    subject = recall(library, thread, turn)
    if not thread.benefits:
        return subject
    benefit = library.benefits.get(thread.benefits[0])
    if (benefit.policy.id, benefit.clause.id) == (subject.key.policy, subject.key.clause):
        return subject
    cited = cite(benefit.policy, benefit.clause, quote=benefit.quotes[0], as_of=turn.as_of)
    return replace(subject, citations=(cited,))


def is_bare(text: str) -> bool:
    """Whether a message names no subject of its own."""
    return len(_telling_signs(text)) <= 1


def _telling_words(text: str) -> str:
    """Return what is left of a message that goes on with a matter: its own words."""
    return _without(_telling_signs(text), cues("pointing"))


def _telling_signs(text: str) -> str:
    return re.sub(r"\W", "", _without(text, cues("empty")))


def _without(text: str, words: Sequence[str]) -> str:
    for word in sorted(words, key=len, reverse=True):
        text = text.replace(word, "")
    return text


def _questions_in(text: str) -> list[str]:
    parts = [
        piece.strip("，, ")
        for part in re.split(cue("another"), text)
        for piece in _questions_side_by_side(part)
    ]
    asking = [part for part in parts if re.search(cue("asking"), part)]
    return [part for part in asking if not is_bare(part)] if len(asking) > 1 else []


def _topics_side_by_side(library: Library, text: str) -> list[str]:
    """Split where every piece names a matter of its own: 稳岗返还和社保缓缴."""
    pieces = [piece for piece in re.split(cue("side_by_side"), text) if piece.strip()]
    named = [topics_named(library.topics, piece) for piece in pieces]
    topics = [found[0].id for found in named if found]
    return pieces if len(set(topics)) == len(pieces) > 1 else []


def _questions_side_by_side(part: str) -> list[str]:
    """Split at a comma where every piece asks something of its own: 多久办结，多少人要报告."""
    pieces = re.split("[，,]", part)
    is_each = all(re.search(cue("asking"), one) and not is_bare(one) for one in pieces)
    return pieces if is_each else [part]


def _fitted(library: Library, subject: Subject, turn: Turn) -> Subject:
    first = subject.citations[0]
    policy = library.corpus.policy(first.policy)
    clause = policy.clause(first.clause)
    quote = _fitting(library, subject.question, first, clause.sentences)
    if quote == first.quote:
        return subject
    cited = cite(policy, clause, quote=quote, as_of=turn.as_of, score=first.score)
    return replace(subject, citations=(cited, *subject.citations[1:]))


def _fitting(library: Library, question: str, citation: Citation, sentences: Sequence[str]) -> str:
    benefit = benefit_named(library, question, citation)
    mention = mention_named(library, question, citation)
    if mention is not None and benefit is None:
        return closest(mention.quotes, question)
    quote = citation.quote
    if benefit is not None and not any(quote in other for other in benefit.quotes):
        quote = closest(benefit.quotes, question)
    return fitting_quote(sentences, quote, question=question)


def _cited(library: Library, key: ClauseKey, turn: Turn) -> Citation:
    policy = library.corpus.policy(key.policy)
    quote = key.quote or None
    return cite(policy, policy.clause(key.clause), quote=quote, as_of=turn.as_of)
