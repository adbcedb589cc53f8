"""Answering something else in between, and taking the open question up again."""

from dataclasses import replace

from actions.answering.asking import question_buttons, question_words
from actions.judgement import judge
from actions.library import Library
from actions.phrases import phrase
from actions.reply import Answer, Reply
from actions.thread import Thread
from actions.turn import Turn

MOST_DIGRESSIONS = 2


def open_question(turn: Turn) -> str | None:
    """Return the fact still to be asked for; who digresses again and again is left in peace."""
    return turn.asked if turn.thread.digressions < MOST_DIGRESSIONS else None


def resumed(library: Library, reply: Reply, turn: Turn) -> Reply:
    """Return a reply that takes the open question up again, if there is one."""
    asked = open_question(turn)
    if asked is None:
        return reply
    line = phrase("ask.resume", question=question_words(library, asked))
    judgements = judge(library, turn.thread.benefits, turn.facts, as_of=turn.as_of)
    buttons = question_buttons(library, asked, judgements)
    return replace(reply, text=f"{reply.text}\n{line}", buttons=buttons)


def after_digression(turn: Turn, thread: Thread) -> Thread:
    """Return the thread with one digression more, while a question is open."""
    return replace(thread, digressions=thread.digressions + 1 if open_question(turn) else 0)


def digress(library: Library, reply: Reply, turn: Turn) -> Answer:
    """Return an answer that leaves facts and topic alone and comes back to the question."""
    return Answer(
        replies=(resumed(library, reply, turn),),
        facts=turn.facts,
        thread=after_digression(turn, turn.thread),
        asked=open_question(turn),
    )
