"""What a sign stands for, to the contract's values: numbers, money, ages, lists."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any

from actions.facts.amounts import Amount, exactly
from actions.facts.marks import Value

type Json = bool | int | float | str | list[Json] | dict[str, Json] | None

YOUNGEST, OLDEST = 14, 90
SMALLEST_SUM, HALF_A_YEAR, LONGEST_LIST = 100, 6, 200
TWO_YEARS = 24
SHORTEST_MONTH, DAYS_OF_A_MONTH, LONGEST_MONTH = 28, 30, 31
LONG_UNEMPLOYED = "登记失业半年以上人员"
RECENTLY_LEFT = "离校2年内未就业高校毕业生"


def items_of(value: Any) -> list[Any]:
    """Return the values of a fact that may have several, and may be told one alone."""
    return value if isinstance(value, list) else [value]


@dataclass(frozen=True, slots=True)
class Told:
    """What a phrase told: its first and second sign, and the day it was told."""

    value: Value
    second: Value
    as_of: date

    @property
    def amount(self) -> Amount | None:
        """The first sign, if it is a number of something."""
        return self.value if isinstance(self.value, Amount) else None

    @property
    def exact(self) -> Decimal | None:
        """The first sign, if it is one number."""
        return self.amount.low if self.amount and self.amount.is_exact else None

    @property
    def added(self) -> "Told":
        """Both signs together, nothing where either is no number."""
        if not isinstance(self.value, Amount) or not isinstance(self.second, Amount):
            return Told(None, None, self.as_of)
        return Told(self.value.plus(self.second), None, self.as_of)


def whole(told: Told) -> Json:
    """Return a number of people, months or days; halves become a range."""
    if told.amount is None:
        return None
    high = told.amount.high
    low = told.amount.low.to_integral_value(ROUND_FLOOR)
    return as_range(low, None if high is None else high.to_integral_value(ROUND_CEILING))


def counted(told: Told) -> Json:
    """Return a number of people told exactly."""
    return None if told.exact is None else whole(told)


def months(told: Told) -> Json:
    """Return a number of months with its half, a range in whole months."""
    return whole(told) if told.exact is None else number(told)


def span(told: Told) -> Json:
    """Return what lies between two numbers: 短的一年，长的两年 is 12 to 24 months."""
    both_told = (told, Told(told.second, None, told.as_of))
    ends = sorted(one.exact for one in both_told if one.exact is not None)
    return as_range(ends[0], ends[1]) if len(ends) == len(both_told) else None


def number(told: Told) -> Json:
    """Return a number as told, with its decimals."""
    return None if told.amount is None else as_range(told.amount.low, told.amount.high)


def percent(told: Told) -> Json:
    """Return a percentage, none beyond a hundred."""
    return number(told) if told.amount and told.amount.low <= 100 else None


def money(told: Told) -> Json:
    """Return a sum of money, no smaller than a hundred: 3 of 贷3 is no sum."""
    if told.amount is None or (told.amount.high or SMALLEST_SUM) < SMALLEST_SUM:
        return None
    return number(told)


def one_sum(told: Told) -> Json:
    """Return a sum of money told as one, none where only a limit was named."""
    return None if told.exact is None else money(told)


def both(told: Told) -> Json:
    """Return two numbers of people or pieces as one."""
    return whole(told.added)


def both_sums(told: Told) -> Json:
    """Return two sums of money as one: what the employer paid and what the staff paid."""
    return money(told.added)


def age(told: Told) -> Json:
    """Return an age in years, of somebody who may work."""
    amount = told.amount
    if amount and amount.low <= 1 and amount.high is not None and amount.high >= YOUNGEST:
        amount = Amount(Decimal(YOUNGEST), amount.high)
    if amount is None or not YOUNGEST <= amount.low <= OLDEST:
        return None
    return whole(Told(amount, None, told.as_of))


def nominal_age(told: Told) -> Json:
    """Return the ages 虚岁 may mean: one or two years less."""
    return None if told.exact is None else as_range(told.exact - 2, told.exact - 1)


def age_before_birthday(told: Told) -> Json:
    """Return the age of who is not yet so old: 还差两个月满25周岁 is 24."""
    return None if told.exact is None else age(Told(exactly(told.exact - 1), None, told.as_of))


def age_in(told: Told) -> Json:
    """Return the age of who is so old only after some time: 再过两年我就五十了 is 48."""
    if told.exact is None or not isinstance(told.second, Amount) or not told.second.is_exact:
        return None
    years = max((told.exact / 12).to_integral_value(ROUND_CEILING), Decimal(1))
    return age(Told(exactly(told.second.low - years), None, told.as_of))


def long_unemployed(told: Told) -> Json:
    """Return the category of 登记失业半年以上人员, where 以上 was said."""
    if told.amount is None or told.amount.low < HALF_A_YEAR or told.amount.high is not None:
        return None
    return LONG_UNEMPLOYED


def recently_left(told: Told) -> Json:
    """Return the category of who left school no more than two years ago."""
    is_recent = told.amount and told.amount.high is not None and told.amount.high <= TWO_YEARS
    return RECENTLY_LEFT if is_recent else None


def not_full(told: Told) -> Json:
    """Return false where a term was told as not reached: 没满三年."""
    amount = told.amount
    return False if amount and amount.high is not None and amount.low <= 1 < amount.high else None


def days(told: Told) -> Json:
    """Return the days of half a month, or the fewest and the most of whole months."""
    if told.exact is None:
        return None
    if told.exact < 1:
        return whole(Told(exactly(told.exact * DAYS_OF_A_MONTH), None, told.as_of))
    return as_range(told.exact * SHORTEST_MONTH, told.exact * LONGEST_MONTH)


def each(told: Told) -> Json:
    """Return the same months for so many people, as a list."""
    if told.exact is None or not 0 < told.exact <= LONGEST_LIST:
        return None
    return [whole(Told(told.second, None, told.as_of))] * int(told.exact)


def each_of_second(told: Told) -> Json:
    """Return the same months for so many people, where the people come second."""
    return each(Told(told.second, told.value, told.as_of))


def one_of_each(told: Told) -> Json:
    """Return the months of one person, as a list."""
    return [whole(told)]


def as_range(low: Decimal, high: Decimal | None) -> Json:
    """Return one number, or both ends of several; no end is null."""
    if low == high:
        return _plain(low)
    return {"from": _plain(low), "to": None if high is None else _plain(high)}


def _plain(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
