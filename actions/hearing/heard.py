"""What a message says of the person's own case."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from actions.calculator.catalogue import FactType
from actions.cues import cue
from actions.facts import extract_facts
from actions.hearing.both_sides import with_the_other_side
from actions.hearing.hire_kinds import with_kinds
from actions.hearing.interns import interns_changed
from actions.hearing.left_unread import bind_unread
from actions.hearing.made_up import made_up
from actions.hearing.meant_for import (
    as_counted,
    at_hand,
    of_the_hire,
    with_what_is_named_first,
    without_misfit,
    without_strays,
)
from actions.hearing.message_kind import CHANGING, CORRECT, INFORM, asks, changes
from actions.hearing.not_known import but_unknown, not_known
from actions.hearing.one_hired import with_the_one_hired
from actions.hearing.pieces import counted_anew, of_oneself
from actions.hearing.put_right import put_right
from actions.hearing.relative_changes import (
    counted_from_known,
    multiplied,
    parted_by_difference,
)
from actions.hearing.said_otherwise import said_otherwise
from actions.hearing.stated import facts_in, read_stated
from actions.hearing.tapped import tapped
from actions.library import Library
from actions.topic.another_matter import is_asked_elsewhere
from actions.topic.own_words import is_vague
from actions.topic.shared_out import shared_out
from actions.topic.splitting import pieces_of
from actions.topic.subject_matter import WHO_ASKS
from actions.turn import Turn

INTENT, BUSINESS, OF_ONES_OWN = "job_intent", "wants_to_start_business", "有自主经营意愿"
YES_OR_NO = {"affirm": True, "deny": False}


def hear(library: Library, turn: Turn) -> dict[str, Any]:
    """Return the facts a message says, each bound to what it is likeliest meant for."""
    if found := tapped(library, turn):
        return found
    if is_vague(turn.text) or shared_out(turn.text):
        return {}  # What stands in a row to be asked about is nobody's case.
    replaced, rest = put_right(library, turn)
    if replaced:
        return {**_told_beside(library, turn, rest), **replaced}
    turn = replace(turn, text=rest)
    ways = (
        with_the_other_side(turn),
        said_otherwise(library, turn),
        made_up(library, turn),
        interns_changed(turn),
    )
    if found := next((one for one in ways if one), {}):
        return found
    if unknown := not_known(library, turn):
        return {**unknown, **_told_though_unknown(library, turn)}
    is_open = turn.thread.benefits or turn.intent in CHANGING
    told = counted_anew(of_oneself(turn.text), turn) if is_open else turn.text
    is_anew = told != turn.text or _is_checked(library, turn)
    change = (changes(turn) or (CORRECT if is_anew else None)) if is_open else None
    # A case that is supposed at the opening is the one asked about.
    is_first_case = not is_open and cue("supposed").search(turn.text) is not None
    is_supposed = change or is_first_case
    told = with_what_is_named_first(library, turn, told)
    # 一年能领几回 asks how often, and tells no year of anything.
    words = cue("led_by").sub(r"\g<case>，", cue("how_often_each").sub("", told))
    if not cue("right_within").search(words):
        words = stated_words(words) if is_supposed else cue("pointed_at").sub("", words)
    return _hear_words(library, turn, words, change) if words else {}


def _is_checked(library: Library, turn: Turn) -> bool:
    """Whether a number was looked up again, and answers nothing asked: 翻了哈单子，交了13个月."""
    checked = cue("some_hired.checked_again").search(turn.text)
    if checked is None or asks(turn.text) or not cue("number").search(turn.text[checked.end() :]):
        return False
    return turn.asked is None or not library.catalogue[turn.asked].unit


def _told_beside(library: Library, turn: Turn, rest: str) -> Mapping[str, Any]:
    """Return what is told beside a number put right: 社保满六个月了，人是三个不是俩.

    Without another number it is only what is known otherwise: 我们是中型企业，交的不是12万，是10万.
    """
    if cue("number").search(rest):
        return hear(library, replace(turn, text=rest))
    read = extract_facts(stated_words(rest), as_of=turn.as_of)
    return {name: value for name, value in read.items() if name in turn.facts}


def _told_though_unknown(library: Library, turn: Turn) -> dict[str, Any]:
    """Return what the pieces of a message tell beside what it says not to know."""
    told = but_unknown(pieces_of(turn.text))
    return hear(library, replace(turn, text=told)) if told else {}


def _hear_words(library: Library, turn: Turn, words: str, change: str | None) -> dict[str, Any]:
    # 一个人给多少 asks what one gets, and counts nobody.
    words = cue("price_of_each").sub("", words)
    ways = ("some_hired.added", "grown", "shrunk")
    is_added = not turn.is_begun and any(cue(way).search(words) for way in ways)
    if not (change or is_added):
        return _heard_in(library, turn, words, is_change=False)
    counted, told = parted_by_difference(words)
    said = _heard_in(library, turn, told, is_change=bool(change)) if told else {}
    # 再少两个 names no fact with 少.
    plain = cue("bare_difference").sub("", counted)
    more = _heard_in(library, turn, plain, is_change=True) if counted else {}
    if reached := _reached(library, turn, told, more):
        return {**more, **said, **reached}
    found = {**counted_from_known(turn, counted, more), **said}
    return multiplied(library, turn, words, found)


def _reached(library: Library, turn: Turn, told: str, more: Mapping[str, Any]) -> dict[str, Any]:
    """Return how far what has grown has come, where that is told: 又交了一个月，满3个月了."""
    if len(more) != 1 or not cue("reached").search(told):
        return {}
    name = next(iter(more))
    read = facts_in(library, turn, told, name)
    return {name: read[name]} if name in read else {}


def _heard_in(library: Library, turn: Turn, words: str, *, is_change: bool) -> dict[str, Any]:
    said = read_stated(library, turn, words, is_change=is_change)
    said = of_the_hire(library, turn, without_misfit(library, turn, said))
    said = as_counted(library, turn, with_the_one_hired(library, turn, words, said))
    if turn.asked and not said:
        said = _yes_or_no(library, turn, turn.asked)
    if turn.asked and not is_change:
        said |= _derived(library, turn, turn.asked)
    said = with_kinds(library, replace(turn, text=words), said)
    bound = bind_unread(library, turn, words, said, is_change=is_change)
    told = without_strays(library, turn, said, bound)
    exactly = {name: bound[name] for name in bound.keys() & told.keys()}
    return {**bound, **_of_what_is_wanted(turn, said), **told, **exactly}


def _of_what_is_wanted(turn: Turn, said: Mapping[str, Any]) -> dict[str, str]:
    """Return that a business is wanted, where what somebody wants decides: 我想做点小生意呢."""
    is_wanted = INTENT in turn.facts and said.get(BUSINESS) is True
    return {INTENT: OF_ONES_OWN} if is_wanted else {}


def told_before_supposing(turn: Turn, said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is told before a supposition, and so is no part of it: 签的一年。要是招20个呢."""
    found = cue("supposed").search(turn.text)
    pieces = pieces_of(turn.text[: found.start()]) if found else []
    told = "，".join(piece for piece in pieces if not asks(piece))
    plain = extract_facts(told, as_of=turn.as_of).keys() & said.keys() if told else ()
    return {name: said[name] for name in plain}


def is_heard(library: Library, turn: Turn) -> bool:
    """Whether a message says anything the subject at hand turns on."""
    return bool(at_hand(library, turn) & turn.said.keys())


def is_told(library: Library, turn: Turn) -> bool:
    """Whether a message only tells more of the case at hand, or changes it."""
    if turn.groups or turn.crosses:
        return True
    if asks(turn.text) and not turn.said.keys() - WHO_ASKS:
        return False  # 我是被裁的员工，失业金怎么领 says who asks, and asks of something.
    is_case = turn.intent == INFORM or changes(turn) == turn.intent
    is_telling = is_case or not asks(turn.text)
    is_of_it = bool(turn.thread.benefits) and is_heard(library, turn) and is_telling
    return is_of_it and not is_asked_elsewhere(library, turn)  # Only this one searches.


def stated_words(text: str) -> str:
    """Return a message as if it were stated: what is only supposed is read on purpose."""
    words = text
    for name in ("supposing", "correcting", "pointed_at"):
        words = cue(name).sub("", words)
    words = cue("short_of").sub(r"\2\1", cue("sighs").sub("", words))
    return cue("asked_after").sub("", words)


def _derived(library: Library, turn: Turn, asked: str) -> dict[str, Any]:
    # Asked for two headcounts, a person may give the rate that follows from them.
    for fact in library.catalogue.derived:
        if fact.derived and asked in fact.derived.sources and fact.unit and fact.unit in turn.text:
            return dict(extract_facts(turn.text, as_of=turn.as_of, asked=fact.name))
    return {}


def _yes_or_no(library: Library, turn: Turn, asked: str) -> dict[str, Any]:
    # "必须是工会吗" asks back, and is no yes.
    is_bool = library.catalogue[asked].type is FactType.BOOL
    is_thanks = cue("asides.thanks").search(turn.text) is not None
    if asks(turn.text) or is_thanks or not is_bool or turn.intent not in YES_OR_NO:
        return {}
    return {asked: YES_OR_NO[turn.intent]}
