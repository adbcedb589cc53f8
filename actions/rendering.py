"""Clauses in words: how a document is named, until when it holds, who is responsible."""

import re

from actions.amounts import say_day
from actions.cues import cue
from actions.phrases import phrase
from knowledge.citation import Citation
from knowledge.corpus import Clause, MissingClause, Policy
from knowledge.validity import Status, Validity

CITY = "重庆市"
LABEL = re.compile(r"^[（(]?[0-9一二三四五六七八九十]+(?:[）)]|[、．.])\s*")
LOST = "［"


def clause_name(citation: Citation) -> str:
    """Name a clause by its document and label, as people would find it."""
    return f"{_document(citation)}{citation.place}"


def topic_of(citation: Citation) -> str:
    """Return the nearest heading that says what a clause is about, without its number."""
    headings = (LABEL.sub("", heading) for heading in reversed(citation.heading_path))
    return next((one for one in headings if one and not one.startswith(LOST)), "")


def document_name(policy: Policy) -> str:
    """Name a document by its number, or by its title where the text has no number."""
    return policy.document_number or phrase("clause.unnumbered", title=policy.title)


def _document(citation: Citation) -> str:
    return citation.document_number or phrase("clause.unnumbered", title=citation.title)


def quote_line(citation: Citation, *, lead: str | None = None) -> str:
    """Quote the sentence that answers, with its document and label.

    Args:
        citation: the clause and the sentence.
        lead: the key of the words before it; by default that it is, or was, the rule.
    """
    key = lead or ("then" if is_over(citation) else "rule")
    return phrase(
        "clause.quoted",
        lead=phrase(f"clause.{key}"),
        quote=citation.quote,
        clause=clause_name(citation),
    )


def validity_line(validity: Validity) -> str:
    """Say until when a rule holds, or that the text does not say."""
    if validity.status is Status.NOT_STARTED:
        first = validity.first_day
        day = say_day(first) if first else phrase("validity.issue_day")
        return phrase("validity.not_started", first_day=day)
    if validity.last_day is None:
        return phrase("validity.unstated")
    return phrase(f"validity.{validity.status.value}", last_day=say_day(validity.last_day))


def bodies_line(clause: Clause | MissingClause) -> str:
    """Name who leads and who is responsible, as the clause prints it."""
    lines = []
    if clause.lead_bodies:
        lines.append(phrase("bodies.lead", bodies="、".join(clause.lead_bodies)))
    if clause.responsible_bodies:
        lines.append(phrase("bodies.responsible", bodies="、".join(clause.responsible_bodies)))
    # Where the source breaks off, what named them is lost, and was not left unwritten.
    is_lost = isinstance(clause, Clause) and clause.is_cut
    return "".join(lines) or phrase("bodies.lost" if is_lost else "bodies.unstated")


def bodies_asked(clause: Clause | MissingClause, text: str) -> str:
    """Name the bodies, saying first that the kind a message asks for is not told apart."""
    kinds = {"lead": clause.lead_bodies, "responsible": clause.responsible_bodies}
    named = bool(clause.lead_bodies or clause.responsible_bodies)
    asked = [kind for kind in kinds if cue(f"bodies.{kind}").search(text)]
    lacks = [phrase(f"bodies.no_{kind}") for kind in asked if named and not kinds[kind]]
    return "".join([*lacks, bodies_line(clause)])


def issue_words(policy: Policy) -> str:
    """Say when a document was issued, or that it is not dated."""
    issued = policy.issue_date
    return phrase("compare.issued", day=say_day(issued)) if issued else phrase("compare.undated")


def scope_lines(policy: Policy) -> list[str]:
    """Say where a document holds, when that is less than the whole city."""
    place = policy.jurisdiction
    return [phrase("scope.only", place=place)] if place and place != CITY else []


def is_over(citation: Citation) -> bool:
    """Whether what is quoted has ended."""
    return citation.validity.status is Status.EXPIRED
