"""A message that tells or changes a case: decided with what is known after it."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from actions.cues import cue
from actions.digressing import digress
from actions.following import find_meant
from actions.heard import is_heard
from actions.hire_groups import ask_one_group, tells_groups
from actions.library import Library
from actions.message_kind import CORRECT, INFORM, WHAT_IF, asks
from actions.naming import is_any_named
from actions.reply import Answer
from actions.responding import respond
from actions.subject import find_subjects
from actions.turn import Turn
from actions.unheard import ask_what_changes, is_unheard

TOLD = frozenset({INFORM, "affirm", "deny", "dont_know", "skip"})


def assess_turn(library: Library, turn: Turn, *, known: Mapping[str, Any]) -> Answer:
    """Decide with what is known after this message; what is only supposed is forgotten.

    Args:
        library: policies and benefits.
        turn: the message, with what it says.
        known: the facts known before it.
    """
    answer = _assess(library, turn)
    if turn.intent != WHAT_IF:
        return answer
    if answer.asked and turn.asked is None:
        # What has to be asked on is pursued, and so kept.
        return _assess(library, replace(turn, intent=INFORM))
    return replace(answer, facts=known)


def _assess(library: Library, turn: Turn) -> Answer:
    if tells_groups(turn):
        return digress(library, ask_one_group(), turn)
    if turn.intent == CORRECT and is_any_named(library, turn.text):
        named = replace(turn, text=re.sub(cue("correcting"), "", turn.text), intent="ask_policy")
        subjects = find_subjects(library, named)
        if subjects[0].is_found:
            return respond(library, subjects, replace(named, asked=None), is_case=True)
    if is_unheard(library, turn):
        return digress(library, ask_what_changes(library, turn), turn)
    if _asks_aside(library, turn):
        return respond(library, find_subjects(library, turn), turn)
    subjects = find_meant(library, turn)
    if turn.asked is not None and turn.asked in turn.said:
        turn = replace(turn, asked=None)
    return respond(library, subjects, turn, is_case=True)


def _asks_aside(library: Library, turn: Turn) -> bool:
    # What asks something and tells nothing of the case answers no open question.
    is_question = turn.intent in TOLD and asks(turn.text)
    return turn.asked is not None and is_question and not is_heard(library, turn)
