"""The clause at hand word for word."""

from actions.answering.digressing import digress
from actions.cues import cue
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import clause_name, validity_line
from actions.reply import Answer, Reply
from actions.topic.subject_matter import recall
from actions.turn import Turn
from knowledge.outcome import Outcome


def source_answer(library: Library, turn: Turn) -> Answer | None:
    """Return the clause where a message asks for its words alone: 原文咋个写的，给我看."""
    is_asked = cue("source_only").search(turn.text) is not None
    return digress(library, source_reply(library, turn), turn) if is_asked else None


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
            validity_line(citation.validity),
        ]
    return Reply(text="\n".join(lines), outcome=Outcome.ANSWERED, citations=citations)
