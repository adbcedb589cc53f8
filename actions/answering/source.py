"""The clause at hand word for word."""

from dataclasses import replace

from actions.answering.clause_answer import until_when
from actions.answering.digressing import digress
from actions.cues import cue
from actions.hearing.message_kind import asks
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import clause_name
from actions.reply import Answer, Reply
from actions.topic.subject_matter import Subject, recall
from actions.turn import Turn
from knowledge.outcome import Outcome


def source_answer(library: Library, turn: Turn) -> Answer | None:
    """Return the clause where a message asks for its words alone: 原文咋个写的，给我看."""
    is_asked = cue("source_only").search(turn.text) is not None
    return digress(library, source_reply(library, turn), turn) if is_asked else None


def source_of(library: Library, subject: Subject, turn: Turn) -> Answer | None:
    """Return the whole clause a message names and wants word for word: 稳岗返还那条的原文."""
    rest = cue("source_whole").sub("", turn.text)
    if not subject.is_found or rest == turn.text or asks(rest):
        return None
    thread = replace(
        turn.thread, question=subject.question, clauses=(subject.key,), benefits=subject.benefits
    )
    reply = source_reply(library, replace(turn, thread=thread))
    back = turn if turn.asked else replace(turn, thread=replace(thread, is_decided=False))
    return digress(library, reply, back)


def source_reply(library: Library, turn: Turn) -> Reply:
    """Return the whole text of the clause last spoken of, with its document."""
    if not turn.thread.clauses:
        return Reply(text=phrase("source.nothing"), outcome=Outcome.CLARIFICATION)
    citations = recall(library, turn.thread, turn).citations
    lines = []
    for citation in citations:
        policy = library.corpus.policy(citation.policy)
        lines += [
            phrase("source.document", title=policy.title),
            phrase("source.text", clause=clause_name(citation), text=citation.text),
            until_when(library, citation, turn.as_of),
        ]
    return Reply(text="\n".join(lines), outcome=Outcome.ANSWERED, citations=citations)
