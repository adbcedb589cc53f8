"""What a message asks beside the main point: 能领多少，找哪个部门，要带什么材料."""

from dataclasses import replace

from actions.answering.clause_answer import lead_lines, plain_lines
from actions.answering.deciding import Decided
from actions.answering.payee_asked import asks_payee, payee_told
from actions.cues import cue
from actions.hearing.message_kind import CORRECT
from actions.library import Library
from actions.phrases import phrase
from actions.topic.aspect import AMOUNT, GENERAL, aspect_of
from actions.topic.splitting import asked_in
from actions.topic.subject_matter import Subject
from actions.turn import Turn

ASKING = "ask_policy"
OF_THE_CASE = GENERAL | {AMOUNT}


def with_more_asked(library: Library, told: Decided, subject: Subject, turn: Turn) -> Decided:
    """Return an answer with what each of several questions asks, where it is not told yet."""
    asked = asked_in(turn.text)
    if len(asked) < (1 if puts_right(turn) else 2) or not subject.is_found:
        return told
    text = told.reply.text
    is_decided = bool(told.reply.decisions)
    found = (_asked_by(library, subject, replace(turn, text=one), is_decided) for one in asked)
    more = dict.fromkeys(line for lines in found for line in lines if line not in text)
    lines = text.split("\n")
    quoted = (at for at, line in enumerate(lines) if subject.citations[0].quote in line)
    at = next(quoted, len(lines))
    lines[at:at] = more
    return replace(told, reply=replace(told.reply, text="\n".join(lines)))


def puts_right(turn: Turn) -> bool:
    """Whether a message puts something right of the case, whatever it asks beside."""
    return turn.intent == CORRECT and bool(turn.news)


def _asked_by(library: Library, subject: Subject, turn: Turn, is_decided: bool) -> list[str]:
    """Return what one question asks of the clause; of the case the decision tells."""
    citation = subject.citations[0]
    aspect = aspect_of(replace(turn, intent=ASKING))
    papers = [phrase("unstated.papers")] if cue("papers").search(turn.text) else []
    if is_decided and aspect in OF_THE_CASE:
        return papers
    if asks_payee(turn.text):
        return [] if is_decided and not puts_right(turn) else payee_told(library, citation)
    lines = lead_lines(library, citation, aspect=aspect, text=turn.text, as_of=turn.as_of)
    if aspect == AMOUNT:
        lines += plain_lines(library, citation, subject.benefits, as_of=turn.as_of)
    return [*lines, *papers]
