"""A day named that no calendar has: said first, for it was left out of what was counted."""

from dataclasses import replace

from actions.facts.missing_days import missing_days
from actions.phrases import phrase
from actions.reply import Answer
from actions.turn import Turn


def with_missing_days(answer: Answer, turn: Turn) -> Answer:
    """Return an answer that begins with the days of the message that do not exist."""
    days = missing_days(turn.text, as_of=turn.as_of)
    if not days or not answer.replies:
        return answer
    first, *others = answer.replies
    line = phrase("days.missing", days="、".join(days))
    return replace(answer, replies=(replace(first, text=f"{line}\n{first.text}"), *others))
