"""The question at hand asked of another document, named alone: 57号文呢."""

from dataclasses import replace

from actions.answering.clause_answer import clause_lines
from actions.answering.digressing import digress
from actions.cues import cue
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import document_name
from actions.reply import Answer, Reply
from actions.topic.aspect import GENERAL
from actions.topic.counterpart import topics_asked
from actions.topic.documents_named import document_called, says_nothing_else
from actions.topic.fitting_quote import closest, fitting_quote
from actions.topic.placing import DISTRICT
from actions.topic.searching import search
from actions.topic.subject_matter import benefits_meant, key_of
from actions.turn import Turn
from knowledge.citation import Citation, cite
from knowledge.naming import DOCUMENT
from knowledge.outcome import Outcome
from knowledge.policy import Policy

ASKING = "ask_policy"


def other_document_answer(library: Library, turn: Turn) -> Answer | None:
    """Return what another document writes of the matter at hand, None where none is named."""
    policy = document_called(library, turn.text) if turn.thread.clauses else None
    if policy is None or policy.id == turn.thread.clauses[0].policy:
        return None
    if not says_nothing_else(policy, turn.text):
        return None
    citation = _on_the_matter(library, policy, turn) or _searched(library, policy, turn)
    giving = benefits_meant(library, citation, ()) if citation else ()
    if DISTRICT in turn.news and (giving or not cue("goes_on").search(turn.text)):
        # What a district gives is decided with the case; here only what its document writes.
        return None
    if citation is None:
        text = phrase("document.silent", document=document_name(policy))
        return digress(library, Reply(text=text, outcome=Outcome.NOT_FOUND), turn)
    aspect = turn.thread.aspect if turn.thread.aspect not in GENERAL else ASKING
    text = turn.thread.question
    lines = clause_lines(library, citation, aspect=aspect, text=text, as_of=turn.as_of)
    reply = Reply(text="\n".join(lines), outcome=Outcome.ANSWERED, citations=(citation,))
    answer = digress(library, reply, turn)
    key = key_of(citation)
    benefits = benefits_meant(library, citation, ())
    thread = replace(answer.thread, clauses=(key,), benefits=benefits, is_decided=False)
    return replace(answer, thread=thread)


def _on_the_matter(library: Library, policy: Policy, turn: Turn) -> Citation | None:
    """Return the sentence of a document that speaks of the topic of the clause at hand."""
    key = turn.thread.clauses[0]
    topics = topics_asked(library, key, turn)
    found = [one for topic in topics for one in topic.clauses if one.policy == policy.id]
    if not found:
        return None
    question, clause = turn.thread.question, policy.clause(found[0].clause)
    told = closest((found[0].quote or "", *clause.sentences), question)
    quote = fitting_quote(clause.sentences, told, question=question)
    return cite(policy, clause, quote=quote, as_of=turn.as_of)


def _searched(library: Library, policy: Policy, turn: Turn) -> Citation | None:
    """Return the sentence of a document that answers the question asked before."""
    question = DOCUMENT.sub("", turn.thread.question)
    found = search(library, f"{document_name(policy)}{question}", turn)
    ours = [one for one in found.citations if one.policy == policy.id] if found.is_found else []
    return ours[0] if ours else None
