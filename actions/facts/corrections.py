"""A number put right or told more exactly in the same message: 23，不对，24岁 is 24岁."""

import re
from functools import cache

from actions.facts.amounts import Amount
from actions.facts.marks import Kind, Marks, any_sign, kind_of
from actions.facts.vocabulary import compile_words, load

HEADS = {Kind.PEOPLE, Kind.PIECES}
ALIKE = (HEADS, {Kind.CLASS, Kind.DATE})
DONE = ("了", "过", "满", "够")
NUMBERS = [kind for kind in Kind if kind is not Kind.OTHER]
# A bare number takes the unit of the one it puts right, where the unit changes nothing.
UNITS_OF_ONE = {Kind.AGE, Kind.PEOPLE, Kind.PIECES, Kind.TIMES, Kind.DAYS}


def put_right(text: str, marks: Marks) -> str:
    """Put the right number in the place of the wrong one, whose words it shares."""
    for pattern in (_pattern(), _not_but()):
        text = pattern.sub(lambda found: _right(found, marks), text)
    text = _only_wrong().sub("", text)
    return _closer().sub(lambda found: _closest(found, marks), text)


def _right(found: re.Match[str], marks: Marks) -> str:
    wrong, right = found["wrong"], found["right"]
    if right not in marks.values or wrong not in marks.values:
        return found.group()
    kinds = {kind_of(wrong), kind_of(right)}
    if len(kinds) > 1 and Kind.NUMBER not in kinds and kinds not in ALIKE:
        return found.group()
    right = _in_unit_of(wrong, right, marks)
    words, lead = found["words"], _lead(found)
    return f"{lead}{right}{words}，" if words else lead + right


def _lead(found: re.Match[str]) -> str:
    """Return what stands before the right number: 店开了不是6个月，是8个月 is 店开了8个月."""
    parts, is_done = found.groupdict(), found.string[: found.start()].endswith(DONE)
    return ("" if is_done else parts.get("lead") or "") + (parts.get("before") or "")


def _closest(found: re.Match[str], marks: Marks) -> str:
    """Return the exact number in the place of the range it lies in: 不到20，只有17个."""
    rough, exact = marks.values.get(found["wrong"]), marks.values.get(found["right"])
    if not isinstance(rough, Amount) or not isinstance(exact, Amount):
        return found.group()
    is_within = rough.low <= exact.low and (rough.high is None or exact.low <= rough.high)
    if rough.is_exact or not exact.is_exact or not is_within:
        return found.group()
    if not found["exactly"] and not _are_alike(kind_of(found["wrong"]), kind_of(found["right"])):
        return found.group()
    return _in_unit_of(found["wrong"], found["right"], marks) + found["words"]


def _are_alike(rough: Kind, exact: Kind) -> bool:
    """Tell whether a number without a word before it is one of the same: 五十出头，51."""
    return rough is exact or (exact is Kind.NUMBER and rough in UNITS_OF_ONE)


def _in_unit_of(wrong: str, right: str, marks: Marks) -> str:
    kind, other = kind_of(wrong), kind_of(right)
    is_bare = other is Kind.NUMBER and kind in UNITS_OF_ONE
    return marks.sign(kind, marks.values[right]) if is_bare or {kind, other} == HEADS else right


@cache
def _pattern() -> re.Pattern[str]:
    sign, taken_back = any_sign(*NUMBERS), compile_words(load("mood")["taken_back"]).pattern
    words = f"[^。？{any_sign(*Kind)[1:-1]}]{{0,14}}?"
    lead = compile_words(load("mood")["put_right"]).pattern
    return re.compile(
        rf"(?P<wrong>{sign})(?P<words>{words})(?:，|。)?(?:{taken_back})"
        rf"(?:{lead})*(?P<right>{sign})(?:才对|才是)?"
    )


@cache
def _only_wrong() -> re.Pattern[str]:
    """Return the pattern of words that take back what is not repeated: 我记错了，应该是."""
    wrong = "(?:我|刚才|刚刚|前面|之前)*[搞弄说讲记打写填]错了"
    lead = compile_words(load("mood")["put_right"]).pattern
    return re.compile(rf"{wrong}，(?:{lead})*(?={any_sign(*NUMBERS)})")


@cache
def _not_but() -> re.Pattern[str]:
    """Return the pattern of what is not so and what is: 没有24个，就是19个."""
    sign = any_sign(*NUMBERS)
    word = f"[^，。？是{any_sign(*Kind)[1:-1]}]"
    lead = compile_words(load("mood")["put_right"]).pattern
    moved = "(?:推|推迟|提前|改|延|延后|挪|定)(?:到|在|成|为)了?"
    return re.compile(
        rf"(?:(?<!是)不(?P<lead>是)|(?:^|(?<=，))没有)"
        rf"(?P<before>{word}{{0,3}}?)(?P<wrong>{sign})(?P<words>{word}{{0,8}})"
        rf"，(?:而?(?:{lead})*是|{moved})(?P<right>{sign})(?=$|[，。？])"
    )


@cache
def _closer() -> re.Pattern[str]:
    """Return the pattern of a rough number and, in the next clause, how many it is exactly."""
    words = f"[^，。？{any_sign(*Kind)[1:-1]}]{{0,6}}?"
    exactly = compile_words(load("mood")["exactly"]).pattern
    return re.compile(
        rf"(?P<wrong>{any_sign(*NUMBERS)})(?P<words>{words})，(?P<exactly>(?:{exactly})?)"
        rf"(?P<right>{any_sign(*NUMBERS)})(?=$|[，。？])"
    )
