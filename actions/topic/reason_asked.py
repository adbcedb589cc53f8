"""Whether a message asks why: of a rule, or of what the case at hand came to."""

from actions.cues import cue
from actions.library import Library
from actions.topic.other_matters import names_a_mate, names_other_topic
from actions.topic.own_words import is_bare
from actions.turn import Turn

WHY = "ask_why"


def asks_reason(text: str) -> bool:
    """Whether a message asks for the reason of anything, not which reason is needed."""
    is_needed = cue("reason_needed").search(text) is not None
    return not is_needed and cue("reason").search(text) is not None


def asks_why_so(text: str) -> bool:
    """Whether a message asks for the reason of a rule: 为什么从50%降到30%."""
    return cue("why_so").search(text) is not None and asks_reason(text)


def asks_why_ruled(text: str) -> bool:
    """Whether it is asked what those who made a rule had in mind: 为什么要规定30天.

    凭啥规定我要交满12个月 asks of one's own case.
    """
    return cue("why_ruled").search(text) is not None and asks_reason(text)


def asks_why_of_case(library: Library, turn: Turn) -> bool:
    """Whether it is asked why the case at hand came to what was told: 45天咋个只给30天的钱.

    Once a case was worked out, why it is so is asked of it, in whatever words: no list of them
    is long enough. What names another matter, or asks for the mind of the makers, is not.
    """
    thread = turn.thread
    is_worked_out = bool(thread.benefits) and (thread.is_decided or turn.asked is not None)
    is_doubted = turn.intent == WHY and cue("reason_of_verdict").search(turn.text) is not None
    if not is_worked_out or not (is_doubted or asks_reason(turn.text)):
        return False
    if asks_why_ruled(turn.text):
        return False
    is_of_mate = names_a_mate(library, turn) and cue("of_ones_own").search(turn.text) is None
    return is_bare(turn.text) or not (is_of_mate or names_other_topic(library, turn))
