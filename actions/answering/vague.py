"""Who cannot name what they want: asked once for other words, then offered a person."""

from dataclasses import replace

from actions.answering.unanswered import put_again
from actions.library import Library
from actions.reply import Answer
from actions.topic.own_words import is_vague
from actions.topic.subject_matter import UNCLEAR, Subject
from actions.turn import Turn


def vague_answer(library: Library, turn: Turn) -> Answer | None:
    """Return the words for a message that names nothing, whatever is talked of: 就是那个东西嘛."""
    if turn.said or not is_vague(turn.text):
        return None
    reply = put_again(library, Subject(question=turn.text, outcome=UNCLEAR), turn)
    thread = replace(turn.thread, misses=turn.thread.misses + 1)
    return Answer(replies=(reply,), facts=turn.facts, thread=thread, asked=turn.asked)
