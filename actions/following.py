"""What a message means that goes on with the topic at hand: 那大企业呢, 2022年呢, 三个."""

import re

from actions.counterpart import counterpart
from actions.library import Library
from actions.phrases import phrase
from actions.subject import find_subjects, resume, search
from actions.subject_matter import NOTED, UNCLEAR, Subject, turns_on
from actions.turn import Turn

STAYING = frozenset({"correct", "what_if", "affirm", "deny", "dont_know", "skip"})
FOLLOW_UP, INFORM = "follow_up", "inform"
ASKING = frozenset({"ask_amount", "ask_eligible"})
OTHER_DOCUMENT = frozenset({"event_date", "district"})


def find_meant(library: Library, turn: Turn) -> tuple[Subject, ...]:
    """Return the subject a message is about when it may go on with the topic at hand."""
    if not turn.thread.clauses and turn.intent in STAYING:
        return (Subject(question=turn.text, outcome=UNCLEAR),)
    if not turn.thread.clauses:
        return find_stated(library, turn) if turn.intent == INFORM else find_subjects(library, turn)
    if turn.intent == FOLLOW_UP and turn.asked not in turn.said:
        return (_followed(library, turn),)
    is_answer = turn.asked is not None and turn.intent not in ASKING
    if turn.intent in STAYING or is_answer or (turn.intent == INFORM and turn.said):
        return (resume(library, turn.thread, turn),)
    return find_subjects(library, turn)


def find_stated(library: Library, turn: Turn) -> tuple[Subject, ...]:
    """Return the subject of a statement: what its facts turn on, or none yet."""
    subjects = find_subjects(library, turn)
    is_question = re.search(phrase("cues.asking"), turn.text) is not None
    if is_question or turns_on(library, subjects[0], turn.said) or not turn.said:
        return subjects
    return (Subject(question=turn.text, outcome=NOTED),)


def _followed(library: Library, turn: Turn) -> Subject:
    named = re.sub(phrase("cues.follow_up"), "", turn.text)
    if OTHER_DOCUMENT & turn.said.keys():
        moved = counterpart(library, turn)
        return moved or search(library, f"{named}{turn.thread.question}", turn)
    if turn.said:
        return resume(library, turn.thread, turn)
    alone = search(library, named, turn)
    return alone if alone.is_found else search(library, f"{turn.thread.question}，{named}", turn)
