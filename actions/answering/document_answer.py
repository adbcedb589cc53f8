"""Answers about a document itself: who issued it and when, its number, whether it still holds."""

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from actions.amounts import say_day
from actions.cues import cue, cues
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import clause_name, document_name
from actions.reply import Button, Reply
from actions.topic.documents_named import document_at_hand, document_named, says_nothing_else
from actions.turn import Turn
from knowledge.citation import cite
from knowledge.naming import YEAR, read_places
from knowledge.outcome import Outcome
from knowledge.policy import Policy
from knowledge.text import normalise

WHOLE = VALID, COUNT = "valid", "count"


def document_reply(library: Library, turn: Turn) -> tuple[Reply, Policy] | None:
    """Return the answer about a document as a whole, None when nothing of the kind is asked."""
    patterns = cues("document")
    asked = [name for name, pattern in patterns.items() if re.search(pattern, turn.text)]
    if not asked or read_places(turn.text) or _asks_of_clause(turn):
        return None
    asked = asked[:1] if asked[0] in WHOLE else [one for one in asked if one not in WHOLE]
    named = document_named(library, turn.text)
    is_this = re.search(cue("this_document"), turn.text) is not None
    if named is None and asked[0] in WHOLE and not is_this:
        return None
    policy = named or document_at_hand(library, turn)
    said = (patterns[one] for one in asked)
    if policy is None or not says_nothing_else(named, turn.text, *said):
        return None
    lines = [line for one in asked for line in _lines(library, policy, one, turn.as_of)]
    return Reply(text="\n".join(lines), outcome=Outcome.ANSWERED, buttons=_more()), policy


def _asks_of_clause(turn: Turn) -> bool:
    """Whether who is responsible is asked too: the clause at hand tells that and its number."""
    is_asked = re.search(cue("aspects.ask_who"), turn.text) is not None
    return is_asked and bool(turn.thread.clauses)


def newest_reply(library: Library, turn: Turn) -> Reply | None:
    """Say which document is the newest, where newer ones are asked for."""
    if not re.search(cue("newer"), turn.text):
        return None
    newest = max((p for p in library.corpus.policies.values() if p.issue_date), key=_issued)
    years = [year for year in YEAR.findall(normalise(turn.text)) if year > str(_issued(newest))]
    if not years and not says_nothing_else(None, turn.text, cue("newer")):
        return None
    words = "、".join(phrase("ask.year", year=year) for year in years)
    text = phrase(
        "document.newest",
        day=say_day(_issued(newest)),
        document=document_name(newest),
        years=words or phrase("document.newest_word"),
    )
    return Reply(text=text, outcome=Outcome.NOT_FOUND, buttons=_more())


def _lines(library: Library, policy: Policy, asked: str, as_of: date) -> list[str]:
    if asked == VALID:
        return _standing(library, policy, as_of)
    if asked == COUNT:
        lines = [phrase("document.count", title=policy.title, count=len(policy.clauses))]
        lost = len(policy.missing)
        return [*lines, phrase("document.count_lost", count=lost)] if lost else lines
    written = {
        "issuer": policy.issuer,
        "day": say_day(policy.issue_date) if policy.issue_date else None,
        "number": policy.document_number,
    }
    if written[asked]:
        return [phrase(f"document.{asked}", title=policy.title, **{asked: written[asked]})]
    lacking = [name for name, words in written.items() if not words and name != asked]
    others = "、".join(phrase(f"document.{name}_word") for name in lacking)
    line = phrase("document.lacks", title=policy.title, what=phrase(f"document.{asked}_word"))
    return [line + (phrase("document.lacks_too", what=others) if others else "")]


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
    issued = policy.issue_date
    later = [one for one in dated if issued is None or _issued(one) > issued]
    if not later or issued is None:
        return phrase("document.no_later") if issued else ""
    names: Sequence[str] = [document_name(one) for one in sorted(later, key=_issued)]
    return phrase("document.later", documents="、".join(names))


def _issued(policy: Policy) -> date:
    return policy.issue_date or date.min


def _more() -> tuple[Button, ...]:
    title = phrase("buttons.human")
    return (Button(title, title),)
