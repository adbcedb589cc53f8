"""Whose case a message tells: one's own again, another firm's or person's, the next caller's."""

import re
from dataclasses import replace
from functools import cache
from typing import Any

from actions.cues import cue, cues
from actions.hearing.loan_named import PRODUCT
from actions.hosting import INTERNS, PERSON
from actions.judgement import ROLE
from actions.topic.at_hand import ALWAYS
from actions.topic.hires import HIRES, OF_A_HIRE
from actions.turn import Turn

# 挂了，换了一个: what comes before the next caller is no more than that.
LED_BY = 4
# 我舅子的公司，2022年…; 顺便帮我妹妹问下; 我侄女2020年参加的培训…
OF_ANOTHER = (
    "firm_of_another", "firm_next_door", "asks_for_another", "neighbour", "neighbour_named",
    "named", "child_besides", "tells_of_another", "firm_labelled",
    "somebody_told",
)  # fmt: skip
OF_A_PERSON = ("named", "tells_of_another", "somebody_told")
OWN_AGAIN = ("back_to_own", "of_oneself_again", "tells_of_oneself", "own_firm_again")
# 帮我妹妹问下; 我们这儿的老杨要…
AT_FIRST = ("asked_for", "somebody_first")
# 老王 is what anybody calls 王师傅.
OLD = "老"
OURS = ("我", "们", "俺", "咱", "屋", "头", "家")
ANOTHER_FIRM, ANOTHER_ONE = "另一家", "另一人"
# A community asks for those who live there, and hires nobody.
COMMUNITY = "community"
BLANKS = ("led", "mine", "dwelling", "trade", "neighbour_called", "surname", "kin")


def of_ones_own(turn: Turn) -> Turn:
    """Return the turn back at one's own case after others: 说回我们厂, 那我自己呢."""
    if not turn.thread.own or not _is_own_again(turn):
        return turn
    others = {} if turn.thread.whose else turn.facts
    thread = replace(_put_by(turn), own={}, own_clauses=(), own_benefits=(), whose="")
    if turn.thread.own_benefits and cue("number").search(turn.text):
        # 那我自己呢，交了11个月 is told of one's own matter, whatever was asked for the other.
        clauses, benefits = turn.thread.own_clauses, turn.thread.own_benefits
        thread = replace(thread, clauses=clauses, benefits=benefits, is_decided=True)
    asked = None if turn.thread.whose else turn.asked
    return replace(turn, facts={**others, **turn.thread.own}, asked=asked, thread=thread)


def of_another_case(turn: Turn, *, words: str) -> Turn:
    """Return the turn without what was said before of the firm or person, where it is another.

    Args:
        turn: the message, without the words that only go back to a matter.
        words: the whole message, which may go back to somebody with them: 回过头说我儿子，….
    """
    caller = None if _is_one_of_those_hired(turn) else cue("another_caller").search(turn.text)
    is_firm = caller is None and cue("another_case").search(turn.text) is not None
    child = _own_child(turn)
    whose = "" if caller else _whose(replace(turn, text=words), child)
    if is_firm and whose == turn.thread.whose:
        whose = ANOTHER_FIRM
    if whose == turn.thread.whose and not (caller or is_firm):
        return _spoken_of(turn)
    kept = {} if caller else _kept_for(turn, "" if is_firm else whose)
    if child:
        kept.pop(ROLE, None)
    thread = replace(
        _put_by(turn), groups=(), supposed={}, supposed_groups=(), whose=whose, kinds=()
    )
    if whose and not turn.thread.whose:
        clauses, benefits = thread.clauses, thread.benefits
        thread = replace(thread, own=turn.facts, own_clauses=clauses, own_benefits=benefits)
    if caller:
        thread = replace(thread, own={}, others={})
    text = _without_lead(turn.text)
    return _spoken_of(replace(turn, text=text, facts=kept, asked=None, thread=thread))


def _kept_for(turn: Turn, whose: str) -> dict[str, Any]:
    """Return what goes for another case: what it is known by, and what is talked of with anybody.

    Whoever is like the one before but for what is told keeps all of it: 社保、合同都一样.
    """
    is_like = cue("same_otherwise").search(turn.text) is not None
    names = {*turn.facts} if is_like else {*ALWAYS, PRODUCT}
    if whose and _is_of_firm(turn) and not cue("called_a_firm").search(whose):
        names -= {ROLE}
    kept = {name: value for name, value in turn.facts.items() if name in names}
    return {**kept, **turn.thread.others.get(whose, {})}


def _spoken_of(turn: Turn) -> Turn:
    """Return the turn with 他 for the acquaintance whose case is at hand: 战友交了9个月."""
    who = turn.thread.whose.rstrip("+")
    is_known = cue("acquaintance").fullmatch(who) is not None
    firm = cue("their_firm").fullmatch(who)
    if not turn.thread.benefits or not (is_known or firm):
        return turn
    named = re.compile(f"(?:我们?)?(?:的|那个)?{re.escape(who)}")
    called = f"他们{firm['firm']}" if firm else "他"
    return replace(turn, text=named.sub(called, turn.text, count=1))


def _without_lead(text: str) -> str:
    """Return a message without what only says that it is another's: 第二通，换了个人，…."""
    while (caller := cue("another_caller").search(text)) and caller.start() <= LED_BY:
        rest = text[caller.end() :].lstrip("，,：:。 ")
        if not rest:
            return text
        text = rest
    if labelled := of_kin("firm_labelled").match(text):
        return text[labelled.end() :].lstrip("，,：: ") or text
    return cue("led_to_another").sub("", text) if cue("another_case").search(text) else text


def _whose(turn: Turn, child: re.Match[str] | None) -> str:
    """Return whose case a message tells, the one at hand where it names nobody."""
    if any(of_kin(way).search(turn.text) for way in OWN_AGAIN[1:]):
        return ""
    if _is_one_besides(turn):
        is_more = turn.thread.whose.startswith(ANOTHER_ONE)
        return f"{turn.thread.whose}+" if is_more else ANOTHER_ONE
    another = (cue("another_person"), *map(of_kin, OF_ANOTHER))
    found = [one for way in another if (one := way.search(turn.text))]
    person = next((one for one in found if _is_of_nobody_hired(turn, one)), child)
    if person and person is not child and _is_at_their_firm(turn):
        person = None
    if not turn.thread.clauses:
        first = (of_kin(way).search(turn.text) for way in AT_FIRST)
        person = next((one for one in first if one), person)
    if person is None or _is_told_of(turn, person) or not _is_their_case(turn.text, person):
        return turn.thread.whose
    if _is_alike(person["who"], turn.thread.whose):
        is_more = of_kin("one_more_of_kin").search(turn.text) is not None
        return f"{turn.thread.whose}+" if is_more else turn.thread.whose
    known = (one for one in turn.thread.others if _is_alike(person["who"], one))
    return next(known, person["who"])


def _is_their_case(text: str, person: re.Match[str]) -> bool:
    """Whether what is told of who is named is their case: not 小王说还能延, 他领到了，我呢."""
    is_ours = text[: person.start("who")].rstrip("的那个").endswith(OURS)
    is_told_apart = is_ours or of_kin("dwelling").search(text[: person.start("who")]) is not None
    is_told_apart = is_told_apart or "的" in person["who"]
    ways = ("not_their_case",) if is_told_apart else ("not_their_case", "called_out")
    if any(of_kin(way).match(text, person.end("who")) for way in ways):
        return False
    is_of_all = is_ours and cue("of_the_household").search(text) is not None
    return not is_of_all and cue("back_to_them").search(text) is None


def _is_told_of(turn: Turn, person: re.Match[str]) -> bool:
    """Whether the case at hand is of a hire who is named again: 我侄儿年龄说小了."""
    is_hire = any(name.startswith(OF_A_HIRE) for name in turn.facts)
    return is_hire and not turn.thread.whose and person["who"] in turn.thread.question


def _is_one_besides(turn: Turn) -> bool:
    """Whether a message turns to one more person of whom nothing is known: 另有一名….

    One more of those a firm has hired is none.
    """
    is_hire = _is_of_firm(turn) or any(name in turn.facts for name in (HIRES, INTERNS))
    return not is_hire and of_kin("one_person_besides").search(turn.text) is not None


def _is_own_again(turn: Turn) -> bool:
    ways = OWN_AGAIN if turn.thread.whose else OWN_AGAIN[:2]
    return any(of_kin(way).search(turn.text) for way in ways)


def _is_of_nobody_hired(turn: Turn, found: re.Match[str]) -> bool:
    """Whether who is named is not one of those a firm has hired: 小妹才18岁."""
    is_theirs = "mine" in found.re.groupindex and found["mine"] is not None
    return is_theirs or not _is_of_firm(turn) or found.re not in map(of_kin, OF_A_PERSON)


def _is_alike(one: str, other: str) -> bool:
    """Whether two words name the same one: 老公, 爱人; 楼上张孃孃, 张孃孃; 王师傅, 老王."""
    ours, theirs = (of_kin("surnamed").fullmatch(who) for who in (one, other))
    if ours and theirs and ours["surname"] == theirs["surname"]:
        is_old = OLD in (ours["age"], theirs["age"])
        titles = sorted((ours["title"], theirs["title"]), key=len)
        return is_old or (ours["age"] == theirs["age"] and titles[1].startswith(titles[0]))
    alike = (re.compile(words) for words in cues("kin_alike"))
    return one == other or any(way.fullmatch(one) and way.fullmatch(other) for way in alike)


def _put_by(turn: Turn) -> Any:
    """Return the thread with what is known of the acquaintance whose case it was."""
    if not turn.thread.whose:
        return turn.thread
    others = {**turn.thread.others, turn.thread.whose: turn.facts}
    return replace(turn.thread, others=others)


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
    return turn.facts.get(ROLE) not in (None, PERSON, COMMUNITY)


@cache
def of_kin(name: str) -> re.Pattern[str]:
    """Return the pattern of words that name one of the family or of the acquaintances."""
    pattern: str = cues(name)
    for blank in BLANKS:
        pattern = pattern.replace(f"{{{blank}}}", cues(blank))
    return re.compile(pattern)
