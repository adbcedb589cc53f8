"""Days, months and years as people name them, seen from the day of the question."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from actions.facts import periods
from actions.facts.numerals import read_numeral
from actions.facts.periods import Period
from actions.facts.year_meant import DaysTold, clause_around

YEARS_AWAY = {"大前年": -3, "前年": -2, "去年": -1, "上年": -1, "上一年": -1, "今年": 0, "本年": 0,
              "明年": 1, "后年": 2, "大后年": 3}  # fmt: skip
MONTHS_AWAY = {"上上": -2, "上": -1, "这": 0, "本": 0, "下": 1, "下下": 2}
DAYS_AWAY = {"大前天": -3, "前天": -2, "昨天": -1, "昨日": -1, "今天": 0, "明天": 1,
             "大后天": 3, "后天": 2}  # fmt: skip
MONTH_PARTS = {"初": (1, 10), "上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "底": (21, 31),
               "末": (21, 31), "十几号": (11, 19), "十多号": (11, 19), "二十几号": (21, 29),
               "二十多号": (21, 29), "20几号": (21, 29), "20多号": (21, 29)}  # fmt: skip
YEAR_PARTS = {"上半年": (1, 6), "下半年": (7, 12), "年初": (1, 3), "初": (1, 3), "年底": (10, 12),
              "年尾": (10, 12), "底": (10, 12), "年末": (10, 12), "末": (10, 12),
              "一季度": (1, 3), "1季度": (1, 3),
              "二季度": (4, 6), "2季度": (4, 6), "三季度": (7, 9), "3季度": (7, 9),
              "四季度": (10, 12), "4季度": (10, 12)}  # fmt: skip
LEAVING = re.compile("毕业(?!生)|离校|离的校|毕的业|学位|文凭|出校门")
# 8月招了2个2020年毕业的: the year is theirs, not that of the month before it.
LEAVES = re.compile("(?:才|就|刚|大学|本科|大专|专科|的|，)*(?:毕业|离校|毕的业|出校门)")


def _one_of(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


SIGN = "[零〇一二三四五六七八九]"
# A two-figure year is one only where it is not a length of time: 22年毕业, but 干了22年.
LENGTH_BEFORE, LENGTH_AFTER = (
    r"(?<![\d.,了满近签干交缴费共概约过够开做])",
    r"(?=年(?!前|以前|多|来|半|零|了))",
)
MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
DAY = r"(?:[12]\d|3[01]|0?[1-9]|(?:[二三]?十|[廿卅])[一二三四五六七八九]?|[一二三四五六七八九])"
YEAR = (
    rf"(?:19|20)\d\d|(?:一九|二零|二〇){SIGN}{{2}}|{LENGTH_BEFORE}\d\d{LENGTH_AFTER}"
    rf"|{LENGTH_BEFORE}(?:[零〇九二]{SIGN}|一[三四五六七八九]|廿{SIGN}?){LENGTH_AFTER}"
    rf"|[五六七八]{SIGN}(?=年(?:{MONTH}月份?(?:{DAY}[日号])?)?(?:生|出生|的(?=$|，)))"
)
IN_MONTH = (
    rf"(?:(?P<day>{DAY})(?:[日号]|(?=$|[，。招签入离毕办考裁领通到拿生]|就(?:到期|要?还|毕业|离校)))"
    rf"|(?P<part>{_one_of(MONTH_PARTS)}))?"
)
# Lunar months begin three to seven weeks after those of the calendar.
LUNAR = {"正月": ((0, 1, 21), (0, 3, 20)), "冬月": ((0, 11, 23), (1, 1, 19)),
         "腊月": ((0, 12, 22), (1, 2, 19))}  # fmt: skip

FIGURES = re.compile(
    r"(?<![\d.])(?P<year>(?:19|20)\d\d|\d\d(?=[-/.]\d\d?[-/.]\d))"
    rf"[-/.](?P<month>{MONTH})(?:[-/.](?P<day>{DAY})日?)?(?!\d)"
)
ONE_NUMBER = re.compile(
    r"(?<![\d.])(?P<year>20[0-3]\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
)
IN_A_YEAR = re.compile(
    rf"(?:(?P<year>{YEAR})年度?|(?P<away>{_one_of(YEARS_AWAY)})度?)"
    rf"(?:的?(?:(?P<month>{MONTH})月份?{IN_MONTH}|第?(?P<season>{_one_of(YEAR_PARTS)})))?"
)
LUNAR_MONTH = re.compile(
    rf"(?:(?P<year>{YEAR})年|(?P<away>{_one_of(YEARS_AWAY)}))的?(?:农历|阴历)?(?P<lunar>{_one_of(LUNAR)})"
)
MONTH_AWAY = re.compile(rf"(?P<away>{_one_of(MONTHS_AWAY)})个?月{IN_MONTH}")
WEEK_AWAY = re.compile(
    rf"(?P<away>{_one_of(MONTHS_AWAY)})个?(?:周|星期|礼拜)(?![一二三四五六日天])"
)
WEEKDAY = re.compile(
    rf"(?P<away>{_one_of(MONTHS_AWAY)})个?(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])"
)
DAY_AWAY = re.compile(_one_of(DAYS_AWAY))
WITHOUT_YEAR = re.compile(rf"(?<![\d.个第])(?P<month>{MONTH})月份?{IN_MONTH}(?!\d)")
BARE_YEAR = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?=毕业|届|入职|招|离校)|(?<![\d.])(?P<short>[012]\d)(?=毕业)"
)
# 7到9月 is 7月到9月.
MONTH_AND_DAY = re.compile(
    r"(?<![\d.])(?P<month>1[0-2]|0?[1-9])[./-](?P<day>[12]\d|3[01]|0?[1-9])"
    r"(?=裁|通知|说明|到期|签|招|入职|毕业|离校|开会|[日号])[日号]?"
)
END_OF_YEAR = re.compile(r"(?<![今去明前后\d])年底(?=到期|裁|还款|毕业)")
# 同年9月1日, 次年3月, 同月5日: of the year or the month last told before.
YEARS_LATER = {"同": 0, "当": 0, "次": 1, "翌": 1, "第二": 1, "转": 1}
OF_THE_LAST = re.compile(
    rf"(?P<later>{_one_of(YEARS_LATER)})(?:年的?(?P<month>{MONTH})月份?{IN_MONTH}"
    rf"|月的?(?P<same>{DAY})[日号])"
)
HALF_OF_YEAR = re.compile("(?<![\\d年])(?P<season>上半年|下半年)(?!年)")
MONTHS = re.compile(rf"(?<![\d个])(?P<first>{MONTH})(?P<to>到|至|-)(?={MONTH}月)")

type Reader = Callable[[re.Match[str]], Period | None]


@dataclass
class DateReader:
    """Reads the dates of one message in order; a month without a year follows the last year.

    The year of a class is that of leaving school only: 2025届，9月招的 is of this year.
    """

    as_of: date
    told: DaysTold = field(default_factory=DaysTold)
    class_year: int | None = None

    def readers(self) -> tuple[tuple[re.Pattern[str], Reader], ...]:
        """Return each form of date with what reads it, the longest forms first."""
        return (
            (FIGURES, self._in_a_year),
            (ONE_NUMBER, self._in_a_year),
            (LUNAR_MONTH, self._lunar),
            (IN_A_YEAR, self._in_a_year),
            (OF_THE_LAST, self._of_the_last),
            (HALF_OF_YEAR, self._half),
            (MONTH_AWAY, self._month_away),
            (WEEKDAY, self._weekday),
            (WEEK_AWAY, lambda found: periods.week_away(self.as_of, MONTHS_AWAY[found["away"]])),
            (DAY_AWAY, lambda found: periods.days_away(self.as_of, DAYS_AWAY[found.group()])),
            (MONTH_AND_DAY, self._without_year),
            (END_OF_YEAR, lambda _: periods.of_year(self.as_of.year, YEAR_PARTS["年底"])),
            (WITHOUT_YEAR, self._without_year),
            (BARE_YEAR, self._bare_year),
        )

    def _in_a_year(self, found: re.Match[str]) -> Period | None:
        groups = found.groupdict()
        away = groups.get("away")
        year = self.as_of.year + YEARS_AWAY[away] if away else self.read_year(groups["year"])
        if year is None:
            return None
        if season := groups.get("season"):
            return self.told.in_year(year, periods.of_year(year, YEAR_PARTS[season]))
        days = self._in_month(year, groups) if groups["month"] else periods.of_year(year)
        is_of_leaving = LEAVES.match(found.string, found.end()) is not None
        return self.told.in_year(year, days, is_of_leaving=is_of_leaving)

    def _of_the_last(self, found: re.Match[str]) -> Period | None:
        """Return days told by those before them: of the same year or month, or of the next."""
        told, later = self.told.last_before(found), YEARS_LATER[found["later"]]
        if told and found["same"]:
            return periods.months_away(told.first, later, (int(read_numeral(found["same"])),) * 2)
        if not told or found["same"]:
            return self._without_year(found) if found["month"] else None
        year = told.first.year + later
        return self.told.in_year(year, self._in_month(year, found.groupdict()))

    def _lunar(self, found: re.Match[str]) -> Period | None:
        away = found["away"]
        year = self.as_of.year + YEARS_AWAY[away] if away else self.read_year(found["year"])
        if year is None:
            return None
        first, last = LUNAR[found["lunar"]]
        return Period(
            date(year + first[0], first[1], first[2]), date(year + last[0], last[1], last[2])
        )

    def _weekday(self, found: re.Match[str]) -> Period:
        week = periods.week_away(self.as_of, MONTHS_AWAY[found["away"]])
        return periods.days_away(week.first, min("一二三四五六日天".index(found["weekday"]), 6))

    def _bare_year(self, found: re.Match[str]) -> Period | None:
        year = self.read_year(found["year"] or found["short"])
        return periods.of_year(year) if year else None

    def _month_away(self, found: re.Match[str]) -> Period | None:
        days = _days_of(found.groupdict())
        return periods.months_away(self.as_of, MONTHS_AWAY[found["away"]], days)

    def _half(self, found: re.Match[str]) -> Period:
        year = self.told.year_for(found, as_of=self.as_of) or self.as_of.year
        return periods.of_year(year, YEAR_PARTS[found["season"]])

    def _without_year(self, found: re.Match[str]) -> Period | None:
        groups = found.groupdict()
        class_year = self.class_year if LEAVING.search(clause_around(found)) else None
        named = class_year or self.told.year_for(found, as_of=self.as_of)
        period = self._in_month(named or self.as_of.year, groups)
        if period:
            off = self.told.years_off(period, found, as_of=self.as_of, is_named=bool(named))
            period = self._in_month(period.first.year + off, groups)
        return self.told.without_year(found, period)

    def _in_month(self, year: int, groups: dict[str, str | None]) -> Period | None:
        return periods.of_month(year, int(read_numeral(groups["month"] or "")), _days_of(groups))

    def read_year(self, written: str | None) -> int | None:
        """Return the year written in full or with two figures, none when it is too far away."""
        year = int(read_numeral(written or ""))
        if year >= 100:
            return year
        if year <= self.as_of.year % 100 + 5:
            return 2000 + year
        return 1900 + year if year >= 50 else None


def _days_of(groups: dict[str, str | None]) -> tuple[int, int]:
    if part := groups.get("part"):
        return MONTH_PARTS[part]
    if written := groups.get("day"):
        return (int(read_numeral(written)),) * 2
    return periods.WHOLE_MONTH
