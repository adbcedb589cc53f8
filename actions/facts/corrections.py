"""A number put right in the same message: 23，不对，24岁 is 24岁."""

import re
from functools import cache

from actions.facts.marks import Kind, Marks, any_sign, kind_of
from actions.facts.vocabulary import compile_words, load

ALIKE = ({Kind.PEOPLE, Kind.PIECES}, {Kind.CLASS, Kind.DATE})
NUMBERS = [kind for kind in Kind if kind is not Kind.OTHER]
# A bare number takes the unit of the one it puts right, where the unit changes nothing.
UNITS_OF_ONE = {Kind.AGE, Kind.PEOPLE, Kind.PIECES, Kind.TIMES, Kind.DAYS}


def put_right(text: str, marks: Marks) -> str:
    """Put the right number in the place of the wrong one, whose words it shares."""
    return _pattern().sub(lambda found: _right(found, marks), text)


def _right(found: re.Match[str], marks: Marks) -> str:
    wrong, right = found["wrong"], found["right"]
    if right not in marks.values or wrong not in marks.values:
        return found.group()
    kinds = {kind_of(wrong), kind_of(right)}
    if kind_of(right) is Kind.NUMBER and kind_of(wrong) in UNITS_OF_ONE:
        right = marks.sign(kind_of(wrong), marks.values[right])
    elif len(kinds) > 1 and Kind.NUMBER not in kinds and kinds not in ALIKE:
        return found.group()
    words = found["words"]
    return f"{right}{words}，" if words else right


@cache
def _pattern() -> re.Pattern[str]:
    sign, taken_back = any_sign(*NUMBERS), compile_words(load("mood")["taken_back"]).pattern
    words = f"[^。？{any_sign(*Kind)[1:-1]}]{{0,14}}?"
    lead = compile_words(load("mood")["put_right"]).pattern
    return re.compile(
        rf"(?P<wrong>{sign})(?P<words>{words})(?:，|。)?(?:{taken_back})"
        rf"(?:{lead})*(?P<right>{sign})(?:才对|才是)?"
    )
