"""Whether a later document still writes of a matter whose rule is over, or has no end."""

from dataclasses import replace

from actions.library import Library
from actions.phrases import phrase
from actions.rendering import clause_name
from actions.reply import Reply
from actions.topic.counterpart import is_later
from actions.topic.subject_matter import cite_key
from actions.turn import Turn
from knowledge.citation import Citation
from knowledge.topics import TopicClause, topics_of

AT_MOST = 2
# What is said of an end where nothing newer is known, and in its place where something is.
ENDINGS = {"nothing_newer": "carried_on", "unstated": "unstated_carried_on"}


def with_what_carries_on(library: Library, reply: Reply, turn: Turn) -> Reply:
    """Name the later clauses on the matter where a reply says until when a rule holds."""
    ends = {name: phrase(f"validity.{name}") for name in ENDINGS}
    said = next((name for name, words in ends.items() if words in reply.text), None)
    later = written_later(library, reply.citations[0], turn) if said and reply.citations else []
    if said is None or not later:
        return reply
    names = "、".join(map(clause_name, later[:AT_MOST]))
    return replace(
        reply,
        text=reply.text.replace(ends[said], phrase(f"validity.{ENDINGS[said]}", clauses=names)),
        citations=(*reply.citations, *later[:AT_MOST]),
    )


def written_later(library: Library, citation: Citation, turn: Turn) -> list[Citation]:
    """Return what later documents of the whole city write of the matter a sentence is on."""
    policy = library.corpus.policy(citation.policy)
    topics = topics_of(
        library.topics, policy=citation.policy, clause=citation.clause, quote=citation.quote
    )
    found: dict[tuple[str, str], TopicClause] = {}
    for one in (one for topic in topics for one in topic.clauses):
        if is_later(library, one, policy):
            found.setdefault((one.policy, one.clause), one)
    return [cite_key(library, one, turn) for one in found.values()]
