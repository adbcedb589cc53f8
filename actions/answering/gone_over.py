"""An answer gone over before it is given: what it passed over, and days that there are not."""

from actions.answering.no_such_day import with_missing_days
from actions.answering.parts_passed_over import with_parts_passed_over
from actions.answering.passed_over import with_what_was_passed_over
from actions.library import Library
from actions.reply import Answer
from actions.turn import Turn


def gone_over(library: Library, answer: Answer, turn: Turn, *, before: Turn) -> Answer:
    """Return an answer with what the message asks beyond doubt, and the days it misnames.

    Args:
        library: policies and benefits.
        answer: what was made of the message.
        turn: the message, with what it says.
        before: the same, before it was heard as more of the matter at hand.
    """
    answer = with_what_was_passed_over(library, answer, before)
    answer = with_parts_passed_over(library, answer, before)
    return with_missing_days(answer, turn)
