"""A message that tells or changes a case: decided with what is known after it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from actions.answering.digressing import digress
from actions.answering.responding import respond
from actions.answering.straight_answer import straight_answer
from actions.answering.unheard import ask_what_changes, is_unheard
from actions.calculator import Verdict
from actions.cues import cue
from actions.hearing.heard import is_heard, listen
from actions.hearing.hire_groups import ask_one_group, tells_groups, told_apart
from actions.hearing.message_kind import CORRECT, INFORM, WHAT_IF, asks
from actions.judgement import judge, with_what_goes_without_saying
from actions.library import Library
from actions.phrases import phrase
from actions.reply import Answer
from actions.topic.following import find_meant
from actions.topic.naming import is_any_named
from actions.topic.subject import find_subjects
from actions.topic.subject_matter import ANSWERED, TELLING, Subject, facts_of
from actions.turn import Turn
from knowledge.citation import cite

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
    if parts := told_apart(turn.text):
        return _each_group(library, parts, before)
    if tells_groups(turn):
        kept = _without_hires(turn.facts, before.facts)
        told = _assess(library, turn)
        return replace(told, replies=(ask_one_group(),), facts=kept, asked=None)
    answer = _assess(library, turn)
    if turn.intent != WHAT_IF:
        return answer
    if answer.asked and turn.asked is None:
        # What has to be asked on is pursued, and so kept.
        return _assess(library, replace(turn, intent=CORRECT))
    thread = replace(answer.thread, supposed=turn.said)
    return replace(answer, facts=before.facts, thread=thread)


def _assess(library: Library, turn: Turn) -> Answer:
    if turn.intent == CORRECT and is_any_named(library, turn.text):
        named = replace(turn, text=re.sub(cue("correcting"), "", turn.text), intent=ASKING)
        subjects = find_subjects(library, named)
        if subjects[0].is_found:
            return respond(library, subjects, replace(named, asked=None), is_case=True)
    subjects = find_meant(library, turn)
    is_same = not subjects[0].is_found or subjects[0].benefits == turn.thread.benefits
    if is_unheard(library, turn) and (is_same or not turn.said):
        straight = straight_answer(library, turn)
        return straight or digress(library, ask_what_changes(library, turn), turn)
    # What asks something and tells nothing of the case answers no open question.
    is_aside = turn.intent in ASIDE and asks(turn.text)
    if is_aside and not is_heard(library, turn):
        return respond(library, find_subjects(library, turn), turn)
    if turn.asked is not None and turn.asked in turn.said:
        turn = replace(turn, asked=None)
    return respond(library, subjects, turn, is_case=True)


def _each_group(library: Library, parts: Sequence[str], before: Turn) -> Answer:
    """Decide each group on its own; only what is said of all of them stays known."""
    answers = []
    for part in parts:
        turn = listen(library, replace(before, text=part, asked=None))
        answers.append(respond(library, (_nearest(library, turn),), turn, is_case=True))
    replies = [reply for answer in answers for reply in answer.replies]
    last = replace(replies[-1], text="\n".join((replies[-1].text, phrase("groups.apart"))))
    first, second = (answer.facts for answer in answers)
    common = {name: first[name] for name in first if second.get(name) == first[name]}
    return replace(answers[-1], replies=(*replies[:-1], last), facts=common)


def _nearest(library: Library, turn: Turn) -> Subject:
    """Return the benefit that is due for a group, what its words mean where none is."""
    found = find_subjects(library, turn)[0]
    every = library.benefits.benefits.values()
    told = [one.id for one in every if len(facts_of(library, one) & turn.said.keys()) > TELLING]
    facts = with_what_goes_without_saying(library, turn.facts, turn.text)
    for one in judge(library, told, facts, as_of=turn.as_of)[:1]:
        benefit = one.decision.benefit
        if one.decision.eligible is Verdict.YES and benefit.id not in found.benefits:
            cited = cite(benefit.policy, benefit.clause, quote=benefit.quotes[0], as_of=turn.as_of)
            return replace(found, outcome=ANSWERED, citations=(cited,), benefits=(benefit.id,))
    return found


def _without_hires(facts: Mapping[str, Any], known: Mapping[str, Any]) -> dict[str, Any]:
    kept = {name: facts[name] for name in facts if name not in OF_ONE_GROUP}
    return kept | {name: known[name] for name in OF_ONE_GROUP if name in known}
