"""Which fact a bare message gives: 19个, 那12天呢, 企业, 不对，是4个, 年底是37呢."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from actions.calculator import FactDefinition
from actions.calculator.catalogue import FactType
from actions.cues import cue
from actions.facts import extract_facts
from actions.facts.marks import Kind
from actions.hearing.case_day import day_seen_from
from actions.hearing.likeliest import FAR, Candidate, choose
from actions.hearing.naming_facts import names_shared
from actions.hearing.pieces import Piece, counting, led_by_what, parts_of, piece_of, tells
from actions.hearing.relative_changes import most
from actions.hosting import COMPLETED, INTERNS, MONTHS
from actions.library import Library
from actions.topic.at_hand import clause_mates, facts_at_hand
from actions.turn import Turn

UNKNOWN = "unknown"

PEOPLE = frozenset({Kind.PEOPLE, Kind.PIECES})
BY_UNIT: Mapping[str, frozenset[Kind]] = {
    "个月": frozenset({Kind.DURATION}),
    "年": frozenset({Kind.CLASS, Kind.DATE}),
    "周岁": frozenset({Kind.AGE}),
    "天": frozenset({Kind.DAYS}),
    "日": frozenset({Kind.DAYS}),
    "次": frozenset({Kind.TIMES}),
    "人": PEOPLE,
    "个": PEOPLE,
    "元": frozenset({Kind.MONEY}),
    "%": frozenset({Kind.PERCENT}),
}
# A number without a unit is of these only; a part of one is a percentage.
COUNTED = frozenset({"个月", "周岁", "天", "次", "人", "个", "%", "元"})
CONTRACT = "contract_term_months"
# What is counted among others, with those.
WHOLE = {
    **dict.fromkeys(("interns_completed", "interns_retained", "interns_insured"), INTERNS),
    "layoff_count": "staff_total",
    "hires_qualified_this_year": "staff_total",
    "ui_insured_left": "insured_headcount",
}
# Pairs of a label of which one has to be in the words, at least.
A_PART = 4
CATCH_ALL = frozenset({"其他", "都不是", "没有", "已就业", "未就业"})


def read_bare(
    library: Library, turn: Turn, words: str, *, is_change: bool, taken: Collection[str] = ()
) -> dict[str, Any]:
    """Return the facts of the subject at hand that the values of a short message give.

    A message that changes a case is tried on what is known first, any other on what is
    missing; what its words name comes before both, then what failed the last verdict
    and what was talked of last. Where several fit alike, none is taken.
    """
    found: dict[str, Any] = {}
    told = led_by_what(counting(parts_of(words), turn)) if is_change else parts_of(words)
    parts = [piece_of(part, turn) for part in counting(told, turn) if tells(part)]
    tried = [(part, list(_candidates(library, turn, part, is_change))) for part in parts]
    # 手机坏了，改到窗口去 tells of the other way.
    tried.sort(key=lambda one: (_tells_known_choice(turn, one[1]), -_most_shared(one[1])))
    for part, several in tried:
        read = [library.catalogue[name] for name in {*found, *taken}]
        open_ones = [one for one in several if not _is_read(one, part, read)]
        if is_change and open_ones and all(_tells_again(library, one, found) for one in open_ones):
            continue
        open_ones = _wholes_first(open_ones, {**turn.facts, **found})
        chosen = choose(library, open_ones, turn, is_change=is_change)
        found |= {chosen.fact.name: chosen.value} if chosen else {}
        if chosen is None and not is_change:
            found |= _of_the_only_one(library, turn, part, taken={*found, *taken})
    return found


def _tells_known_choice(turn: Turn, candidates: Sequence[Candidate]) -> bool:
    """Whether a piece only names the choice that is known already."""
    return bool(candidates) and all(
        one.fact.choices and turn.facts.get(one.fact.name) == one.value for one in candidates
    )


def _tells_again(library: Library, one: Candidate, found: Mapping[str, Any]) -> bool:
    """Whether a value that names nothing is what was just read: 登记满了半年，刚刚6个月."""
    alike = [name for name in found if library.catalogue[name].unit == one.fact.unit]
    return one.shared == 0 and one.value in [found[name] for name in alike]


def _is_read(one: Candidate, part: Piece, read: Sequence[FactDefinition]) -> bool:
    """Whether a fact has been read, or the words name one better that has been: 每人见习6个月."""
    alike = [fact for fact in read if fact.unit == one.fact.unit and one.shared]
    return one.fact in read or any(names_shared(fact, part.words) > one.shared for fact in alike)


def _wholes_first(candidates: list[Candidate], known: Mapping[str, Any]) -> list[Candidate]:
    """Leave out a part larger than its whole, and one whose whole is not yet counted.

    Of whom some have finished, those are the whole.
    """
    counted = {one.fact.name for one in candidates} - known.keys()
    counted -= {INTERNS} if COMPLETED in known else set()
    return [
        one
        for one in candidates
        if not (one.shared == 0 and WHOLE.get(one.fact.name) in counted & {INTERNS})
        and not _exceeds(one.value, known.get(WHOLE.get(one.fact.name, "")))
    ]


def _exceeds(value: Any, whole: Any) -> bool:
    return isinstance(value, int) and 0 < most(whole) < value


def _of_the_only_one(
    library: Library, turn: Turn, part: Piece, *, taken: Collection[str]
) -> dict[str, Any]:
    """Return the value of a piece for the only fact still open that is counted like it."""
    kinds = part.kinds - {Kind.DATE}
    kinds = frozenset({Kind.MONEY}) if kinds == {Kind.NUMBER} and part.is_sum else kinds
    is_plain = part.is_value or kinds == {Kind.NUMBER} or len(kinds) != 1
    if is_plain or _is_of_something_else(part) or cue("told_again").search(part.words):
        return {}
    known = {*taken, *turn.facts, *_counted_already(turn)}
    alike = [
        fact
        for name in facts_at_hand(library, turn.thread.benefits)
        if (fact := library.catalogue[name]).is_asked
        if kinds <= BY_UNIT.get(fact.unit, frozenset()) and fact.unit in COUNTED
    ]
    open_ones = [fact for fact in alike if fact.name not in known]
    others = [fact for fact in alike if fact.name in known and names_shared(fact, part.words)]
    if len(open_ones) != 1 or others:
        return {}
    (fact,) = open_ones
    if _names_another(library, fact, part, turn):
        return {}
    value = _value(library, fact, part, turn, shared=1)
    return {} if value in (None, UNKNOWN) else {fact.name: value}


def _names_another(library: Library, fact: FactDefinition, part: Piece, turn: Turn) -> bool:
    """Whether the words of a piece give its time to another fact counted alike: 三年合同."""
    if Kind.DURATION not in part.kinds:
        return False
    read = extract_facts(part.words, as_of=day_seen_from(turn)).keys() - {fact.name}
    return any(library.catalogue[name].unit == fact.unit for name in read)


def _is_of_something_else(part: Piece) -> bool:
    return cue("of_something_else").search(part.words) is not None


def _candidates(library: Library, turn: Turn, part: Piece, is_change: bool) -> Iterator[Candidate]:
    for name, depth in _facts_near(library, turn, is_change).items():
        fact = library.catalogue[name]
        shared = names_shared(fact, part.words)
        is_led = shared > 0 or name == turn.asked
        if part.kinds and not (is_led or is_change or part.is_value):
            continue
        is_contracts = not is_led and part.kinds == {Kind.DURATION} and _is_of_contract(fact, turn)
        if is_contracts or not _may_give(fact, part, turn, is_led=is_led, is_change=is_change):
            continue
        value = _value(library, fact, part, turn, shared=shared)
        is_rough = fact.type is FactType.DATE and isinstance(value, dict) and not shared
        if is_rough and isinstance(turn.facts.get(name), str):
            continue  # 是去年山火 tells no day in the place of one.
        if value is not None and value != UNKNOWN:
            is_loose = part.is_loose and not (is_led or part.is_sum)
            yield Candidate(fact=fact, value=value, shared=shared, depth=depth, is_loose=is_loose)


def _facts_near(library: Library, turn: Turn, is_change: bool) -> dict[str, int]:
    """Return the facts at hand, after them those of the same clause; what was told last too."""
    benefits = turn.thread.benefits
    mates = dict.fromkeys(facts_at_hand(library, clause_mates(library, benefits)), FAR)
    last = [name for name in turn.thread.recent[:1] if is_change and name in turn.facts]
    near = {**mates, **dict.fromkeys(last, 0), **facts_at_hand(library, benefits)}
    counted = set() if is_change else _counted_already(turn)
    return {name: depth for name, depth in near.items() if name not in counted}


def _counted_already(turn: Turn) -> set[str]:
    """Return what is counted with something known: interns by the months of each."""
    months = turn.facts.get(MONTHS)
    return {INTERNS} if isinstance(months, list) and len(months) > 1 else set()


def _value(library: Library, fact: FactDefinition, part: Piece, turn: Turn, *, shared: int) -> Any:
    if _is_of_times(fact, part) and shared:
        return 0 if cue("never").search(part.words) else None
    day = day_seen_from(turn)
    read = extract_facts(part.words, as_of=day, asked=fact.name)
    value = read.get(fact.name)
    if value is None and fact.unit and shared:
        # What was read as a fact not at hand, of the same unit, is meant for this one, unless
        # the words name that one better: 登记失业8个月 tells of no contribution.
        others = ((library.catalogue[name], one) for name, one in read.items())
        alike = ((other, one) for other, one in others if _are_alike(other, fact))
        same = [one for other, one in alike if names_shared(other, part.words) <= shared]
        value = same[0] if len(same) == 1 else None
    is_unasked = fact.name != turn.asked
    if isinstance(value, str) and value in CATCH_ALL and is_unasked:
        return None
    # 没拿 takes back nothing that was counted.
    is_none = value == 0 and fact.unit is not None and not shared and is_unasked
    return None if is_none else value


def _are_alike(one: FactDefinition, other: FactDefinition) -> bool:
    """Whether two facts are counted alike: people, or posts for them."""
    return one.unit == other.unit or BY_UNIT.get(one.unit) == PEOPLE == BY_UNIT.get(other.unit)


def _is_of_times(fact: FactDefinition, part: Piece) -> bool:
    """Whether a piece may say that something never happened: 今年还没领过."""
    return fact.unit == "次" and part.kinds <= {Kind.DATE}


def _may_give(
    fact: FactDefinition, part: Piece, turn: Turn, *, is_led: bool, is_change: bool
) -> bool:
    is_rate = fact.unit == "%"
    if not (fact.is_asked or is_rate):
        return False
    if fact.type is FactType.DATE:
        is_known = is_change and (is_led or fact.name in turn.facts)
        return Kind.DATE in part.kinds and (is_known or fact.name == turn.asked)
    if fact.type is FactType.BOOL:
        # 登记起了有什么服务 is not that somebody is too old for 失业登记.
        is_named = names_shared(fact, part.words) * A_PART >= len(fact.label) - 1
        return not part.kinds and (is_named or fact.name == turn.asked)
    if fact.choices or not part.kinds:
        return not part.kinds
    if part.is_loose:
        is_rate_last = is_rate and turn.thread.recent[:1] == (fact.name,)
        return fact.unit in COUNTED and _fits(fact, part, is_led=is_led or is_rate_last)
    kinds = BY_UNIT.get(fact.unit, frozenset())
    kinds |= {Kind.DATE} if is_led and _is_of_times(fact, part) else frozenset()
    is_year = is_change and "年" in part.words  # 下个月 is no year.
    if fact.unit == "年" and not (is_led or is_year):
        kinds &= {Kind.CLASS}  # 2023年 alone is the year of the matter.
    return bool(kinds & part.kinds)


def _is_of_contract(fact: FactDefinition, turn: Turn) -> bool:
    """Whether a length of time is told of a contract, and asked of something else: 签了，三年的."""
    is_told = cue("names.contract_term_months").search(turn.text) is not None
    return is_told and fact.name != CONTRACT


def _fits(fact: FactDefinition, part: Piece, *, is_led: bool) -> bool:
    # 49.9 counts nobody, 10万 is money, and 3 is no sum, whatever is talked of.
    if part.is_sum or fact.unit == "元":
        return fact.unit == "元" and (part.is_sum or is_led)
    has_fraction = re.search(r"\d\.\d", part.words) is not None
    return (fact.unit == "%") == has_fraction or (fact.unit == "%" and is_led)


def _most_shared(candidates: Sequence[Candidate]) -> int:
    return max((one.shared for one in candidates), default=0)
