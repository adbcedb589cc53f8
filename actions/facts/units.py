"""What a number counts: years, people, money, and all the things that are no fact."""

import re
from dataclasses import dataclass

from actions.facts.marks import Kind


@dataclass(frozen=True)
class Unit:
    """A unit: how it is written, what it counts, and how many of the kind's own unit it is.

    The group `more` in its words is the 多 of 三个多月, `half` the 半 of 一年半.
    """

    kind: Kind
    words: str
    scale: int = 1


# The first that fits counts, so a longer one stands before what it begins with.
UNITS = (
    Unit(
        Kind.OTHER,
        "个?(?:小时|钟头|工作日|问题|文件|政策|条件|方面|字|季度|学期|版本)|分钟|点钟|分之|人次",
    ),
    Unit(Kind.AGE, "周岁|岁"),
    Unit(Kind.DAYS, "个?(?:星期|礼拜)|周(?![岁年边转])", 7),
    Unit(Kind.DAYS, "天|日(?![期子常])"),
    Unit(Kind.DURATION, "个(?P<more>多)月|个整?月|个(?P<half>半)月|(?<=[俩仨两半])月"),
    Unit(Kind.DURATION, "周?年(?P<half>半)|周?年(?P<more>多)|周?年(?![级龄代底初纪])", 12),
    Unit(Kind.PERCENT, "%|个?百分点|个点"),
    Unit(Kind.PERCENT, "成(?:(?P<half>半)|(?P<more>多)|(?![年都立功本为交]|员(?!工)))", 10),
    Unit(Kind.MONEY, "元钱?|块钱?|圆|rmb"),
    Unit(
        Kind.PEOPLE,
        "个人|[名位]|口人|号人|号(?=在?[工员劳职])|人(?![民均力社口数]|没有?减|也?没少)",
    ),
    Unit(Kind.PIECES, "个(?!月|半)"),
    Unit(Kind.TIMES, "[次回遍趟](?![性来家乡到])"),
    Unit(Kind.OTHER, "[家户条款项级倍种类份台件张站楼路栋辆门科届层间号]|点(?!\\d)"),
)


def _named(index: int, unit: Unit) -> str:
    return rf"(?P<u{index}>{unit.words})".replace("?P<more>", f"?P<more{index}>").replace(
        "?P<half>", f"?P<half{index}>"
    )


PATTERN = re.compile("|".join(_named(index, unit) for index, unit in enumerate(UNITS)))


@dataclass(frozen=True, slots=True)
class FoundUnit:
    """A unit in a text: where it ends, and whether 多 or 半 stands in it."""

    unit: Unit
    end: int
    is_more: bool
    has_half: bool


def unit_at(text: str, position: int) -> FoundUnit | None:
    """Return the unit that begins at a position, if one does."""
    found = PATTERN.match(text, position)
    if found is None:
        return None
    index = next(index for index in range(len(UNITS)) if found[f"u{index}"])
    groups = found.groupdict()
    return FoundUnit(
        UNITS[index],
        found.end(),
        is_more=bool(groups.get(f"more{index}")),
        has_half=bool(groups.get(f"half{index}")),
    )
