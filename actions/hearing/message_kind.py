"""What a message does with an open case: asks, supposes, corrects, goes on, tells."""

import re
from functools import lru_cache

from actions.cues import cue
from actions.library import Library
from actions.topic.at_hand import ALWAYS
from actions.topic.naming import is_any_named
from actions.topic.splitting import asked_words, pieces_of
from actions.turn import Turn, known_pieces

WHAT_IF, CORRECT, FOLLOW_UP, INFORM = "what_if", "correct", "follow_up", "inform"
CHANGING = frozenset({WHAT_IF, CORRECT, FOLLOW_UP})
# What these want done stands, whatever else the message tells.
KEPT = frozenset({"show_source", "ask_compare", "ask_human", "stop", "abuse", "distress", "affirm"})
ASKING, ASKING_ON = "ask_", "ask_policy"


# Many rules of one turn ask it of the same words.
@lru_cache(maxsize=1024)
def asks(text: str) -> bool:
    """Whether a message asks something of its own: not 那31人呢, 对吧, 记不清多少."""
    parts = (cue("trailing").sub("", one) for one in known_pieces(text))
    return any(cue("asking").search(one) for one in parts)


def changes(turn: Turn) -> str | None:
    """Return how a message changes a case by its form, None where it only tells or asks.

    What is counted from the case as it is stays a supposition: 再招两个呢.
    """
    if _counts_on(turn) or _supposes(turn):
        return WHAT_IF
    if cue("corrected").search(turn.text):
        return CORRECT
    if cue("goes_on").search(turn.text) and not asks(turn.text):
        return WHAT_IF if cue("relative").search(turn.text) else FOLLOW_UP
    if turn.intent == WHAT_IF and turn.news and asks(turn.text):
        return None  # 那我只贷八万，还要反担保不 tells what is so: nothing in it supposes.
    return turn.intent if turn.intent in CHANGING else None


def _supposes(turn: Turn) -> bool:
    """Whether the form of a message supposes something: 要是…, 改成…呢, 差的那个月补上呢."""
    if cue("supposed").search(turn.text):
        return True
    ways = ("made_up", "doubled", "halved", "by_parts")
    is_made_up = any(cue(way).search(turn.text) for way in ways) and cue("goes_on").search(
        turn.text
    )
    is_changed = turn.intent == WHAT_IF and cue("supposed_changed").search(turn.text)
    return bool(is_made_up or is_changed)


def _counts_on(turn: Turn) -> bool:
    """Whether a piece of a message only counts on from the case: 再招两个，能拿多少.

    While a question is open, such a piece alone may well answer it.
    """
    is_open = turn.asked is not None and not asks(turn.text)
    parts = re.split("[，,。；;！!？?\n]", turn.text)
    return not is_open and any(cue("counts_on").search(part) for part in parts)


def kind_when_heard(library: Library, turn: Turn) -> str:
    """Return what a message wants that says something of the case at hand.

    Its form outranks the label: a value told is told, whatever small talk it resembles.
    Who names a benefit asks about that.
    """
    if turn.intent in KEPT:
        return turn.intent
    is_question = turn.intent.startswith(ASKING)
    is_supposed = bool(turn.said) and cue("supposed").search(turn.text) is not None
    # 若参加失业保险仅满2个月，是否符合条件 names no other benefit.
    is_apart = is_supposed and len(pieces_of(turn.text)) > 1
    asked = asked_words(turn.text) if is_apart else turn.text
    if is_question and asks(turn.text) and is_any_named(library, asked):
        return turn.intent
    if turn.intent == FOLLOW_UP and asks(turn.text) and not turn.news:
        return ASKING_ON
    if change := changes(turn):
        return change
    is_told = not is_question or bool(turn.said.keys() - {*ALWAYS})
    return INFORM if is_told and not asks(turn.text) else turn.intent
