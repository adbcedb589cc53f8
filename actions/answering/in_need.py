"""Who is in despair, whatever else the message says: care first, and a person to talk to."""

from dataclasses import replace

from actions.cues import cue
from actions.hearing.message_kind import asks
from actions.phrases import phrase
from actions.reply import Button, Reply
from actions.thread import DISTRESS, Thread
from actions.turn import Turn
from knowledge.outcome import Outcome

ABUSE = "abuse"
# What is supposed is of a case: 万一撑不住，裁到20个呢.
OF_A_CASE = ("supposed", "goes_on")


def is_in_need(turn: Turn) -> bool:
    """Whether somebody speaks of dying, or says to be at an end and asks nothing beside it.

    A shop that cannot hold out is none: 店子撑不下去了.
    """
    if cue("harm").search(turn.text):
        return True
    is_of_policy = asks(turn.text) or any(cue(one).search(turn.text) for one in OF_A_CASE)
    return _is_hopeless(turn.text) and turn.intent != ABUSE and not is_of_policy


def is_despair(text: str) -> bool:
    """Whether words hold a sign of harm or despair."""
    return _is_hopeless(text) or any(cue(name).search(text) for name in ("harm", "despair"))


def _is_hopeless(text: str) -> bool:
    is_of_person = not cue("of_a_business").search(text)
    return is_of_person and cue("hopeless").search(text) is not None


def care(turn: Turn) -> tuple[Reply, Thread]:
    """Return words of care, in full once, and the thread that remembers them."""
    if DISTRESS in turn.thread.said:
        return with_human(phrase("small_talk.still_here")), turn.thread
    thread = replace(turn.thread, said=tuple({*turn.thread.said, DISTRESS}))
    return with_human(phrase("small_talk.distress")), thread


def with_human(text: str) -> Reply:
    """Return a reply with the button that leads to a person."""
    title = phrase("buttons.human")
    return Reply(text=text, outcome=Outcome.ANSWERED, buttons=(Button(title, title),))
