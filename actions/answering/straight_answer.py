"""What is answered without a search: documents, numbered clauses, what goes together, for whom."""

from collections.abc import Iterable
from dataclasses import replace

from actions.answering.across_documents import across_documents_reply
from actions.answering.asides import aside
from actions.answering.body_listing import body_answer
from actions.answering.combining import combining_reply
from actions.answering.comparing import of_two_documents
from actions.answering.confirming import TOGETHER, confirming_answer
from actions.answering.details import condition_answer, place_answer, silence_answer
from actions.answering.digressing import digress
from actions.answering.document_answer import document_reply, newest_reply
from actions.answering.done_later import done_later_answer
from actions.answering.for_whom import for_whom_answer
from actions.answering.library_answer import library_reply
from actions.answering.listed import listed_answer
from actions.answering.listing import listing_reply
from actions.answering.needs_told import needs_answer
from actions.answering.numbered_answer import numbered_reply, which_document
from actions.answering.other_document import other_document_answer
from actions.answering.source import source_answer
from actions.answering.vague import vague_answer
from actions.hearing.heard import is_told
from actions.library import Library
from actions.reply import Answer, Reply
from actions.thread import ClauseKey
from actions.topic.subject_matter import key_of
from actions.turn import Turn
from knowledge.citation import Citation
from knowledge.policy import Policy

PAIR = 2


def straight_answer(library: Library, turn: Turn) -> Answer | None:
    """Return the answer to a message that needs no search, None for every other message."""
    if turn.asked is not None and turn.asked in turn.said:
        return None
    rules = ALWAYS if is_told(library, turn) else RULES
    answers = (rule(library, turn) for rule in rules)
    return next((answer for answer in answers if answer is not None), None)


def _numbered(library: Library, turn: Turn) -> Answer | None:
    found = numbered_reply(library, turn)
    return _about(library, found, turn) if found else None


def _which_document(library: Library, turn: Turn) -> Answer | None:
    reply = which_document(library, turn)
    return digress(library, reply, turn) if reply else None


def _combined(library: Library, turn: Turn) -> Answer | None:
    reply = combining_reply(library, turn)
    if reply is None:
        return None
    answer = digress(library, reply, turn)
    clauses = _keys(reply.citations)
    if turn.asked is not None or len(clauses) < PAIR:
        return answer
    thread = replace(answer.thread, clauses=clauses, benefits=(), aspect=TOGETHER)
    return replace(answer, thread=replace(thread, question=turn.text))


def _document(library: Library, turn: Turn) -> Answer | None:
    found = document_reply(library, turn)
    if found is None:
        return None
    reply, policy, asked = found
    answer = _about(library, (reply, policy), turn)
    # A question about a document tells nothing of who asks.
    facts = {name: told for name, told in answer.facts.items() if name not in turn.news}
    return replace(answer, facts=facts, thread=replace(answer.thread, aspect=asked))


def _across(library: Library, turn: Turn) -> Answer | None:
    reply = across_documents_reply(library, turn)
    if reply is None:
        return None
    answer = digress(library, reply, turn)
    if turn.asked is not None:
        return answer
    clauses = _keys(reversed(reply.citations))
    thread = replace(answer.thread, clauses=clauses, benefits=(), question=turn.text)
    return replace(answer, thread=thread)


def _keys(citations: Iterable[Citation]) -> tuple[ClauseKey, ...]:
    """Return the clauses cited, each once, in order."""
    places: dict[tuple[str, str], ClauseKey] = {}
    for key in map(key_of, citations):
        places.setdefault((key.policy, key.clause), key)
    return tuple(places.values())


def _library(library: Library, turn: Turn) -> Answer | None:
    reply = library_reply(library, turn)
    return digress(library, reply, turn) if reply else None


def _listing(library: Library, turn: Turn) -> Answer | None:
    found = listing_reply(library, turn)
    if found is None:
        return None
    reply, policy = found
    answer = digress(library, reply, turn)
    return replace(answer, thread=replace(answer.thread, document=policy.id))


def _newest(library: Library, turn: Turn) -> Answer | None:
    reply = newest_reply(library, turn)
    return digress(library, reply, turn) if reply else None


def _about(library: Library, found: tuple[Reply, Policy], turn: Turn) -> Answer:
    reply, policy = found
    answer = digress(library, reply, turn)
    thread = replace(answer.thread, document=policy.id)
    if reply.citations and turn.asked is None:
        first = reply.citations[0]
        key = ClauseKey(policy=first.policy, clause=first.clause)
        thread = replace(thread, clauses=(key,), benefits=(), question=turn.text)
    return replace(answer, thread=thread)


ALWAYS = (
    done_later_answer,
    needs_answer,
    _numbered,
    _combined,
    other_document_answer,
    confirming_answer,
)
RULES = (
    vague_answer,
    listed_answer,
    source_answer,
    done_later_answer,
    needs_answer,
    aside,
    place_answer,
    _numbered,
    _combined,
    silence_answer,
    condition_answer,
    _which_document,
    body_answer,
    _listing,
    _document,
    other_document_answer,
    confirming_answer,
    of_two_documents,
    _across,
    _library,
    _newest,
    for_whom_answer,
)
