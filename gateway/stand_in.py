"""Answers from the retriever alone, for as long as the dialogue is away."""

from datetime import date

from gateway.replies import Answer, Reply
from gateway.wording import say
from knowledge.citation import Citation
from knowledge.outcome import Outcome
from knowledge.retriever import Retriever


class StandIn:
    """Looks clauses up; it can neither ask back nor calculate, and says so."""

    def __init__(self, retriever: Retriever) -> None:
        self._retriever = retriever

    def answer(self, text: str, *, as_of: date) -> Answer:
        """Return the notice that the dialogue is away, and the clause if there is one."""
        found = self._retriever.search(text, as_of=as_of, limit=3)
        if found.outcome == "answered":
            notice = Reply(text=say("bot_away"), outcome=Outcome.FAILED)
            return Answer(replies=(notice, _show(found.citations)))
        reason = "bot_away_clause_lost" if found.missing else "bot_away_nothing_found"
        return Answer(replies=(Reply(text=say(reason), outcome=Outcome.FAILED),))


def _show(citations: tuple[Citation, ...]) -> Reply:
    first = citations[0]
    words = say(
        "looked_up",
        text=first.quote,
        title=first.title,
        number=first.document_number or say("no_document_number"),
        place=first.place,
    )
    last_day = first.validity.last_day
    validity = say(f"validity_{first.validity.status}", last_day=last_day)
    return Reply(
        text=words + validity,
        outcome=Outcome.ANSWERED,
        citations=tuple(citation.to_json() for citation in citations),
    )
