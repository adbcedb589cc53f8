"""A word in return for what is not about policies: greeting, thanks, abuse, distress."""

from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.answer_question import wait_for
from actions.answering.case_turn import assess_turn
from actions.answering.digressing import digress
from actions.answering.in_need import care, is_despair, with_human
from actions.answering.noted_beside import noted_beside
from actions.answering.responding import respond
from actions.answering.straight_answer import straight_answer
from actions.cues import cue
from actions.fallback import asks_of_its_own, understand
from actions.hearing.heard import is_told
from actions.hearing.listening import listen
from actions.library import Library
from actions.phrases import phrase
from actions.reply import Answer, Reply, deliver
from actions.thread import DISTRESS, Thread
from actions.topic.following import find_meant
from actions.topic.own_words import is_bare
from actions.topic.searching import search
from actions.topic.splitting import pieces_of
from actions.turn import POLICY, Turn, read_turn
from knowledge.outcome import Outcome

ABUSE, ABOUT_BOT, DONT_KNOW = "abuse", "about_bot", "dont_know"
A_QUESTION = 5
SHORT = frozenset({"deny", "dont_know", "skip"})
GOODBYE = "goodbye"
POLITE = frozenset({"greet", GOODBYE, "thanks"})
ASIDE = frozenset({GOODBYE, DONT_KNOW})
NEVER_RESUMES = frozenset({DISTRESS, GOODBYE})
OF_THE_BOT = frozenset({ABUSE, ABOUT_BOT})
HEATED = frozenset({DISTRESS, ABUSE})


class SmallTalk(Action):  # type: ignore[misc]
    """`action_small_talk`."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def name(self) -> str:
        """Return the name in the domain."""
        return "action_small_talk"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Say the words for the intent; the open question stands, unless someone is in need."""
        del domain
        turn = without_scolding(self._library, read_turn(tracker))
        heard = listen(self._library, turn)
        if is_told(self._library, heard):
            answer = assess_turn(self._library, heard, before=turn)
            return [*deliver(answer, dispatcher, heard), *wait_for(answer.asked)]
        if is_about_policy(heard) or _tells_of_somebody(turn):
            asked = replace(heard, intent=POLICY) if heard.intent in POLITE else heard
            answer = noted_beside(self._library, asked) or understand(self._library, asked)
            return [*deliver(answer, dispatcher, turn), *wait_for(answer.asked)]
        if turn.intent == DONT_KNOW and turn.asked is None and turn.thread.benefits:
            # What stays open is said, whatever was asked in words: 准数他也不晓得.
            answer = respond(self._library, find_meant(self._library, heard), heard, is_case=True)
            return [*deliver(answer, dispatcher, heard), *wait_for(answer.asked)]
        is_heated = turn.intent in HEATED
        if not is_heated and (straight := straight_answer(self._library, turn)):
            return [*deliver(straight, dispatcher, turn), *wait_for(straight.asked)]
        reply, thread = talk(turn)
        facts = heard.facts if is_heated else turn.facts  # What is told in need is told.
        answer = Answer(replies=(reply,), facts=facts, thread=thread, asked=turn.asked)
        if turn.intent not in NEVER_RESUMES:
            answer = digress(self._library, reply, replace(turn, thread=thread))
        return deliver(answer, dispatcher, turn)


def without_scolding(library: Library, turn: Turn) -> Turn:
    """Return what is asked beside words against the bot: 你这个破机器人，我就问几天办完.

    What is asked must say something of its own that a clause answers, to be no part of them.
    """
    if turn.intent not in OF_THE_BOT:
        return turn
    ways = ("addressed", "scorned")
    pieces = [one for one in pieces_of(turn.text) if not any(cue(way).search(one) for way in ways)]
    asked = "，".join(one for one in pieces if _is_question(one) and not is_bare(one))
    if not asked or asked == turn.text or not search(library, asked, turn).is_found:
        return turn
    return replace(turn, text=asked, intent=POLICY)


def is_about_policy(turn: Turn) -> bool:
    """Whether it is no small talk: 不想上班了 shows no despair, 没报会罚款吗 asks something."""
    if turn.intent == POLICY:
        return True
    if turn.intent == DISTRESS:
        return not is_despair(turn.text)
    if turn.intent in POLITE:
        # 我爸66了 says how old somebody is, and is no word of leave; 多久办好 asks.
        is_asking = cue("asks_plainly").search(turn.text) is not None
        return bool(turn.said) or is_asking or asks_of_its_own(turn)
    if turn.intent == ABOUT_BOT:
        # 这笔钱拿来做什么用 asks nothing of whom it is said to.
        is_addressed = cue("addressed").search(turn.text) is not None
        return bool(turn.thread.clauses) and not is_addressed and _is_question(turn.text)
    return turn.intent in SHORT and turn.asked is None and _is_question(turn.text)


def _tells_of_somebody(turn: Turn) -> bool:
    """Whether what sounds like small talk tells of somebody after an answer: 我耳朵听不见."""
    is_told = cue("tells_of_somebody").search(turn.text) and not cue("leaving").search(turn.text)
    is_polite = cue("wanting").search(turn.text) is not None
    is_aside = turn.intent in ASIDE and turn.asked is None and bool(turn.thread.clauses)
    return is_aside and bool(is_told) and not is_polite


def _is_question(text: str) -> bool:
    is_asking = len(text) >= A_QUESTION and cue("asking").search(text) is not None
    return is_asking or cue("asks_plainly").search(text) is not None


def talk(turn: Turn) -> tuple[Reply, Thread]:
    """Return the words for an intent; abuse is answered once."""
    if turn.intent == ABUSE:
        key = "abuse_again" if ABUSE in turn.thread.said else ABUSE
        thread = replace(turn.thread, said=tuple({*turn.thread.said, ABUSE}))
        return with_human(phrase(f"small_talk.{key}")), thread
    is_after = DISTRESS in turn.thread.said and turn.intent != ABOUT_BOT
    if is_after or turn.intent == DISTRESS or is_despair(turn.text):
        return care(turn)
    text = phrase(f"small_talk.{turn.intent}")
    return Reply(text=text, outcome=Outcome.ANSWERED), turn.thread
