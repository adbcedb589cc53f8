"""What one of several questions asks of another clause beyond doubt, where that is not cited."""

from collections.abc import Iterator
from dataclasses import replace

from actions.answering.passed_over import (
    ENOUGH_SAID,
    is_handed_off,
    lead_of,
    more_said,
    places_cited,
    subject_of,
)
from actions.answering.responding import respond
from actions.library import Library
from actions.reply import Answer
from actions.thread import Thread
from actions.topic.own_words import is_bare, pairs_of_its_own
from actions.topic.splitting import is_question, pieces_of
from actions.topic.subject_matter import Subject
from actions.turn import POLICY, Turn

# One question of several needs less of a lead than a whole message does.
AHEAD, FAR_AHEAD = 0.1, 0.35
MORE_SAID = 0.0


def with_parts_passed_over(library: Library, answer: Answer, turn: Turn) -> Answer:
    """Return an answer with those of the questions that it left out: …，报给哪个，提前几天说.

    Args:
        library: policies and benefits.
        answer: what was made of the whole message.
        turn: the message, as it came in.
    """
    if is_handed_off(answer):
        return answer
    for part in _parts(turn.text):
        alone = replace(turn, text=part, intent=POLICY, asked=None, thread=Thread())
        subject = _plainly_asked(library, answer, alone)
        if subject is not None:
            more = respond(library, (subject,), alone, is_found=True)
            clauses = (*more.thread.clauses, *answer.thread.clauses)
            thread = replace(answer.thread, clauses=clauses)
            answer = replace(answer, replies=(*more.replies, *answer.replies), thread=thread)
    return answer


def _parts(text: str) -> Iterator[str]:
    """Yield each of several questions, led by what is told first where it says little itself."""
    pieces = pieces_of(text)
    asked = [one for one in pieces if is_question(one)]
    lead = [one for one in pieces[:1] if not is_question(one)]
    for part in asked if len(asked) > 1 else ():
        if len({*pairs_of_its_own(part)}) >= ENOUGH_SAID:
            yield part
        elif lead and not is_bare(part):
            yield "，".join((*lead, part))


def _plainly_asked(library: Library, answer: Answer, turn: Turn) -> Subject | None:
    """Return what one question is about beyond doubt, None where that is cited, or in doubt."""
    lead = lead_of(library, turn)
    if lead is None or lead.ahead < (AHEAD if lead.is_enough else FAR_AHEAD):
        return None
    is_said = (lead.first.policy, lead.first.clause) in places_cited(answer)
    if is_said or more_said(answer, lead.first, turn.text) < MORE_SAID:
        return None
    return subject_of(library, lead.first, turn)
