"""An answer made again from its receipt, and what would come out differently now."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from actions.judgement import judge
from actions.library import Library
from gateway.receipts import Receipt
from knowledge.citation import cite
from knowledge.errors import KnowledgeError
from wence.wording import say


@dataclass(frozen=True)
class Replay:
    """The receipt, and each thing that is no longer what it was."""

    receipt: Receipt
    differences: tuple[str, ...]
    is_same_corpus: bool

    def to_json(self) -> dict[str, Any]:
        """Return it for programs."""
        return self.receipt.to_json() | {
            "reproduced": not self.differences,
            "same_corpus": self.is_same_corpus,
            "differences": list(self.differences),
        }


def replay_receipt(receipt: Receipt, library: Library) -> Replay:
    """Decide and cite again with the receipt's facts and day, and compare."""
    differences = (*_changed_decisions(receipt, library), *_changed_citations(receipt, library))
    return Replay(
        receipt=receipt,
        differences=tuple(dict.fromkeys(differences)),
        is_same_corpus=receipt.versions.corpus == library.corpus.digest,
    )


def _changed_decisions(receipt: Receipt, library: Library) -> Iterator[str]:
    for stored in (decision for reply in receipt.replies for decision in reply.decisions):
        if stored["benefit"] not in library.benefits.benefits:
            yield say("replay_benefit_gone", name=stored["name"])
            continue
        (now,) = judge(library, (stored["benefit"],), receipt.facts, as_of=receipt.as_of)
        fresh = now.decision.to_json()
        for key in ("eligible", "conditions", "entitlement"):
            if fresh[key] != stored[key]:
                yield say("replay_decision", name=stored["name"], then=stored[key], now=fresh[key])


def _changed_citations(receipt: Receipt, library: Library) -> Iterator[str]:
    for stored in (citation for reply in receipt.replies for citation in reply.citations):
        place = f"{stored['document_number'] or stored['title']}{stored['label'] or ''}"
        try:
            policy = library.corpus.policy(stored["policy"])
            clause = policy.clause(stored["clause"])
            quote = None if stored["quote"] == stored["text"] else stored["quote"]
            now = cite(policy, clause, quote=quote, as_of=receipt.as_of).to_json()
        except KnowledgeError:
            yield say("replay_quote_gone", place=place)
            continue
        if now["validity"] != stored["validity"]:
            yield say("replay_validity", place=place)
