"""Messages that ask one point of the matter at hand, and name no matter: 由哪些部门负责落实."""

from actions.cues import cue, cues
from actions.topic.aspect import (
    DEADLINE,
    EVENT,
    HOW,
    REQUIREMENTS,
    STILL_VALID,
    WHO,
    asks_for,
    without_aspects,
)
from actions.topic.own_words import says_nothing
from actions.turn import Turn

POINTS = (WHO, DEADLINE, STILL_VALID, HOW, REQUIREMENTS, "show_source")
OF_BODIES, OF_LEVELS = ("body_asked", "body_named"), ("level_asked",)


def asks_point_alone(turn: Turn) -> bool:
    """Whether only who is responsible, until when, how or for whom is asked, and no matter named.

    责任单位里有没有市教委 asks of the bodies, and names none but them.
    """
    is_of_money = cue("borne_by").search(turn.text) is not None
    if not turn.thread.clauses or turn.said.keys() - {EVENT} or is_of_money:
        return False
    if EVENT in turn.said and f"{turn.as_of.year}年" not in turn.text:
        return False  # Another year may be another document's: 2026年还能申请吗 is asked of today.
    points = [one for one in POINTS if _asks(turn, one)]
    if not points:
        return False
    rest = without_aspects(cue("referring").sub(" ", turn.text))
    bodies, levels = (OF_BODIES, OF_LEVELS) if WHO in points else ((), ())
    for name in (*bodies, "year_named", "point_words", "courtesy", *levels):
        rest = cue(name).sub(" ", rest)
    return says_nothing(rest)


def _asks(turn: Turn, point: str) -> bool:
    return turn.intent == point or (point in cues("aspects") and asks_for(turn, point))
