"""Every number of a message with its unit and hedges, put as one sign."""

import re
from decimal import Decimal

from actions.facts.amounts import EXPRESSION, Amount, exactly, read_amount
from actions.facts.hedges import AFTER_UNIT, BEFORE, BEFORE_NUMBER, soften
from actions.facts.marks import Kind, Marks
from actions.facts.numerals import DIGITS
from actions.facts.units import FoundUnit, unit_at

FRACTIONS = {
    "大半": Amount(Decimal("0.6"), Decimal("0.9")),
    "小半": Amount(Decimal("0.3"), Decimal("0.4")),
    "半": exactly(Decimal("0.5")),
}
HEAD = re.compile(
    rf"(?!零几)(?P<before>{BEFORE_NUMBER.pattern})?(?P<sign>¥|百分之)?"
    rf"(?:(?P<fraction>大半|小半|半)(?=年|个月|成(?:的?[人职员]|$|[，。]))|(?:{EXPRESSION.pattern}))"
)
WORDS = {*DIGITS, "十", "百", "千", "万", "亿", "千万", "万一", "一一", "百般"}
PAIRS_AND_TRIPLES = {"俩", "仨"}
# 招了我们仨毕业生 and 就我们仨 count, 我们仨 alone is who speaks.
OF_US = re.compile("(?<![就才有是]我)(?<![就才有是]咱)们$|(?<![就才有是])咱$")
OF_WHOM = re.compile("[\ue000-\uf8ff]?(?:应届|毕业|大学生|学生|孩子)")
# 大概裁20人: the hedge stands before the verb.
ABOUT_ALL = re.compile("(?:大概|大约|差不多|估计)[^，。\\d\ue000-\uf8ff]{1,3}$")
CONTINUOUS = {Kind.MONEY, Kind.PERCENT}
ALONE = re.compile(r"(?:^|[，。？])$")
ENDS = re.compile(r"[吧嘛啊哦]?(?:$|[，。？])")


def mark_quantities(text: str, marks: Marks) -> str:
    """Put a sign for each quantity; words such as 一直 or 千万 keep their numerals."""
    pieces, position = [], 0
    while found := HEAD.search(text, position):
        sign, end = _mark(text, found, marks)
        pieces += [text[position : found.start()], sign or found.group()]
        position = end if sign else found.end()
    return "".join([*pieces, text[position:]])


def _mark(text: str, found: re.Match[str], marks: Marks) -> tuple[str | None, int]:
    amount = _amount(found)
    unit = unit_at(text, found.end())
    if amount is None or (unit is None and not found["sign"] and _is_word(text, found)):
        return None, 0
    kind = _kind(found, unit)
    end = unit.end if unit else found.end()
    after = AFTER_UNIT.match(text, end)
    step = Decimal(0 if kind in CONTINUOUS else 1)
    hedge = _hedge(text, found)
    hedge = "near_age" if hedge == "near" and kind in {Kind.AGE, Kind.NUMBER} else hedge
    amount = soften(_in_own_unit(amount, unit), hedge, step=step)
    amount = soften(amount, after.lastgroup if after else None, step=step)
    return marks.sign(kind, amount), after.end() if after else end


def _amount(found: re.Match[str]) -> Amount | None:
    if found["fraction"]:
        return FRACTIONS[found["fraction"]]
    try:
        return read_amount(found)
    except ValueError:
        return None


def _is_word(text: str, found: re.Match[str]) -> bool:
    """Tell whether a numeral without a unit is part of a word, as in 一直, 千万, 十分."""
    if found["number"] in PAIRS_AND_TRIPLES:
        is_of_us = OF_US.search(text, 0, found.start())
        return bool(is_of_us) and not OF_WHOM.match(text, found.end())
    numeral = found["number"] or found.group()
    if found["fuzz"] or numeral not in WORDS:
        return False
    return not (ALONE.search(text[: found.start()]) and ENDS.match(text, found.end()))


def _kind(found: re.Match[str], unit: FoundUnit | None) -> Kind:
    if sign := found["sign"]:
        return Kind.PERCENT if sign == "百分之" else Kind.MONEY
    if unit is None and found["number"] in PAIRS_AND_TRIPLES:
        return Kind.PIECES
    return unit.unit.kind if unit else Kind.NUMBER


def _in_own_unit(amount: Amount, unit: FoundUnit | None) -> Amount:
    if unit is None:
        return amount
    scale = unit.unit.scale
    own = amount.times(scale)
    if unit.is_more and amount.is_exact:
        return Amount(own.low, own.low + (scale if amount.low >= 1 else 1))
    return own.plus(exactly(Decimal(scale) / 2)) if unit.has_half else own


def _hedge(text: str, found: re.Match[str]) -> str | None:
    if not found["before"]:
        return "about" if ABOUT_ALL.search(text, 0, found.start()) else None
    return next((hedge for hedge in BEFORE if found[hedge]), None)
