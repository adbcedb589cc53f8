"""Bare answers to the fact just asked about: 三个, 没有, 对头, 北碚的, 不晓得."""

import re
from datetime import date
from functools import cache

from actions.calculator.catalogue import FactDefinition, FactType
from actions.calculator.catalogue_file import load_catalogue
from actions.facts.choices import choose
from actions.facts.marking import Marked
from actions.facts.marks import Kind, any_sign, kind_of
from actions.facts.mood import statements
from actions.facts.not_read import not_read
from actions.facts.periods import are_of_earlier_years
from actions.facts.readers import READERS
from actions.facts.truths import read_truth
from actions.facts.values import Json, Told
from actions.facts.vocabulary import compile_words, load

UNKNOWN, LONGEST_ANSWER = "unknown", 40
# 还差一个月 is not how long it has been, but how long is left.
ANY_SIGN = re.compile(any_sign(*Kind))
# 2023年那个见习补贴 dates the matter, and is no length of time.
SIGN_SO_FAR = re.compile(
    f"(?<!差)(?<!还有)(?<!还要)(?<!再){ANY_SIGN.pattern}(?!的?那[个项份笔种]|的?(?:政策|文件|规定|补贴))"
)
LEFT = {"months_to_retirement", "intern_remaining_months"}
# How the number may be written, by the unit or the type of what was asked.
BY_UNIT = {
    "个月": {
        Kind.DURATION: "whole",
        Kind.PIECES: "whole",
        Kind.NUMBER: "whole",
        Kind.DATE: "months_since",
    },
    "年": {Kind.CLASS: "year", Kind.DATE: "year", Kind.NUMBER: "school_year"},
    "周岁": {Kind.AGE: "age", Kind.NUMBER: "age", Kind.COHORT: "age_since"},
    "天": {
        Kind.DAYS: "whole",
        Kind.DURATION: "days",
        Kind.PIECES: "whole",
        Kind.NUMBER: "whole",
    },
}
BY_TYPE = {
    FactType.DATE: {Kind.DATE: "day", Kind.COHORT: "day"},
    FactType.MONEY: {Kind.MONEY: "money", Kind.NUMBER: "money"},
    FactType.PERCENT: {Kind.PERCENT: "percent", Kind.NUMBER: "percent"},
}
COUNT = dict.fromkeys((Kind.PEOPLE, Kind.PIECES, Kind.TIMES, Kind.NUMBER), "whole")


def is_bare(marked: Marked) -> bool:
    """Tell whether a message is a number and little else: 大概二十来个吧."""
    answer = marked.text.strip("。")
    return len(answer) <= LONGEST_ANSWER and bool(_pattern("bare").fullmatch(answer))


def read_answer(
    marked: Marked, asked: str, *, as_of: date, claimed: frozenset[str] = frozenset()
) -> Json:
    """Return the value an answer gives the fact asked about, None where it gives none.

    Args:
        marked: the message.
        asked: the fact.
        as_of: the day it was said.
        claimed: signs that have been read as other facts.
    """
    fact = load_catalogue().get(asked)
    first = marked.text.split("，")[0].strip("。")[:LONGEST_ANSWER]
    if fact is None or fact.type is FactType.EXTERNAL:
        return None
    answer = marked.text.strip("。")
    is_short = len(answer) <= LONGEST_ANSWER
    if is_short and _pattern("thanked").fullmatch(answer):
        return None
    if is_short and _pattern("unknown").fullmatch(answer):
        return UNKNOWN
    value = _value(fact, first, marked, as_of, claimed)
    if value is None and is_short and _pattern("unsure").search(answer):
        return UNKNOWN
    return value


def _value(
    fact: FactDefinition, first: str, marked: Marked, as_of: date, claimed: frozenset[str]
) -> Json:
    if fact.type is FactType.BOOL:
        is_short = fact.name in load("answers")["short_of"] and _is_short(marked, as_of)
        return False if is_short else read_truth(fact.name, marked.text)
    stated = [clause.text for clause in statements(marked.text) if not clause.is_asked]
    if any(words.search(marked.text) for words in not_read(fact.name)):
        return None
    if fact.type is FactType.ENUM:
        return choose(fact, "，".join(stated), marked.marks)
    if _is_none(fact, first):
        return 0
    if fact.unit == "次":
        stated = [one for one in stated if not _is_of_earlier_year(one, marked, as_of)]
        if stated and _pattern("had_some").fullmatch(first):
            return {"from": 1, "to": None}
    return _number(fact, "，".join(stated), marked, as_of, claimed)


def _is_of_earlier_year(clause: str, marked: Marked, as_of: date) -> bool:
    """Whether the days a clause names are of years before, where times in a year are asked."""
    told = [marked.marks.values.get(sign) for sign in ANY_SIGN.findall(clause)]
    return are_of_earlier_years(told, as_of.year)


def _is_short(marked: Marked, as_of: date) -> bool:
    """Whether a term is told as not reached, and nothing else: 还没满三年."""
    signs = [sign for sign in ANY_SIGN.findall(marked.text) if sign in marked.marks.values]
    told = [Told(marked.marks.values[sign], None, as_of) for sign in signs]
    return len(told) == 1 and READERS["not_full"](told[0]) is False


def _number(
    fact: FactDefinition, stated: str, marked: Marked, as_of: date, claimed: frozenset[str]
) -> Json:
    readers = _readers(fact)
    signs = [
        sign
        for sign in (ANY_SIGN if fact.name in LEFT else SIGN_SO_FAR).findall(stated)
        if sign in marked.marks.values and sign not in claimed and kind_of(sign) in readers
    ]
    if fact.multiple and any(kind_of(sign) is Kind.DURATION for sign in signs):
        signs = [sign for sign in signs if kind_of(sign) is Kind.DURATION]
    values: list[Json] = [
        READERS[readers[kind_of(sign)]](Told(marked.marks.values[sign], None, as_of))
        for sign in signs
    ]
    known = [value for value in values if value is not None and not _holds_another(value, values)]
    if not known:
        return None
    several: Json = list(known)
    return several if fact.multiple else known[-1]


def _holds_another(value: Json, values: list[Json]) -> bool:
    """Whether it is the year or month of a day told with it: 12月31号，2023年."""
    if not isinstance(value, dict):
        return False
    ends = str(value["from"]), str(value["to"])
    return any(isinstance(day, str) and ends[0] <= day <= ends[1] for day in values)


def _readers(fact: FactDefinition) -> dict[Kind, str]:
    readers = BY_TYPE.get(fact.type) or BY_UNIT.get(fact.unit) or COUNT
    if fact.type is not FactType.NUMBER:
        return readers
    return {kind: "months" if how == "whole" else how for kind, how in readers.items()}


def _is_none(fact: FactDefinition, answer: str) -> bool:
    if fact.type is FactType.DATE or fact.at_least != 0:
        return False
    is_first = fact.unit == "次" and _pattern("never_before").fullmatch(answer)
    return bool(is_first or _pattern("zero").fullmatch(answer))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return compile_words(load("answers")[name])
