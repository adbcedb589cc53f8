"""A message to signs: numbers of documents first, then days, then quantities."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from actions.facts import periods
from actions.facts.amounts import Amount, exactly
from actions.facts.corrections import put_right
from actions.facts.dates import MONTHS, SIGN, DateReader
from actions.facts.marks import Kind, Marks, Meaning, any_sign, kind_of
from actions.facts.normaliser import normalise
from actions.facts.numerals import read_numeral
from actions.facts.periods import Period
from actions.facts.quantities import mark_quantities
from actions.facts.vocabulary import PIECES
from actions.facts.year_meant import DaysTold, clause_around

# Numbers that name something and count nothing.
IDENTIFIER = re.compile(
    r"[一-龥]{0,6}[〔\[(（]?(?:19|20)\d\d[〕\])）]\d{1,4}号?"
    rf"|(?:府办?发|人社办?发?)(?:{SIGN}|[\d〇])+号?(?:文件?)?"
    r"|\d+号文件?|[(（][一二三四五六七八九十]+[)）]|附件\d+"
    r"|\d{6}(?:19|20)\d{6}\d{3}[\dx]|(?<!\d)1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)"
    r"|0\d{2,3}-?\d{7,8}|(?<!\d)123\d\d(?=$|[，。？打热电的])"
    rf"|第(?:{SIGN}|[\d十百])+(?:条|款|项|点|页|章|批|期|[个名位](?!$))"
    r"|https?://\S+"
    # Fewer than none is a slip: 招了-3个.
    rf"|(?:^|(?<=[了是有招收为共]))(?:-|负)(?:\d+(?:\.\d+)?)"
)
CLASS_YEAR = re.compile(rf"(?P<year>(?:19|20)?\d\d|{SIGN}{{4}}|{SIGN}{{2}}|廿{SIGN}?)届")
COHORT = re.compile(
    r"(?<!\d)(?P<year>[05-9][05]|10|[零〇五六七八九][零〇五])后(?![来面期退])"
    r"|(?<!\d)(?P<tens>[05-9零〇五六七八九])几年(?=的|生|出生)"
)
LONGEST_AGO = 1200
AGO = re.compile(rf"(?P<length>{any_sign(Kind.DURATION)})(?:(?:以|之)前(?!从?来?[没未])|前)")
REGISTERS = re.compile("失业登记|登记(?:的|了|过)?失业")
FROM_TO = re.compile(rf"(?P<first>{any_sign(Kind.DATE)})(?:到|至|-)(?P<last>{any_sign(Kind.DATE)})")
BOTH_AGES = re.compile(
    rf"(?P<first>{any_sign(Kind.AGE, Kind.NUMBER)})[、和跟到至-](?P<last>{any_sign(Kind.AGE)})"
)
# 一个都没留 counts nobody.
NOT_ONE = re.compile(
    rf"({any_sign(Kind.PEOPLE, Kind.PIECES, Kind.TIMES, Kind.OTHER)})(?:人|的)?"
    r"(?:(?:都|也)(?:还|从来|一直)?(?=没|未|无|莫)|(?=没有?(?:$|[，。])))"
)
# 40%到45%, 三个月到半年: but 从20%到18% tells of two.
SPANS = re.compile(
    "|".join(
        rf"(?<![从由])({any_sign(kind)})(?:到|至|-|~)({any_sign(kind)})"
        for kind in (Kind.PERCENT, Kind.DURATION, Kind.MONEY)
    )
)
# 失业登记办了，有十个月了: the second clause only tells how long.
HOW_LONG = re.compile(
    rf"(?:(?<=[了过着起])|(?<=登记))，(?=(?:[都有满才]|已经|[算办登]?到?现在|[算办登]?到今天|整整|刚好|刚)*{any_sign(Kind.DURATION)}[了的整]?(?:$|[，。]))"
)
AND_MONTHS = re.compile(
    rf"(?P<years>{any_sign(Kind.DURATION)})[零又加，]?(?P<months>{any_sign(Kind.DURATION)})"
)


@dataclass(frozen=True)
class Marked:
    """A normalised message with signs for its numbers and days, and what they stand for."""

    text: str
    marks: Marks


@lru_cache(maxsize=PIECES)
def marked(text: str, *, as_of: date) -> Marked:
    """Return a message as typed, in the one spelling that is read and with its signs.

    A message is read in pieces, and the same piece for several questions.
    """
    return mark(normalise(text), as_of=as_of)


def mark(text: str, *, as_of: date) -> Marked:
    """Put signs for all numbers and days of a normalised message."""
    marks = Marks()
    text = marks.replace(IDENTIFIER, lambda _: (Kind.OTHER, None), text)
    text = MONTHS.sub(r"\g<first>月\g<to>", text)
    reader = DateReader(as_of, DaysTold(marks.values))
    text = marks.replace(CLASS_YEAR, lambda found: _class_year(found, reader), text)
    text = marks.replace(COHORT, _cohort, text)
    for pattern, read in reader.readers():
        text = marks.replace(pattern, lambda found, read=read: _date(read(found)), text)  # type: ignore[misc]
    text = marks.replace(FROM_TO, lambda found: _from_to(found, marks), text)
    text = mark_quantities(text, marks)
    text = marks.replace(AND_MONTHS, lambda found: _sum(found, marks), text)
    text = marks.replace(SPANS, lambda found: _span(found, marks), text)
    text = marks.replace(BOTH_AGES, lambda found: _both(found, marks), text)
    text = marks.replace(AGO, lambda found: _ago(found, marks, as_of), text)
    text = HOW_LONG.sub("", text)
    _count_none(text, marks)
    return Marked(put_right(text, marks), marks)


def _count_none(text: str, marks: Marks) -> None:
    """Have the 一个 of 一个都没 stand for nobody."""
    for sign in NOT_ONE.findall(text):
        value = marks.values[sign]
        if isinstance(value, Amount) and value == exactly(Decimal(1)):
            marks.values[sign] = exactly(Decimal(0))


def _date(period: Period | None) -> Meaning:
    return (Kind.DATE, period) if period else (Kind.OTHER, None)


def _class_year(found: re.Match[str], reader: DateReader) -> Meaning:
    year = reader.read_year(found["year"])
    reader.class_year = year
    return (Kind.CLASS, periods.of_year(year)) if year else None


def _cohort(found: re.Match[str]) -> Meaning:
    figures = found["year"] or found["tens"] + "零"
    year = int(read_numeral(figures[0])) * 10 + int(read_numeral(figures[1]))
    year += 2000 if year <= 10 else 1900
    return Kind.COHORT, Period(date(year, 1, 1), date(year + (4 if year % 10 else 9), 12, 31))


def _from_to(found: re.Match[str], marks: Marks) -> Meaning:
    first, last = marks.values[found["first"]], marks.values[found["last"]]
    if not isinstance(first, Period) or not isinstance(last, Period) or last.last < first.first:
        return None
    return Kind.DATE, Period(first.first, last.last)


def _sum(found: re.Match[str], marks: Marks) -> Meaning:
    years, months = marks.values[found["years"]], marks.values[found["months"]]
    if not isinstance(years, Amount) or not isinstance(months, Amount):
        return None
    if years.low < 12 or not months.low < 12:
        return None
    return Kind.DURATION, years.plus(months)


def _span(found: re.Match[str], marks: Marks) -> Meaning:
    low, high = (sign for sign in found.groups() if sign)
    first, last = marks.values[low], marks.values[high]
    if not isinstance(first, Amount) or not isinstance(last, Amount) or last.high is None:
        return None
    return (kind_of(low), Amount(first.low, last.high)) if first.low < last.high else None


def _both(found: re.Match[str], marks: Marks) -> Meaning:
    first, last = marks.values[found["first"]], marks.values[found["last"]]
    if not isinstance(first, Amount) or not isinstance(last, Amount) or last.high is None:
        return None
    return (Kind.AGE, Amount(first.low, last.high)) if first.low <= last.high else None


def _ago(found: re.Match[str], marks: Marks, as_of: date) -> Meaning:
    length = marks.values[found["length"]]
    if not isinstance(length, Amount) or not length.is_exact or length.low > LONGEST_AGO:
        return None
    # 登记失业半年前 tells how long, not when.
    if REGISTERS.search(clause_around(found)):
        return None
    months = int(length.low)
    if months % 12 == 0:
        return Kind.DATE, periods.of_year(as_of.year - months // 12)
    return _date(periods.months_away(as_of, -months))
