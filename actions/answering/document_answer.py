"""What is asked of a document itself: who issued it and when, its number, for whom it holds."""

import re
from dataclasses import replace

from actions.amounts import say_day
from actions.answering.document_lines import COUNT, VALID, among_line, document_lines, issued
from actions.cues import cue, cues
from actions.facts.vocabulary import fill
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import document_name
from actions.reply import Button, Reply
from actions.topic.documents_named import (
    document_at_hand,
    document_called,
    document_named,
    says_nothing_else,
)
from actions.turn import Turn
from knowledge.naming import YEAR, read_places
from knowledge.outcome import Outcome
from knowledge.policy import Policy
from knowledge.text import normalise

WHOLE, OUTLINE = (VALID, COUNT), "outline"
ASPECT = "document_"


def document_reply(library: Library, turn: Turn) -> tuple[Reply, Policy, str] | None:
    """Return the answer about a document as a whole with what was asked of it."""
    if read_places(turn.text) or _asks_of_clause(turn):
        return None
    policy = document_called(library, turn.text)
    at_hand = policy or document_at_hand(library, turn)
    if at_hand is None:
        return None
    if line := _among(at_hand, turn):
        return _reply([line]), at_hand, turn.thread.aspect
    asked = _asked(library, turn, policy)
    if not asked:
        return None
    lines = [line for one in asked for line in document_lines(library, at_hand, one, turn.as_of)]
    return _reply(lines), at_hand, f"{ASPECT}{asked[0]}"


def _asked(library: Library, turn: Turn, named: Policy | None) -> list[str]:
    """Return what a message asks of a document, nothing where it asks anything else too.

    Who names only another document asks the same of that: 209呢.
    """
    patterns = dict(cues("document"))
    is_this = cue("a_document").search(turn.text) is not None
    if not (is_this or turn.thread.document or document_named(library, turn.text)):
        # 具体内容是什么 after a clause asks of that.
        whole = (*WHOLE, OUTLINE) if turn.thread.clauses else WHOLE
        patterns = {name: one for name, one in patterns.items() if name not in whole}
    if named or turn.thread.document:
        more = cues("document_if_named")
        patterns |= {
            name: "|".join(filter(None, (patterns.get(name), more[name]))) for name in more
        }
    asked = [name for name, pattern in patterns.items() if re.search(pattern, turn.text)]
    asked = asked[:1] if asked and asked[0] in WHOLE else [one for one in asked if one not in WHOLE]
    said = [patterns[one] for one in asked]
    before = turn.thread.aspect
    if not asked and named and before.startswith(ASPECT):
        asked = [before.removeprefix(ASPECT)]
    place = fill(cues("other_place"))
    # 文号是好多，我写材料要用 says beside it what it is wanted for.
    wanted = cue("wanted_for").sub("", turn.text)
    return asked if says_nothing_else(named, wanted, *said, place) else []


def _among(policy: Policy, turn: Turn) -> str | None:
    """Say whether those named are among those just listed: 财政局在里面吗."""
    is_listed = turn.thread.aspect == f"{ASPECT}addressees"
    found = cue("among").search(turn.text) if is_listed else None
    return among_line(policy, found["who"]) if found else None


def _asks_of_clause(turn: Turn) -> bool:
    """Whether who is responsible is asked too: the clause at hand tells that and its number."""
    is_asked = cue("aspects.ask_who").search(turn.text) is not None
    return is_asked and bool(turn.thread.clauses)


def newest_reply(library: Library, turn: Turn) -> Reply | None:
    """Say which document is the newest, where newer ones are asked for."""
    if not cue("newer").search(turn.text):
        return None
    newest = max((p for p in library.corpus.policies.values() if p.issue_date), key=issued)
    years = [year for year in YEAR.findall(normalise(turn.text)) if year > str(issued(newest))]
    if not years and not says_nothing_else(None, turn.text, cue("newer")):
        return None
    words = "、".join(phrase("ask.year", year=year) for year in years)
    text = phrase(
        "document.newest",
        day=say_day(issued(newest)),
        document=document_name(newest),
        years=words or phrase("document.newest_word"),
    )
    return replace(_reply([text]), outcome=Outcome.NOT_FOUND)


def _reply(lines: list[str]) -> Reply:
    title = phrase("buttons.human")
    text, buttons = "\n".join(lines), (Button(title, title),)
    return Reply(text=text, outcome=Outcome.ANSWERED, buttons=buttons)
