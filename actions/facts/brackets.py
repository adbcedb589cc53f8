"""Remarks in brackets, as clauses of their own or at one with the words before them."""

import re

# A remark in brackets stands like a clause; (一) does not.
BRACKETS = re.compile(r"\(([^()]*[^()\d一二三四五六七八九十][^()]*)\)")
# 社区（村） is either.
VILLAGE = re.compile(r"社区\(村\)|村\(社区\)")
# 12月25号（今年）裁 is 今年12月25号裁.
YEAR_OF_DAY = re.compile(
    r"((?:\d{1,2}|[一二三四五六七八九十]{1,2})月"
    r"(?:(?:\d{1,2}|[一二三四五六七八九十廿]{1,3})[号日]?|[初中底末])?)"
    r"\((今年|去年|前年|明年|当年|\d{4}年?)的?\)"
)
# 在职（含车间）35人 is told of them all the same.
WITHIN = re.compile(
    r"\((?:含|包括|包含|不含|不包括|除去?)[^()]{1,12}\)(?=[\d一二三四五六七八九十百千两是有共])"
)


def without_brackets(plain: str) -> str:
    """Return words with commas for the brackets of a remark."""
    plain = WITHIN.sub("", YEAR_OF_DAY.sub(_day_of_year, VILLAGE.sub("社区", plain)))
    return BRACKETS.sub(r"，\1，", plain)


def _day_of_year(found: re.Match[str]) -> str:
    """Return a day after the year that was told behind it."""
    return f"{found[2].rstrip('年')}年{found[1]}"
