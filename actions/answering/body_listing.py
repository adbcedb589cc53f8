"""What a body leads or has a part in, in one document or in all: 209号里农民工处的是哪些条."""

from collections.abc import Iterator
from dataclasses import replace

from actions.answering.digressing import digress
from actions.cues import cue
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import document_name
from actions.reply import Answer, Reply
from actions.topic.documents_named import document_called, list_of_tasks
from actions.turn import Turn
from knowledge.citation import Citation, cite
from knowledge.corpus import Corpus
from knowledge.outcome import Outcome
from knowledge.policy import Policy

ASPECT = "list_of_body"
ROWS_AT_MOST, CITED_AT_MOST = 14, 20


def body_answer(library: Library, turn: Turn) -> Answer | None:
    """List the clauses of the body a message names, None where it asks for no such list."""
    if not _may_ask(turn):
        return None
    body = body_named(library.corpus, turn.text)
    if body is None or not _asks_for_list(turn, body):
        return None
    is_lead = cue("bodies.lead").search(turn.text) is not None
    policy = document_called(library, turn.text.replace(body, ""))
    if policy is None and cue("task").search(turn.text):
        policy = list_of_tasks(library)
    if policy is None and turn.thread.aspect == ASPECT and turn.thread.document:
        policy = library.corpus.policies[turn.thread.document]
    policies = [policy] if policy else [*library.corpus.policies.values()]
    found = {one.id: [*_parts(one, body, turn, is_lead=is_lead)] for one in policies}
    reply = _reply(library, body, found, is_lead=is_lead)
    answer = digress(library, reply, turn)
    thread = replace(answer.thread, aspect=ASPECT, document=policy.id if policy else "")
    return replace(answer, thread=thread)


def body_named(corpus: Corpus, text: str) -> str | None:
    """Return the longest name of a body in the documents that words hold."""
    named = (one for one in _bodies(corpus) if one in text)
    return max(named, key=len, default=None)


def _bodies(corpus: Corpus) -> tuple[str, ...]:
    names = (
        name for one in corpus.clauses() for name in (*one.lead_bodies, *one.responsible_bodies)
    )
    return tuple(dict.fromkeys(names))


def _may_ask(turn: Turn) -> bool:
    is_asked = cue("list_of_body.asked").search(turn.text) is not None
    return is_asked or turn.thread.aspect == ASPECT


def _asks_for_list(turn: Turn, body: str) -> bool:
    rest = turn.text.replace(body, "")
    if turn.thread.aspect == ASPECT and cue("list_of_body.going_on").fullmatch(rest):
        return True
    return cue("list_of_body.asked").search(rest) is not None


def _parts(policy: Policy, body: str, turn: Turn, *, is_lead: bool) -> Iterator[Citation]:
    for clause in policy.clauses:
        bodies = (*clause.lead_bodies, *(() if is_lead else clause.responsible_bodies))
        if any(body in one for one in bodies):
            yield cite(policy, clause, quote=clause.sentences[0], as_of=turn.as_of)


def _reply(
    library: Library, body: str, found: dict[str, list[Citation]], *, is_lead: bool
) -> Reply:
    cited = [one for several in found.values() for one in several]
    key = "lead" if is_lead else "any"
    if not cited:
        policies = [library.corpus.policies[one] for one in found]
        where = document_name(policies[0]) if len(policies) == 1 else phrase("body_list.all")
        lines = [phrase(f"body_list.none_{key}", body=body, where=where)]
        lines += [_lost(one) for one in policies if one.missing]
        return Reply(text="\n".join(lines), outcome=Outcome.NOT_FOUND)
    lines = [phrase(f"body_list.head_{key}", body=body, count=len(cited))]
    for policy_id, several in found.items():
        if several:
            lines += _lines(library, library.corpus.policies[policy_id], several, len(cited))
    return Reply(
        text="\n".join(lines), outcome=Outcome.ANSWERED, citations=tuple(cited[:CITED_AT_MOST])
    )


def _lines(library: Library, policy: Policy, several: list[Citation], count: int) -> Iterator[str]:
    """Yield a line a clause, or the numbers alone where there are many."""
    if count <= ROWS_AT_MOST:
        for one in several:
            clause = library.corpus.clause(one.policy, one.clause)
            words = (clause.heading or clause.sentences[0]).rstrip("。．.")
            place = f"{document_name(policy)}{one.place}"
            yield phrase("listing.row", words=words, clause=place)
    else:
        places = "、".join(one.place for one in several)
        yield phrase("body_list.document", document=document_name(policy), places=places)
    if policy.missing:
        yield _lost(policy)


def _lost(policy: Policy) -> str:
    return phrase("document.count_lost", count=len(policy.missing))
