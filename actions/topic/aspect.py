"""What is asked of a clause: until when, who, how; by the intent, or by the words."""

import re

from actions.cues import cue, cues
from actions.turn import Turn

EVENT = "event_date"
DEADLINE, STILL_VALID = "ask_deadline", "ask_still_valid"
WHO, HOW, REQUIREMENTS, AMOUNT = "ask_who", "ask_how_to_apply", "ask_requirements", "ask_amount"
OF_ITS_END = frozenset({DEADLINE, STILL_VALID})
GENERAL = frozenset({"ask_policy", "out_of_scope", "nlu_fallback", "inform"})
OF_NO_BODY = ("which_place", "counted_in", "borne_by")
# These say nothing of what is asked: the aspect asked about before stands.
GOING_ON = frozenset({"inform", "follow_up"})
# What is asked of one matter after another: who, how, and whom it is for.
CARRIED = frozenset({WHO, HOW, REQUIREMENTS})


def aspect_of(turn: Turn) -> str:
    """Return the intent that says what is asked; words speak where the intent is general."""
    if (told := _told_by_words(turn)) is not None:
        return told
    if turn.intent in GENERAL | GOING_ON:
        for aspect, pattern in cues("aspects").items():
            if re.search(pattern, turn.text):
                return str(aspect)
    # 那2023年的时候呢 asks no more whether it is over.
    is_of_then = turn.thread.aspect == STILL_VALID and EVENT in turn.said
    goes_on = turn.intent in GOING_ON and turn.thread.aspect and not is_of_then
    # 支持养老服务业发展那项呢 asks of another task what was asked of the one before.
    is_of_another = turn.intent in GENERAL and turn.thread.aspect in CARRIED
    goes_on = goes_on or (is_of_another and cue("another_one").search(turn.text) is not None)
    return turn.thread.aspect if goes_on else turn.intent


def _told_by_words(turn: Turn) -> str | None:
    """Return what words ask that the intent would have be something else, None where none do."""
    text, intent = turn.text, turn.intent
    if cue("for_which").search(text):
        return REQUIREMENTS
    if intent not in OF_ITS_END and cue("end_asked").search(text):
        return DEADLINE  # 补助好久停发 asks for no day of payment.
    if cue("paid_when").search(text):
        return DEADLINE  # 哪个时候发, 几月份拨付 ask for no body and no way of doing it.
    is_of_body = cue("body_in_it").search(text) is not None
    of_none = any(cue(one).search(text) for one in OF_NO_BODY)
    # 找哪个银行, 连职工那份也算, 利息哪个出 ask for no body that is responsible.
    is_of_none = intent == WHO and of_none and not is_of_body
    # 网上办要好多天 asks no way of doing it, nor 还不上咋办.
    is_of_none = is_of_none or (intent == HOW and cue("days_asked").search(text) is not None)
    is_of_none = is_of_none or cue("cannot_pay").search(text) is not None
    # 剩余期限按1300还是1500, 减少率怎么算，文件写了没 ask for no end.
    is_of_none = is_of_none or (intent in OF_ITS_END and _asks_of_figure(text))
    return "ask_policy" if is_of_none else None


def _asks_of_figure(text: str) -> bool:
    """Whether words ask for a figure or which of two, and say nothing of an end."""
    is_of_end = any(cue(f"aspects.{one}").search(text) for one in OF_ITS_END)
    is_of_figure = cue("figure_asked").search(text) is not None
    return is_of_figure and not is_of_end and cue("ending").search(text) is None


def asks_for(turn: Turn, aspect: str) -> bool:
    """Whether a message asks for one of the things, whatever else it asks."""
    return aspect_of(turn) == aspect or cue(f"aspects.{aspect}").search(turn.text) is not None


def without_aspects(text: str) -> str:
    """Return a question without the words that ask who, how, until when, with which papers."""
    for pattern in (*cues("aspects").values(), cue("papers"), cue("place_asked")):
        text = re.sub(pattern, " ", text)
    return text
