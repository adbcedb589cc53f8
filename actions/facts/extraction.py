"""Facts from one message: the whole way in a few lines."""

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from functools import lru_cache

from actions.facts.answers import UNKNOWN, is_bare, read_answer
from actions.facts.breath import with_breaths
from actions.facts.gathering import read_facts
from actions.facts.limits import within_limits
from actions.facts.marking import Marked, mark, marked
from actions.facts.marks import Kind, kind_of
from actions.facts.mood import pattern, statements
from actions.facts.normaliser import normalise
from actions.facts.outsiders import without_outsiders
from actions.facts.periods import Period
from actions.facts.quoted import without_quoted
from actions.facts.unsure import but_not_known, not_known
from actions.facts.values import Json
from actions.facts.vocabulary import PIECES

# 不对不对，是学了45天 puts something right, and answers no to nothing.
PUT_RIGHT = re.compile(
    "^(?:(?:不对|错了|[说记搞弄]错了?|哦|诶|哎呀?)+[，。])+(?:应该|其实)?是?(?=.)"
)


def extract_facts(
    text: str, *, as_of: date, asked: str | None = None, about: Collection[str] = ()
) -> dict[str, Json]:
    """Return the facts a message states, and nothing that is only asked or supposed.

    Args:
        text: one message as typed.
        as_of: the day 今年 and 上个月 are seen from.
        asked: the fact the bot has just asked about; a bare answer is read as it.
        about: the facts that what is talked of turns on; their words need not name it again.

    Returns:
        The contract's values by fact name: numbers, booleans, ISO days, allowed
        values, {"from", "to"} with "to" null where no end is named, "unknown" for the
        fact asked about, and for what is said to be known to nobody.
    """
    return dict(_extracted(text, as_of, asked, frozenset(about)))


@lru_cache(maxsize=PIECES)
def _extracted(text: str, as_of: date, asked: str | None, about: frozenset[str]) -> dict[str, Json]:
    heard = _heard(text, as_of)
    facts = _read(heard, as_of=as_of, asked=asked, about=about)
    if unsure := not_known(heard.text):
        facts = _with_unsure(facts, unsure, heard, as_of=as_of)
    more = _read_in_breaths(text, as_of, about)
    # A number is of one fact: 二十六个人|交失业险.
    counted = [one for one in facts.values() if not isinstance(one, str | bool)]
    new = {fact: one for fact, one in more.items() if isinstance(one, bool) or one not in counted}
    return within_limits({**new, **facts})


def _with_unsure(
    facts: dict[str, Json], unsure: frozenset[str], message: Marked, *, as_of: date
) -> dict[str, Json]:
    """Return facts with what is said not to be known, but for what another clause tells of it."""
    told = read_facts(replace(message, text=but_not_known(message.text)), as_of=as_of).facts
    return {**facts, **{name: told.get(name, UNKNOWN) for name in unsure}}


# What is read so is the same whatever was asked.
@lru_cache(maxsize=PIECES)
def _read_in_breaths(text: str, as_of: date, about: frozenset[str]) -> dict[str, Json]:
    """Return what is read where somebody who wrote no commas likely paused."""
    plain = normalise(text)
    slowly = with_breaths(plain)
    if slowly == plain:
        return {}
    if not pattern("own").search(plain) and not statements(mark(plain, as_of=as_of).text):
        # 大型企业返30%，中小微返60%对吧: a rule asked about in one breath tells of nobody.
        return {}
    message = _of_them(mark(slowly, as_of=as_of))
    return read_facts(message, as_of=as_of, about=about).facts


def _read(
    message: Marked, *, as_of: date, asked: str | None, about: Collection[str]
) -> dict[str, Json]:
    if asked is None:
        return read_facts(message, as_of=as_of, about=about).facts
    if is_bare(message) and (value := read_answer(message, asked, as_of=as_of)) is not None:
        return {asked: value}
    found = read_facts(message, as_of=as_of, asked=asked, about=about)
    if asked not in found.facts:
        claimed = found.signs | found.apart | _of_other(message)
        message = replace(message, text=PUT_RIGHT.sub("", message.text))
        value = read_answer(message, asked, as_of=as_of, claimed=claimed)
        if value is False and found.facts:
            left = _without_other_denials(message, asked, as_of=as_of)
            value = read_answer(left, asked, as_of=as_of, claimed=claimed)
        return found.facts if value is None else {**found.facts, asked: value}
    return found.facts


def _without_other_denials(message: Marked, asked: str, *, as_of: date) -> Marked:
    """Return a message without the clauses that tell of another fact: 没找到工作 is no "no"."""
    clauses = message.text.split("，")
    alone = [replace(message, text=clause) for clause in clauses]
    told = [read_facts(clause, as_of=as_of, asked=asked).facts.keys() - {asked} for clause in alone]
    kept = (clause for clause, facts in zip(clauses, told, strict=True) if not facts)
    return replace(message, text="，".join(kept))


def years_unclaimed(text: str, *, as_of: date, about: Collection[str] = ()) -> frozenset[int]:
    """Return the years a message names that are of no fact in it: 2023年 of 2023年还能领吗.

    The year somebody left school, or paid the premiums of, is not the matter's.
    """
    return _years_unclaimed(text, as_of, frozenset(about))


@lru_cache(maxsize=PIECES)
def _years_unclaimed(text: str, as_of: date, about: frozenset[str]) -> frozenset[int]:
    found = marked(text, as_of=as_of)
    claimed = read_facts(found, as_of=as_of, about=about).apart | _of_other(found)
    periods = [
        period
        for sign, period in found.marks.values.items()
        if kind_of(sign) is Kind.DATE and sign not in claimed and isinstance(period, Period)
    ]
    return frozenset(one.first.year for one in periods if one.first.year == one.last.year)


@lru_cache(maxsize=PIECES)
def _heard(text: str, as_of: date) -> Marked:
    return _of_them(marked(text, as_of=as_of))


def _of_them(message: Marked) -> Marked:
    """Return a message without what others are said to have, or papers to say."""
    found = without_quoted(message)
    return replace(found, text=without_outsiders(found.text))


def _of_other(message: Marked) -> frozenset[str]:
    """Return the signs of days and years that are of something else than the matter asked."""
    found = "".join(one.group() for one in pattern("of_other").finditer(message.text))
    days = message.marks.values
    return frozenset(one for one in found if one in days and kind_of(one) is Kind.DATE)
