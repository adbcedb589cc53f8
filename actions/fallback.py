"""What was not understood: a clause if one answers, then one rephrasing, then the desk."""

import re
from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.answer_question import answer_turn
from actions.answering.digressing import digress
from actions.answering.explained import explain
from actions.answering.responding import respond
from actions.cues import cue
from actions.hearing.message_kind import FOLLOW_UP, asks
from actions.library import Library
from actions.reply import Answer
from actions.thread import Thread
from actions.topic.counterpart import OTHER_DOCUMENT
from actions.topic.following import find_meant
from actions.topic.other_matters import names_other_topic
from actions.topic.own_words import is_bare, pairs_of_its_own
from actions.topic.reason_asked import asks_reason
from actions.topic.searching import search
from actions.topic.subject import find_subjects
from actions.topic.subject_matter import UNCLEAR, Subject
from actions.topic.unfound import still_unfound
from actions.turn import Turn
from knowledge.outcome import Outcome

NOT_OURS = "out_of_scope"
TELLING = 3


class Fallback(Action):  # type: ignore[misc]
    """`action_fallback`."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def name(self) -> str:
        """Return the name in the domain."""
        return "action_fallback"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Answer when a clause does; else put it again once, then offer the desk."""
        del domain
        return answer_turn(self._library, dispatcher, tracker, otherwise=understand)


def understand(library: Library, turn: Turn) -> Answer:
    """Return the answer to a message whose intent is unclear or not ours."""
    if is_bare(turn.text) and asks_reason(turn.text):
        return digress(library, explain(library, turn), turn)  # why？？
    subjects = _gone_on(library, turn) or _of_a_place_alone(library, turn)
    subjects = subjects or find_subjects(library, turn)
    is_known = any(subject.is_found or subject.missing for subject in subjects)
    is_known = is_known or still_unfound(library, turn) is not None
    if not is_known and turn.intent != NOT_OURS and not _is_of_another_field(turn, subjects[0]):
        subjects = tuple(replace(subject, outcome=UNCLEAR) for subject in subjects[:1])
    return respond(library, subjects, turn)


def _gone_on(library: Library, turn: Turn) -> tuple[Subject, ...]:
    """Return what another year or district makes of the matter at hand: 照2020年市里那个.

    What is not ours stays so, whatever place or day it names: 明天北碚下不下雨.
    """
    is_moved = bool(turn.thread.benefits) and bool(OTHER_DOCUMENT & turn.said.keys())
    is_not_ours = turn.intent == NOT_OURS and asks_of_its_own(turn)
    if not is_moved or is_not_ours or names_other_topic(library, turn):
        return ()
    found = find_meant(library, replace(turn, intent=FOLLOW_UP))
    return tuple(one for one in found if one.is_found)


def _of_a_place_alone(library: Library, turn: Turn) -> tuple[Subject, ...]:
    """Return that nothing answers what only the district named brings a clause to.

    北碚哪家的火锅好吃 asks nothing that a document of 北碚 tells.
    """
    words = turn.text
    for name in library.corpus.districts:
        words = re.sub(f"{name}区?", "", words)
    rest = replace(turn, text=words, thread=Thread())
    if turn.intent != NOT_OURS or words == turn.text or not asks_of_its_own(rest):
        return ()
    found = search(library, words, rest)
    return () if found.is_found or found.missing else (replace(found, question=turn.text),)


def _is_of_another_field(turn: Turn, subject: Subject) -> bool:
    """Whether a message asks plainly for what is not ours: 小孩上学划片你晓得不, 高温补贴."""
    if cue("in_no_document").search(turn.text):
        return True
    return subject.outcome == Outcome.OUT_OF_SCOPE and asks_of_its_own(turn)


def asks_of_its_own(turn: Turn) -> bool:
    """Whether a message asks, in words of its own, of whatever field."""
    return len(pairs_of_its_own(turn.text)) >= TELLING and asks(turn.text)
