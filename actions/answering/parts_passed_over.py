"""What one of several questions asks of another clause beyond doubt, where that is not cited."""

from collections.abc import Iterator
from dataclasses import replace

from actions.answering.passed_over import HANDED_OFF, more_said
from actions.answering.responding import respond
from actions.library import Library
from actions.reply import Answer
from actions.thread import Thread
from actions.topic.fitted import fitted
from actions.topic.own_words import is_bare, pairs_of_its_own
from actions.topic.splitting import is_question, pieces_of
from actions.topic.subject_matter import ANSWERED, Subject, benefits_meant
from actions.turn import POLICY, Turn

SURE, AHEAD, FAR_AHEAD = 0.95, 0.1, 0.35
ENOUGH_SAID, LITTLE_SAID = 4, 2
MORE_SAID = 0.0


def with_parts_passed_over(library: Library, answer: Answer, turn: Turn) -> Answer:
    """Return an answer with those of the questions that it left out: …，报给哪个，提前几天说.

    Args:
        library: policies and benefits.
        answer: what was made of the whole message.
        turn: the message, as it came in.
    """
    if any(reply.outcome == HANDED_OFF for reply in answer.replies):
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
    found = library.retriever.search(turn.text, as_of=turn.as_of).citations
    best, next_best = [*(one.score for one in found), 0.0, 0.0][:2]
    own = len({*pairs_of_its_own(turn.text)})
    ahead = AHEAD if own >= ENOUGH_SAID else FAR_AHEAD
    if best < SURE or best - next_best < ahead or own < LITTLE_SAID:
        return None
    cited = {(one.policy, one.clause) for reply in answer.replies for one in reply.citations}
    is_said = (found[0].policy, found[0].clause) in cited
    if is_said or more_said(answer, found[0], turn.text) < MORE_SAID:
        return None
    subject = Subject(question=turn.text, outcome=ANSWERED, citations=(found[0],))
    subject = replace(subject, benefits=benefits_meant(library, found[0], {}))
    return fitted(library, subject, turn)
