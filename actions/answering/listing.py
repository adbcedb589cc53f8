"""What a document holds of one kind, all of it: the sums, what ends when, what a body leads."""

from collections.abc import Iterable
from datetime import date

from actions.answering.standards import standard_words
from actions.calculator import Benefit
from actions.calculator.shapes import Fixed, PerUnit, RateOf
from actions.cues import cue
from actions.judgement import judge
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import document_name
from actions.reply import Reply
from actions.topic.documents_named import document_at_hand, document_called, list_of_tasks
from actions.turn import Turn
from knowledge.citation import Citation, cite
from knowledge.naming import YEAR
from knowledge.outcome import Outcome
from knowledge.policy import Policy
from knowledge.text import normalise

SUMS = frozenset({"money", "loan", "rate"})
FIXING = Fixed | PerUnit | RateOf


def listing_reply(library: Library, turn: Turn) -> tuple[Reply, Policy] | None:
    """Return everything of one kind in a document, None where no list of a document is asked."""
    if not cue("listing.asked").search(turn.text):
        return None
    policy = document_called(library, turn.text) or _at_hand(library, turn)
    reply = _listed(library, policy, turn) if policy else None
    return (reply, policy) if reply and policy else None


def _listed(library: Library, policy: Policy, turn: Turn) -> Reply | None:
    if cue("listing.lost").search(turn.text):
        return _lost(policy)
    if cue("listing.ends").search(turn.text):
        return _of_benefits(library, policy, _ending(library, policy, turn.text), turn)
    is_of_sums = cue("listing.sums").search(turn.text) is not None
    return _of_benefits(library, policy, _with_sums(library, policy), turn) if is_of_sums else None


def _at_hand(library: Library, turn: Turn) -> Policy | None:
    if cue("task").search(turn.text):
        return list_of_tasks(library)
    is_meant = turn.thread.document or cue("a_document").search(turn.text)
    return document_at_hand(library, turn) if is_meant else None


def _of(library: Library, policy: Policy) -> list[Benefit]:
    return [one for one in library.benefits.benefits.values() if one.policy.id == policy.id]


def _with_sums(library: Library, policy: Policy) -> list[Benefit]:
    own = [one for one in _of(library, policy) if one.kind in SUMS]
    return [one for one in own if isinstance(one.entitlement, FIXING)]


def _ending(library: Library, policy: Policy, text: str) -> list[Benefit]:
    """Return what ends in the year a message names, or at all."""
    years = {int(year) for year in YEAR.findall(normalise(text)) if len(year) == 4}
    ends = {one.id: one.window.days.last_day for one in _of(library, policy)}
    return [one for one in _of(library, policy) if _is_in(ends[one.id], years)]


def _is_in(day: date | None, years: set[int]) -> bool:
    return day is not None and (not years or day.year in years)


def _of_benefits(
    library: Library, policy: Policy, benefits: Iterable[Benefit], turn: Turn
) -> Reply:
    rows, cited = [], []
    for one in benefits:
        (judgement,) = judge(library, (one.id,), {}, as_of=turn.as_of)
        citation = cite(policy, one.clause, quote=one.quotes[0], as_of=turn.as_of)
        words = standard_words(judgement, library.catalogue) or one.name
        rows.append(phrase("listing.row", words=words, clause=citation.place))
        cited.append(citation)
    return _reply(policy, rows, tuple(cited))


def _lost(policy: Policy) -> Reply:
    """List the numbers of the clauses that the source has lost."""
    numbers = "、".join(one.id for one in policy.missing)
    words = {"document": document_name(policy), "count": len(policy.missing), "numbers": numbers}
    key = "lost" if policy.missing else "none_lost"
    text = phrase(f"document.{key}", **words, unit=phrase("document.unit_of_tasks"))
    return Reply(text=text, outcome=Outcome.ANSWERED)


def _reply(policy: Policy, rows: list[str], citations: tuple[Citation, ...]) -> Reply:
    key = "head" if citations else "none"
    head = phrase(f"listing.{key}", document=document_name(policy), count=len(citations))
    outcome = Outcome.ANSWERED if citations else Outcome.NOT_FOUND
    return Reply(text="\n".join([head, *rows]), outcome=outcome, citations=citations)
