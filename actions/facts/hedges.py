"""The words around a number that make it more, less or about: 不到, 将近, 左右, 以上."""

import re
from collections.abc import Callable
from decimal import Decimal

from actions.facts.amounts import Amount, about, at_least, exactly

YEARS_NEAR = 3
PLACE = "(?=[\\d一二两三四五六七八九十百千])"
BEFORE = {
    "about": "大概有?|大约有?|(?<![签合违解续预契条节公])约[有莫摸]?|差不多有?|估计有?"
    "|可能有?|(?<![里厂店屋上下前后外])头(?=[一二两三四五六七八九]?[十百千万])",
    "under": "不到|不足|[未没]有?满|不满|没有?到|未到|不够|没有?[签交缴干做学][够满到]"
    "|少于|低于|小于",
    "at_most": "不超过|不高于|不多于|不大于|最多|顶多|至多",
    "at_least": "至少|起码|不少于|不低于|最少",
    "over": f"超过了?|多于|高于|大于|不止|超{PLACE}",
    "near": f"快要?[满到]?|将近|接近|近{PLACE}|马上就?[满到]?",
    "a_little_over": f"刚过{PLACE}",
    "exact": "(?<!期)(?<!享受)(?<!补贴)(?<![领干拿用])[刚已]?满|刚好|正好|整整|足足"
    f"|(?<![调完平规休补])整{PLACE}",
}
AFTER = {
    "about": "左右|上下|的?样子",
    "a_little_over": "出头|多一?点|挂零",
    "at_least": "及?以上|往上",
    "at_most": "及?以下|以内|之内",
    "under": "不到",
    "over": "多(?![少久大长])",
}


def _pattern(table: dict[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{name}>{words})" for name, words in table.items()))


BEFORE_NUMBER, AFTER_UNIT = _pattern(BEFORE), _pattern(AFTER)


def soften(amount: Amount, hedge: str | None, *, step: Decimal) -> Amount:
    """Return what an exact amount becomes by a word of BEFORE or AFTER.

    Args:
        amount: as the numeral says; one that is already a range stays as it is.
        hedge: the name of the word's group, none for no word.
        step: the smallest difference of what is counted, 0 for money and percent.
    """
    if hedge is None or not amount.is_exact:
        return amount
    return EFFECTS[hedge](amount.low, step)


def _under(number: Decimal, step: Decimal) -> Amount:
    most = max(number - step, Decimal(0))
    return Amount(min(step, most), most)


def near_age(age: Decimal) -> Amount:
    """Return what 快六十 means of years lived: one to three less."""
    return Amount(max(age - YEARS_NEAR, Decimal(0)), max(age - 1, Decimal(0)))


def _near(number: Decimal, step: Decimal) -> Amount:
    most = max(number - step, Decimal(0))
    return Amount(min(about(number, whole=step > 0).low, most), most)


EFFECTS: dict[str, Callable[[Decimal, Decimal], Amount]] = {
    "about": lambda number, step: about(number, whole=step > 0),
    "under": _under,
    "at_most": lambda number, step: Amount(min(step, number), number, is_limit=True),
    "at_least": lambda number, _: at_least(number),
    "over": lambda number, step: at_least(number + step),
    "near": _near,
    "near_age": lambda number, _: near_age(number),
    "exact": lambda number, _: exactly(number),
    "a_little_over": lambda number, step: Amount(number, about(number, whole=step > 0).high),
}
