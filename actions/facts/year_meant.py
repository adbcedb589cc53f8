"""Which year a month told without one is of: the year told before, the last, or the coming one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from operator import itemgetter

from actions.facts.periods import Period

# 9月招的 is last September where this one is still to come; 9月裁员 is the coming one.
PAST = re.compile("了|过|已经?|(?:[招签考裁办开做打]|毕业|入职|离校)的")
# 打算1月10号裁 is the coming January, and so is 1月10号裁 after 12月1号说明.
PLANNED = re.compile("打算|准备|计划|预计|拟|将|[就要想会]裁|正式裁(?![了过的])")
LAYS_OFF = re.compile(
    "[^，。？]{0,6}?(?:裁(?:员|减|掉)?(?![了的过])|辞退(?![了的过])|走人|执行|实施)"
)
# 明年1月15号裁，12月10号跟工会说 is the December before.
EXPLAINS = re.compile("[^，。？]{0,8}?(?:工会|说明|通知|通报|告知|职工大会|开会)")
# 前年办的，12月20号就到期了 is the one soon to come, not that of the year it was begun.
DUE = re.compile("(?:就|才|要|该|会|[都也]|，)*(?:到期|该还|要还)")
HALF_A_YEAR = 183
FAR = 14
CLAUSE_END = re.compile("[，。？]")


def clause_around(found: re.Match[str]) -> str:
    """Return the words around a day in its clause, not far away: one may go on without pause."""
    before = found.string[max(found.start() - FAR, 0) : found.start()]
    after = found.string[found.end() : found.end() + FAR]
    return CLAUSE_END.split(before)[-1] + CLAUSE_END.split(after)[0]


@dataclass
class DaysTold:
    """The days a message has told so far; `known` is what its signs stand for."""

    known: Mapping[str, object] = field(default_factory=dict)
    last_year: int | None = None
    _with_year: list[Period | None] = field(default_factory=list)
    _last: tuple[int, Period | None] = (0, None)

    def in_year(
        self, year: int, period: Period | None, *, is_of_leaving: bool = False
    ) -> Period | None:
        """Note days told with their year; that of leaving school is none for days before it."""
        self.last_year = self.last_year if is_of_leaving else year
        self._with_year.append(period)
        return period

    def without_year(self, found: re.Match[str], period: Period | None) -> Period | None:
        """Note days told without one."""
        self._last = (found.start(), period) if period else self._last
        return period

    def year_for(self, found: re.Match[str], *, as_of: date) -> int | None:
        """Return the year told before some words, or one told after them that has begun."""
        told = self._before(found)
        named = [one.first.year for one in told if any(one is known for known in self._with_year)]
        if named:
            return named[-1]
        return self.last_year if self.last_year and self.last_year <= as_of.year else None

    def years_off(
        self, period: Period, found: re.Match[str], *, as_of: date, is_named: bool
    ) -> int:
        """Return how many years later than first taken a day without a year is.

        Args:
            period: the days it would be in the year told before it, or in this one.
            found: its words.
            as_of: the day it was said.
            is_named: whether a year was told for it.
        """
        told = self._before(found)
        # Nobody is laid off before it is explained.
        if told and period.first < told[-1].first and LAYS_OFF.match(found.string, found.end()):
            return 1
        if told and period.first > told[-1].first and self._explains_layoff(found):
            return -1
        if DUE.match(found.string, found.end()):
            return _years_to_the_nearest(period, as_of)
        if is_named:
            return 0
        clause = clause_around(found)
        if PAST.search(clause):
            return -1 if period.first > as_of else 0
        return 1 if period.last < as_of and PLANNED.search(clause) else 0

    def _explains_layoff(self, found: re.Match[str]) -> bool:
        """Tell whether a layoff was told before some words, and they tell when it is explained."""
        is_explained = EXPLAINS.match(found.string, found.end())
        return bool(is_explained) and "裁" in found.string[: found.start()]

    def last_before(self, found: re.Match[str]) -> Period | None:
        """Return the days last told before some words."""
        return next(reversed(self._before(found)), None)

    def _before(self, found: re.Match[str]) -> list[Period]:
        """Return the days told before some words, in order."""
        signs = enumerate(found.string[: found.start()])
        told = [(place, self.known.get(sign)) for place, sign in signs] + [self._last]
        in_order = sorted(told, key=itemgetter(0))
        return [period for _, period in in_order if isinstance(period, Period)]


def _years_to_the_nearest(period: Period, as_of: date) -> int:
    """Return how many years a day must be moved to lie within half a year of another."""
    away = as_of.year - period.first.year
    apart = (date(as_of.year, period.first.month, min(period.first.day, 28)) - as_of).days
    return away + (apart < -HALF_A_YEAR) - (apart > HALF_A_YEAR)
