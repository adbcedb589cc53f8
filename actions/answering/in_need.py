"""Who is in despair, whatever else the message says: care first, and a person to talk to."""

from dataclasses import replace

from actions.cues import cue
from actions.phrases import phrase
from actions.reply import Answer, Button, Reply
from actions.thread import DISTRESS, Thread
from actions.turn import Turn
from knowledge.outcome import Outcome


def need_answer(turn: Turn) -> Answer | None:
    """Return a word of care for who speaks of dying, None for every other message."""
    if not cue("harm").search(turn.text):
        return None
    reply, thread = care(turn)
    return Answer(replies=(reply,), facts=turn.facts, thread=thread, asked=turn.asked)


def is_despair(text: str) -> bool:
    """Whether words hold a sign of harm or despair."""
    return any(cue(name).search(text) for name in ("harm", "despair"))


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
