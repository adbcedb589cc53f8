"""What the retriever finds for a question, weighed by what the message says beside it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from actions.cues import cue
from actions.facts import extract_facts
from actions.library import Library, retrieve
from actions.topic.asked_outright import is_asked_rather
from actions.topic.at_hand import ALWAYS, widened
from actions.topic.ceilings import asks_ceiling, with_every_ceiling
from actions.topic.evidence import weigh
from actions.topic.figures import figures_asked, paying
from actions.topic.fits_known import fits_known
from actions.topic.fitted import fitted, is_of_mention
from actions.topic.fitting_quote import says_kind_asked
from actions.topic.named_alone import named_alone
from actions.topic.naming import in_full, those_named
from actions.topic.only_there import only_there
from actions.topic.own_words import pairs_of_its_own, share_said
from actions.topic.right_year import in_right_year
from actions.topic.splitting import asked_words
from actions.topic.subject_matter import (
    ANSWERED,
    TELLING,
    WHO_ASKS,
    Subject,
    benefits_meant,
    benefits_of,
    cite_benefit,
    facts_of,
    is_quoted,
)
from actions.topic.term_asked import with_the_term
from actions.topic.years_of_people import without_years_of_people
from actions.turn import Turn
from knowledge.citation import Citation
from knowledge.naming import read_named
from knowledge.outcome import Outcome

NEXT_TO_BEST, HALF = 0.9, 0.5


def search(library: Library, question: str, turn: Turn) -> Subject:
    """Return what the words that ask find by name, else what the whole of a question does."""
    found, asked = _found(library, question, turn), asked_words(question)
    if not asked:
        return found
    plain = extract_facts(asked, as_of=turn.as_of).keys()
    said = {name: value for name, value in turn.said.items() if name in plain}
    other = _search(library, asked, replace(turn, text=asked, said=said))
    is_rather = is_asked_rather(library, found, other, asked, turn)
    return replace(other, question=question) if is_rather else found


def _found(library: Library, question: str, turn: Turn) -> Subject:
    """Ask the retriever; where a year in the question stands in the way, ask without it."""
    subject = _search(library, question, turn)
    timeless = cue("year_named").sub("", question)
    if subject.is_found or subject.missing or timeless == question:
        return subject
    named = read_named(question, library.corpus)
    if named.silent_year:
        return subject
    found = _search(library, timeless, turn)
    # Of a document that is named, whatever it writes answers: 57号文里帮扶车间怎么写的.
    if found.is_found and (found.benefits or found.key.policy in named.documents):
        return replace(found, question=question)
    return _written_in(library, named.documents, question, turn) or subject


def _written_in(
    library: Library, documents: Collection[str], question: str, turn: Turn
) -> Subject | None:
    """Return the clause of the documents named that says half of the question's other words."""
    words = cue("document_named").sub("", question)
    if not documents or words == question or not pairs_of_its_own(words):
        return None
    result = retrieve(library, words, turn.as_of)
    theirs = [one for one in result.citations if one.policy in documents]
    said = [one for one in theirs if share_said(one.text, words) >= HALF]
    if not said:
        return None
    subject = Subject(question=words, outcome=ANSWERED, citations=(said[0],))
    return replace(fitted(library, subject, turn), question=question)


def _search(library: Library, question: str, turn: Turn) -> Subject:
    if cue("in_no_document").search(question):
        return Subject(question=question, outcome=Outcome.NOT_FOUND)
    question = in_full(question)
    # What the message says beside the question is weighed.
    asked = without_years_of_people(question, as_of=turn.as_of)
    result = retrieve(library, asked, turn.as_of)
    subject = Subject(
        question=question,
        outcome=result.outcome,
        citations=result.citations,
        missing=result.missing,
    )
    subject = weigh(library, _with_the_sum(library, subject, turn), turn)
    subject = named_alone(library, subject, turn)
    subject = only_there(library, subject, turn)
    if of_term := with_the_term(library, subject, turn):
        return of_term
    if not subject.is_found:
        return subject
    subject = _of_the_documents_named(library, subject)
    subject = in_right_year(library, subject, turn)
    subject = fitted(library, subject, turn)
    first = subject.citations[0]
    if is_of_mention(library, question, first, turn):
        return subject
    return _with_benefits(library, subject, question, turn)


def _of_the_documents_named(library: Library, subject: Subject) -> Subject:
    """Return a subject with the clauses of the documents that its question names first."""
    named = read_named(subject.question, library.corpus).documents
    ordered = sorted(subject.citations, key=lambda one: one.policy not in named)
    return replace(subject, citations=tuple(ordered)) if named else subject


def _with_the_sum(library: Library, subject: Subject, turn: Turn) -> Subject:
    """Return a subject with the clauses that pay just the sum a question names: 有个2000块."""
    known = {(one.policy, one.clause) for one in subject.citations}
    best = max((one.score for one in subject.citations), default=0.0)
    paid = [cite_benefit(one, turn) for one in paying(library, figures_asked(subject.question))]
    more = [one for one in paid if (one.policy, one.clause) not in known]
    added = tuple(replace(one, score=best * NEXT_TO_BEST) for one in more)
    return replace(subject, citations=(*subject.citations, *added))


def _with_benefits(library: Library, subject: Subject, question: str, turn: Turn) -> Subject:
    """Return a subject with the benefits meant, by their sentence where another's was found."""
    first = subject.citations[0]
    names = those_named(library, question, benefits_meant(library, first, turn.said))
    names = _told_of(library, names, turn)
    if cue("each").search(question):
        names = widened(library, names, turn.said)
    if asks_ceiling(question):
        names = with_every_ceiling(library, names, question, turn)
    meant = [library.benefits.get(name) for name in names]
    quoted = [one.id for one in benefits_of(library, first) if is_quoted(one, first.quote)]
    if not quoted and _says_rather(first, [q for one in meant for q in one.quotes], question):
        return subject  # 应届生就业率要求 asks of no internship that stands in the same clause.
    if meant and quoted and not {*quoted} & {*names}:
        cited = replace(cite_benefit(meant[0], turn), score=first.score)
        subject = replace(subject, citations=(cited, *subject.citations[1:]))
    return replace(subject, benefits=names)


def _says_rather(citation: Citation, quotes: Sequence[str], question: str) -> bool:
    """Whether the sentence found says the kind of figure asked for, and no benefit's does."""
    is_said = says_kind_asked(citation.quote, question)
    return is_said and not any(says_kind_asked(one, question) for one in quotes)


def _told_of(library: Library, names: tuple[str, ...], turn: Turn) -> tuple[str, ...]:
    """Return the benefits that what is told turns on, beside who asks: staff are a firm's."""
    told = turn.said.keys() - WHO_ASKS - {*ALWAYS}
    turning = [one for one in names if facts_of(library, library.benefits.get(one)) & told]
    return tuple(turning) or names


def from_facts(
    library: Library, turn: Turn, known: Mapping[str, Any] | None = None
) -> Subject | None:
    """Return what the facts known turn on, where a question names nothing itself."""
    facts = turn.facts if known is None else known
    telling = facts.keys() - WHO_ASKS - {*ALWAYS}
    shares = {
        benefit: len(facts_of(library, benefit) & telling)
        for benefit in library.benefits.benefits.values()
        if fits_known(benefit, turn)
    }
    best = max(shares, key=lambda benefit: shares[benefit], default=None)
    if best is None or shares[best] < TELLING:
        return None
    cited = cite_benefit(best, turn)
    benefits = benefits_meant(library, cited, facts)
    return Subject(question=turn.text, outcome=ANSWERED, citations=(cited,), benefits=benefits)
