"""A message that tells or changes a case: decided with what is known after it."""

import re
from dataclasses import replace

from actions.answering.digressing import digress
from actions.answering.group_cases import subject_of_groups
from actions.answering.responding import respond
from actions.answering.straight_answer import straight_answer
from actions.answering.unheard import ask_what_changes, is_unheard
from actions.cues import cue
from actions.hearing.bare_answers import names_number
from actions.hearing.heard import is_heard
from actions.hearing.message_kind import CORRECT, INFORM, WHAT_IF, asks
from actions.library import Library
from actions.reply import Answer
from actions.topic.following import find_meant
from actions.topic.naming import is_any_named
from actions.topic.staying import PLAINLY
from actions.topic.subject import find_subjects, search
from actions.turn import Turn

ASKING = "ask_policy"
ASIDE = frozenset({INFORM, ASKING, "affirm", "deny", "dont_know", "skip", "nlu_fallback"})
OF_ONE_GROUP = ("qualified_hires", "hire_category", "contract_term_months")


def assess_turn(library: Library, turn: Turn, *, before: Turn) -> Answer:
    """Decide with what is known after this message; what is only supposed is forgotten.

    Args:
        library: policies and benefits.
        turn: the message, with what it says.
        before: the same without.
    """
    answer = _assess(library, turn)
    if turn.intent != WHAT_IF:
        return answer
    if answer.asked and turn.asked is None:
        # What has to be asked on is pursued, and so kept.
        return _assess(library, replace(turn, intent=CORRECT))
    thread = replace(
        answer.thread,
        supposed=turn.said,
        groups=before.thread.groups,
        supposed_groups=turn.groups,
    )
    return replace(answer, facts=before.facts, thread=thread)


def _assess(library: Library, turn: Turn) -> Answer:
    if turn.groups:
        is_at_hand = turn.thread.benefits and not is_any_named(library, turn.text)
        meant = () if is_at_hand else find_subjects(library, turn)[0].benefits
        of_groups = subject_of_groups(library, turn, meant or turn.thread.benefits)
        return respond(library, (of_groups,), replace(turn, asked=None), is_case=True)
    if turn.intent == CORRECT and is_any_named(library, turn.text):
        named = replace(turn, text=re.sub(cue("correcting"), "", turn.text), intent=ASKING)
        subjects = find_subjects(library, named)
        if subjects[0].is_found:
            return respond(library, subjects, replace(named, asked=None), is_case=True)
    subjects = find_meant(library, turn)
    is_same = not subjects[0].is_found or subjects[0].benefits == turn.thread.benefits
    if is_unheard(library, turn) and (is_same or not turn.said):
        return _unheard(library, turn)
    # What asks something and tells nothing of the case answers no open question.
    is_aside = turn.intent in ASIDE and asks(turn.text)
    if is_aside and not is_heard(library, turn):
        return respond(library, find_subjects(library, turn), turn)
    if turn.asked is not None and turn.asked in turn.said:
        turn = replace(turn, asked=None)
    return respond(library, subjects, turn, is_case=True)


def _unheard(library: Library, turn: Turn) -> Answer:
    """Answer what a clause says of the words of a change that nothing was read from, else ask."""
    if straight := straight_answer(library, turn):
        return straight
    asked = replace(turn, text=re.sub(cue("supposing"), "", turn.text), intent=ASKING)
    found = search(library, asked.text, asked)
    is_plain = found.is_found and found.citations[0].score >= PLAINLY
    if is_plain and not names_number(turn):
        return respond(library, (found,), asked)
    return digress(library, ask_what_changes(library, turn), turn)
