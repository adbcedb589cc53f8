"""Numbers and days read from a clause's own words, in figures or Chinese numerals."""

import re
from datetime import date, timedelta
from decimal import Decimal

from knowledge.dates import dates_in

DIGITS = {numeral: value for value, numeral in enumerate("零一二三四五六七八九")} | {"两": 2}
UNITS = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": Decimal(10_000), "亿": Decimal(100_000_000)}
NUMBER = re.compile(r"(\d+(?:\.\d+)?|[一二三四五六七八九两十百千]+|半)([万亿])?(年)?")
QUARTER = re.compile(r"(\d{4})年([一二三四])季度")
YEAR = re.compile(r"(\d{4})[年届]")
MONTH_END = re.compile(r"(\d{1,2})月底")
MONTHS_A_YEAR = 12
SPACE = re.compile(r"\s+")


def squeezed(words: str) -> str:
    """Return the words without white space."""
    return SPACE.sub("", words)


def numbers_in(words: str) -> frozenset[Decimal]:
    """Return every number the words state; years also as months.

    10万元 is 100000, 二十 is 20, 1年 is 1 and 12, 半年 is 6.
    """
    found = set()
    for figure, large, year in NUMBER.findall(squeezed(words)):
        number = Decimal("0.5") if figure == "半" else _number(figure)
        number *= LARGE.get(large, 1)
        found.add(number)
        if year:
            found.add(number * MONTHS_A_YEAR)
    return frozenset(found)


def days_in(words: str) -> frozenset[date]:
    """Return every day the words state, with the ends of years and quarters."""
    text = squeezed(words)
    found = set(dates_in(text))
    for year in map(int, YEAR.findall(text)):
        found |= {date(year, 1, 1), date(year, 12, 31)}
        found |= {_month_end(year, int(month)) for month in MONTH_END.findall(text)}
    for year_text, numeral in QUARTER.findall(text):
        year, last = int(year_text), DIGITS[numeral] * 3
        found |= {date(year, last - 2, 1), _month_end(year, last)}
    return frozenset(found)


def _number(figure: str) -> Decimal:
    if figure[0].isdigit():
        return Decimal(figure)
    total, digit = 0, 0
    for numeral in figure:
        if numeral in UNITS:
            total += (digit or 1) * UNITS[numeral]
            digit = 0
        else:
            digit = DIGITS[numeral]
    return Decimal(total + digit)


def _month_end(year: int, month: int) -> date:
    first_of_next = date(year + month // 12, month % 12 + 1, 1)
    return first_of_next - timedelta(days=1)


def verbatim(words: str, text: str) -> str | None:
    """Return the words as the text prints them, white space apart; None if not there."""
    kept = [place for place, character in enumerate(text) if not character.isspace()]
    wanted = squeezed(words)
    start = "".join(text[place] for place in kept).find(wanted)
    if start < 0 or not wanted:
        return None
    return text[kept[start] : kept[start + len(wanted) - 1] + 1]
