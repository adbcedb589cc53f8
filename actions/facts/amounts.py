"""How much is meant: an exact number, or a range where people speak approximately."""

import re
from dataclasses import dataclass, field
from decimal import Decimal

from actions.facts.numerals import NUMERAL, read_numeral

ONE_TO_NINE = "一二两三四五六七八九"
# 四十几 is 41 at least, 四十好几 45, 四十多 forty and some.
LEAST_OVER = {"几": 1, "好几": 5}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number between two ends, both included; `high` is None where no end is named.

    `is_limit` where it was told as the most there may be: 30人以下.
    """

    low: Decimal
    high: Decimal | None
    is_limit: bool = field(default=False, compare=False)

    @property
    def is_exact(self) -> bool:
        """Whether one number is meant."""
        return self.low == self.high

    def times(self, scale: Decimal | int) -> "Amount":
        """Return the amount in a unit so many times smaller."""
        return Amount(self.low * scale, None if self.high is None else self.high * scale)

    def plus(self, other: "Amount") -> "Amount":
        """Return the sum, such as of years and months."""
        if self.high is None or other.high is None:
            return Amount(self.low + other.low, None)
        return Amount(self.low + other.low, self.high + other.high)


SPAN = rf"(?P<from>{NUMERAL})(?:到|至|-|~|—|－)(?P<to>{NUMERAL})"
# 两三, 七八十, 十七八, 二十三四, 一百二三十万: neighbours in one place of the numeral.
PAIR = (
    rf"(?P<lead>(?:[{ONE_TO_NINE}十百千]*[十百千])?)(?P<one>[{ONE_TO_NINE}])"
    rf"(?P<other>[{ONE_TO_NINE}])(?P<place>[十百千]?)(?P<large>[万亿]?)"
    rf"(?![{ONE_TO_NINE}零〇十百千])"
)
# 名册上十二个人 is 12 on the list.
SOME = (
    r"(?P<some>好?几|(?<![站店厂册单面头镇村街网台点])上)"
    rf"(?P<rank>[十百千万]+)(?![{ONE_TO_NINE}])"
)
FUZZ = "多(?![少久大长])|余|(?<![俩仨])来|好?几十?|把(?=[块元个人天名位亩岁万千百]|$|[，。])"
SINGLE = rf"(?P<number>{NUMERAL})(?:(?P<fuzz>{FUZZ})(?P<scale>[万亿])?)?"
EXPRESSION = re.compile(rf"{SPAN}|{PAIR}|{SOME}|{SINGLE}")


def read_amount(found: re.Match[str]) -> Amount:
    """Return what a match of EXPRESSION stands for.

    Raises:
        ValueError: when its signs make no number, such as 百一千.
    """
    if found["from"]:
        return _read_span(found["from"], found["to"])
    if found["one"]:
        return _read_pair(found)
    if found["some"]:
        rank = read_numeral(found["rank"])
        return at_least(rank) if found["some"] == "上" else Amount(rank * 2, rank * 10 - 1)
    scale = read_numeral("一" + found["scale"]) if found["scale"] else Decimal(1)
    return _read_single(found["number"], found["fuzz"], scale)


def exactly(number: Decimal | int) -> Amount:
    """Return the amount of one number."""
    return Amount(Decimal(number), Decimal(number))


def at_least(number: Decimal) -> Amount:
    """Return the amount of a number or more."""
    return Amount(number, None)


def about(number: Decimal, *, whole: bool = True) -> Amount:
    """Return ten percent either side; where things are counted, two or below ten one at least.

    No policy says what 左右 means: this is our convention, wide enough that a
    threshold named as a round number stays undecided.
    """
    margin = number / 10
    if whole:
        margin = max(Decimal(2 if number >= 10 else 1), Decimal(margin.__ceil__()))
    return Amount(max(number - margin, Decimal(0)), number + margin)


def _read_span(first: str, last: str) -> Amount:
    low, high = read_numeral(first), read_numeral(last)
    # 十到二十万 means 10万 to 20万.
    if low < high and last[-1] in "万亿" and first[-1] not in "万亿":
        low *= read_numeral("一" + last[-1])
    return Amount(min(low, high), max(low, high))


def _read_pair(found: re.Match[str]) -> Amount:
    one, other = read_numeral(found["one"]), read_numeral(found["other"])
    if other - one != 1 and not (one == 3 and other == 5):
        return exactly(read_numeral(found.group()))
    lead, place = found["lead"], found["place"]
    base = read_numeral(lead) if lead else Decimal(0)
    # 一百二三 is 120 to 130, 一百二三十 too, 十七八 is 17 to 18.
    step = read_numeral("一" + place) if place else max(_last_place(base) / 10, Decimal(1))
    scale = read_numeral("一" + found["large"]) if found["large"] else Decimal(1)
    return Amount((base + one * step) * scale, (base + other * step) * scale)


def _read_single(numeral: str, fuzz: str | None, scale: Decimal) -> Amount:
    number = read_numeral(numeral)
    place = _last_place(number)
    if fuzz in {"来", "把"}:
        return about(number * scale)
    if fuzz and numeral.endswith("零"):
        return Amount(number + 1, number + 9).times(scale)
    if fuzz and place > 1:
        low = number + LEAST_OVER.get(fuzz[:2], LEAST_OVER.get(fuzz[:1], 0)) * place / 10
        return Amount(low, number + place - 1).times(scale)
    return exactly(number * scale)


def _last_place(number: Decimal) -> Decimal:
    place = Decimal(1)
    while number and number % (place * 10) == 0:
        place *= 10
    return place
