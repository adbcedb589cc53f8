"""What a message means that goes on with the topic at hand: 那大企业呢, 2022年呢, 三个."""

import re

from actions.counterpart import counterpart, year_of
from actions.cues import cue
from actions.library import Library
from actions.naming import names_benefit
from actions.subject import (
    at_hand,
    find_subjects,
    from_facts,
    points_back,
    resume,
    search,
)
from actions.subject_matter import NOTED, UNCLEAR, Subject, turns_on
from actions.turn import Turn

STAYING = frozenset({"correct", "what_if", "affirm", "deny", "dont_know", "skip"})
FOLLOW_UP, INFORM = "follow_up", "inform"
ASKING = frozenset({"ask_amount", "ask_eligible"})
SEARCHING = frozenset({FOLLOW_UP, "ask_amount", "ask_eligible"})
MOVING = frozenset({FOLLOW_UP, INFORM, "correct", "what_if"})
OTHER_DOCUMENT = frozenset({"event_date", "district"})


def find_meant(library: Library, turn: Turn) -> tuple[Subject, ...]:
    """Return the subject a message is about when it may go on with the topic at hand."""
    if not turn.thread.clauses:
        return _begun(library, turn)
    if moved := _moved(library, turn):
        return (moved,)
    if not turn.said and turn.intent in SEARCHING and points_back(library, turn):
        return (at_hand(library, turn),)
    if turn.intent == FOLLOW_UP and turn.asked not in turn.said:
        return (_followed(library, turn),)
    is_answer = turn.asked is not None and turn.intent not in ASKING
    if turn.intent in STAYING or is_answer or (turn.intent == INFORM and turn.said):
        return (_continued(library, turn),)
    return find_subjects(library, turn)


def _begun(library: Library, turn: Turn) -> tuple[Subject, ...]:
    if turn.intent in STAYING:
        return (Subject(question=turn.text, outcome=UNCLEAR),)
    subjects = find_subjects(library, turn)
    if turn.intent != INFORM or not turn.said or re.search(cue("asking"), turn.text):
        return subjects
    if turns_on(library, subjects[0], turn.said):
        return subjects
    return (Subject(question=turn.text, outcome=NOTED),)


def _moved(library: Library, turn: Turn) -> Subject | None:
    # "2023年招的" said of a matter of 2022 moves to the document of 2023.
    if turn.intent not in MOVING or not OTHER_DOCUMENT & turn.said.keys():
        return None
    if turn.intent != FOLLOW_UP and _covers(library, turn):
        return None
    moved = counterpart(library, turn)
    return moved if moved and (moved.benefits or not turn.thread.benefits) else None


def _covers(library: Library, turn: Turn) -> bool:
    # The rule at hand stays where the year said is its own.
    year = year_of(turn.said.get("event_date"))
    issued = library.corpus.policy(turn.thread.clauses[0].policy).issue_date
    if year is None or issued is None:
        return "district" not in turn.said
    windows = [library.benefits.get(name).window.days for name in turn.thread.benefits]
    ends = [days.last_day.year for days in windows if days.last_day is not None]
    last = max(ends, default=issued.year)
    return issued.year <= year <= last


def _continued(library: Library, turn: Turn) -> Subject:
    # A case told piece by piece may by now turn on a benefit that was not in sight.
    found = None if turn.thread.benefits else from_facts(library, turn)
    return found or resume(library, turn.thread, turn)


def _followed(library: Library, turn: Turn) -> Subject:
    named = re.sub(cue("follow_up"), "", turn.text)
    alone = search(library, named, turn)
    is_named = alone.is_found and names_benefit(library, named, alone.citations[0])
    if turn.said and not is_named and turn.thread.benefits:
        return resume(library, turn.thread, turn)
    if OTHER_DOCUMENT & turn.said.keys():
        return search(library, f"{named}{turn.thread.question}", turn)
    return alone if alone.is_found else search(library, f"{turn.thread.question}，{named}", turn)
