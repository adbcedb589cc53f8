"""What is said of a document as a whole: its own head, its standing, what it leaves unwritten."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from actions.amounts import say_day
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import clause_name, document_name, scope_lines
from knowledge.citation import cite
from knowledge.policy import Policy

VALID, COUNT, BODIES, SCOPE = "valid", "count", "bodies", "scope"
OUTLINE = "outline"


def document_lines(library: Library, policy: Policy, asked: str, as_of: date) -> list[str]:
    """Say what is asked of a document, or that its text does not say it."""
    if asked == VALID:
        return _standing(library, policy, as_of)
    if asked == COUNT:
        lines = [phrase("document.count", title=policy.title, count=len(policy.clauses))]
        lost = len(policy.missing)
        return [*lines, phrase("document.count_lost", count=lost)] if lost else lines
    if asked == OUTLINE:
        return _outline(policy, as_of)
    if asked == BODIES:
        told = sum(bool(one.lead_bodies or one.responsible_bodies) for one in policy.clauses)
        key = "bodies" if told else "no_bodies"
        return [phrase(f"document.{key}", title=policy.title, count=told)]
    written = _head(policy)
    if written[asked]:
        key = "scope_district" if asked == SCOPE and scope_lines(policy) else asked
        said = phrase(f"document.{key}", **{"title": policy.title, asked: written[asked]})
        return [said, *_notes(policy, asked)]
    lacking = [name for name, words in written.items() if not words and name != asked]
    others = "、".join(phrase(f"document.{name}_word") for name in lacking)
    line = phrase("document.lacks", title=policy.title, what=phrase(f"document.{asked}_word"))
    return [line + (phrase("document.lacks_too", what=others) if others else "")]


def among_line(policy: Policy, who: str) -> str:
    """Say whether a document names somebody among those it is addressed to."""
    addressees = policy.addressees or ""
    key = "among" if who in addressees else "not_among"
    return phrase(f"document.{key}", title=policy.title, who=who, addressees=addressees)


def issued(policy: Policy) -> date:
    """Return the day a document was issued, the first day of all where its text has none."""
    return policy.issue_date or date.min


def _outline(policy: Policy, as_of: date) -> list[str]:
    """Return the parts of a document, each with its first and last clause."""
    parts: dict[str, list[str]] = defaultdict(list)
    for clause in policy.clauses:
        if clause.heading_path:
            parts[clause.heading_path[0]].append(cite(policy, clause, as_of=as_of).place)
    rows = [
        phrase("document.outline_row", part=part, first=places[0], last=places[-1])
        if len(places) > 1
        else phrase("document.outline_one", part=part)
        for part, places in parts.items()
    ]
    return [phrase("document.outline", title=policy.title), *rows]


def _head(policy: Policy) -> dict[str, str | None]:
    """Return what the head of a document says of itself, None where it does not."""
    return {
        "issuer": policy.issuer,
        "day": say_day(policy.issue_date) if policy.issue_date else None,
        "number": policy.document_number,
        "title": f"《{policy.title}》",
        "basis": "、".join(policy.implements) or None,
        "addressees": policy.addressees,
        "scope": policy.jurisdiction,
    }


def _notes(policy: Policy, asked: str) -> list[str]:
    """Return what is to be known of that part of the head: a number printed that looks wrong."""
    words = phrase(f"document.{asked}_word")
    return [phrase("document.noted", note=note) for note in policy.notes if words in note]


def _standing(library: Library, policy: Policy, as_of: date) -> list[str]:
    """Say clause by clause what has ended, and that the document states no end of its own."""
    ends: dict[date, list[str]] = defaultdict(list)
    for clause in policy.clauses:
        name = clause_name(cite(policy, clause, as_of=as_of))
        short = name.removeprefix(document_name(policy))
        for last in {dated.window.last_day for dated in clause.dated}:
            if last is not None:
                ends[last].append(short)
    lines = [
        phrase(
            "document.ended" if last < as_of else "document.running",
            clauses=phrase("document.part", clause="、".join(ends[last])),
            last_day=say_day(last),
        )
        for last in sorted(ends)
    ]
    document = document_name(policy)
    if lines:
        standing = phrase("document.standing", document=document)
        lines = [standing, *lines, phrase("document.others")]
    else:
        lines = [phrase("document.no_ends", document=document)]
    issuer = policy.issuer or phrase("document.authority")
    return [*lines, _later(library, policy), phrase("document.check", issuer=issuer)]


def _later(library: Library, policy: Policy) -> str:
    dated = [one for one in library.corpus.policies.values() if one.issue_date]
    own = policy.issue_date
    later = [one for one in dated if own is None or issued(one) > own]
    if not later or own is None:
        return phrase("document.no_later") if own else ""
    names: Sequence[str] = [document_name(one) for one in sorted(later, key=issued)]
    return phrase("document.later", documents="、".join(names))
