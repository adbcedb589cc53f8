"""Whose case a message tells: one's own again, another firm's or person's, the next caller's."""

import re
from dataclasses import replace
from functools import cache

from actions.cues import cue, cues
from actions.hearing.loan_named import PRODUCT
from actions.hosting import PERSON
from actions.judgement import ROLE
from actions.topic.at_hand import ALWAYS
from actions.topic.hires import HIRES
from actions.turn import Turn

# 挂了，换了一个: what comes before the next caller is no more than that.
LED_BY = 4
# 我舅子的公司，2022年…; 顺便帮我妹妹问下; 我侄女2020年参加的培训…
OF_ANOTHER = (
    "firm_of_another", "asks_for_another", "neighbour", "child_besides", "tells_of_another",
)  # fmt: skip


def of_ones_own(turn: Turn) -> Turn:
    """Return the turn back at one's own case after others: 说回我们厂, 那我自己呢."""
    ways = ("back_to_own", "of_oneself_again")
    if not turn.thread.own or not any(cue(way).search(turn.text) for way in ways):
        return turn
    others = {} if turn.thread.whose else turn.facts
    thread = replace(turn.thread, own={}, whose="")
    return replace(turn, facts={**others, **turn.thread.own}, thread=thread)


def of_another_case(turn: Turn) -> Turn:
    """Return the turn without what was said before of the firm or person, where it is another."""
    child = _own_child(turn)
    another = (cue("another_person"), *map(_of_kin, OF_ANOTHER))
    person = next((one for way in another if (one := way.search(turn.text))), child)
    if person and person is not child and _is_at_their_firm(turn):
        person = None
    whose = person["who"] if person else turn.thread.whose
    if not turn.thread.clauses and (asked_for := _of_kin("asked_for").search(turn.text)):
        whose = asked_for["who"]
    whose = "" if cue("of_oneself_again").search(turn.text) else whose
    caller = None if _is_one_of_those_hired(turn) else cue("another_caller").search(turn.text)
    is_another = caller is not None or cue("another_case").search(turn.text) is not None
    if whose == turn.thread.whose and not is_another:
        return turn
    # What is talked of is the same, whoever asks.
    names = () if caller else (*ALWAYS, PRODUCT)
    kept = {name: value for name, value in turn.facts.items() if name in names}
    if child:
        kept.pop(ROLE, None)
    own = turn.facts if whose and not turn.thread.whose else turn.thread.own
    thread = replace(
        turn.thread, groups=(), supposed={}, supposed_groups=(), whose=whose, kinds=(), own=own
    )
    text = turn.text
    if caller and caller.start() <= LED_BY:
        text = text[caller.end() :].lstrip("，,：: ") or text
    elif is_another:
        text = cue("led_to_another").sub("", text)
    return replace(turn, text=text, facts=kept, asked=None, thread=thread)


def _is_one_of_those_hired(turn: Turn) -> bool:
    """Whether a number counts out one of the people hired, and no caller: 第5个人是2021届的."""
    hired = turn.facts.get(HIRES)
    is_called = cue("calls").search(turn.text) is not None
    return isinstance(hired, int) and hired > 1 and not is_called


def _own_child(turn: Turn) -> re.Match[str] | None:
    """Return where who asks for a firm turns to a child of their own: 我娃儿…，他各人领得到不."""
    return cue("own_child").search(turn.text) if _is_of_firm(turn) else None


def _is_at_their_firm(turn: Turn) -> bool:
    """Whether who asks for a firm tells of one who works there: 我侄儿在公司上班."""
    return _is_of_firm(turn) and cue("at_the_firm").search(turn.text) is not None


def _is_of_firm(turn: Turn) -> bool:
    return turn.facts.get(ROLE) not in (None, PERSON)


@cache
def _of_kin(name: str) -> re.Pattern[str]:
    """Return the pattern of words that name one of the family or of the acquaintances."""
    pattern: str = cues(name)
    return re.compile(pattern.replace("{kin}", cues("kin")))
