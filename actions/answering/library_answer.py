"""Answers about the documents together: which there are, which came first, what replaced what."""

from actions.answering.document_lines import issued
from actions.cues import cue
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import issue_words
from actions.reply import Reply
from actions.topic.documents_named import document_called
from actions.turn import Turn
from knowledge.outcome import Outcome
from knowledge.policy import Policy

PAIR = 2


def library_reply(library: Library, turn: Turn) -> Reply | None:
    """Return the documents in their order, None where they are not asked about together."""
    if cue("all_documents").search(turn.text):
        policies = list(library.corpus.policies.values())
        return _reply(policies, phrase("document.all", count=len(policies)))
    if not cue("which_replaced").search(turn.text):
        return None
    policies = _meant(library, turn)
    return _reply(policies, phrase("document.order")) if len(policies) >= PAIR else None


def _meant(library: Library, turn: Turn) -> list[Policy]:
    """Return the documents a message names, else the last ones answered from."""
    parts = cue("which_replaced").split(turn.text)
    named = [document_called(library, part) for part in parts if part]
    keys = (*turn.thread.clauses, *turn.thread.earlier)
    spoken_of = [library.corpus.policies.get(key.policy) for key in keys]
    found = {one.id: one for one in (*named, *spoken_of) if one is not None}
    return list(found.values())[:PAIR]


def _reply(policies: list[Policy], lead: str) -> Reply:
    in_order = sorted(policies, key=lambda one: (one.issue_date is None, issued(one)))
    lines = [_line(one) for one in in_order]
    return Reply(text="\n".join([lead, *lines]), outcome=Outcome.ANSWERED)


def _line(policy: Policy) -> str:
    number = policy.document_number or phrase("document.no_number")
    when = issue_words(policy)
    return phrase("document.row", title=policy.title, number=number, when=when)
