"""Puts what the documents say of one matter side by side, each with its day."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.amounts import say_day
from actions.digressing import digress
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import clause_name, is_over
from actions.reply import Reply, deliver
from actions.straight_answer import straight_answer
from actions.subject import is_bare, search
from actions.turn import Turn, read_turn
from knowledge.citation import Citation, cite
from knowledge.outcome import Outcome
from knowledge.topics import Topic, topics_named, topics_of


class ComparePolicies(Action):  # type: ignore[misc]
    """`action_compare_policies`."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def name(self) -> str:
        """Return the name in the domain."""
        return "action_compare_policies"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Compare the matter named, or the one at hand."""
        del domain
        turn = read_turn(tracker)
        straight = straight_answer(self._library, turn)
        answer = straight or digress(self._library, compare(self._library, turn), turn)
        return deliver(answer, dispatcher, turn)


def compare(library: Library, turn: Turn) -> Reply:
    """Return the clauses of one topic, document by document."""
    topic = find_topic(library, turn)
    if topic is None:
        return Reply(text=phrase("compare.nothing"), outcome=Outcome.CLARIFICATION)
    citations = tuple(
        cite(
            library.corpus.policy(found.policy),
            library.corpus.clause(found.policy, found.clause),
            quote=found.quote,
            as_of=turn.as_of,
        )
        for found in topic.clauses
    )
    rows = {one.url: _row(library, one) for one in citations}
    text = "\n".join([topic.change, *rows.values(), topic.note])
    return Reply(text=text, outcome=Outcome.ANSWERED, citations=citations)


def find_topic(library: Library, turn: Turn) -> Topic | None:
    """Return the topic a message names, else that of the clause it or the thread is about."""
    named = topics_named(library.topics, turn.text)
    if named:
        return max(named, key=lambda topic: _words_named(topic, turn.text))
    if is_bare(turn.text):
        keys = [(key.policy, key.clause) for key in turn.thread.clauses]
    else:
        found = search(library, turn.text, turn).citations[:1]
        keys = [(citation.policy, citation.clause) for citation in found]
    topics = [t for p, c in keys for t in topics_of(library.topics, policy=p, clause=c)]
    return topics[0] if topics else None


def _words_named(topic: Topic, text: str) -> int:
    return sum(len(keyword) for keyword in topic.keywords if keyword in text)


def _row(library: Library, citation: Citation) -> str:
    issued = library.corpus.policy(citation.policy).issue_date
    when = [phrase("compare.issued", day=say_day(issued)) if issued else phrase("compare.undated")]
    if is_over(citation) and citation.validity.last_day:
        when.append(phrase("compare.ended", last_day=say_day(citation.validity.last_day)))
    return phrase("compare.row", clause=clause_name(citation), when="，".join(when))
