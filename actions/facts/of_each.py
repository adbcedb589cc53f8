"""What is told or asked of each: 一人5个月, 一天补多少 count nobody, and no day."""

import re

# 一人5个月 tells of each, and counts nobody.
OF_EACH = re.compile(
    r"(?<![有招收共就只])一(?:个|名|位)?人(?=(?:各|都)?(?:\d|[一二两三四五六七八九十半])+(?:个?月|年|块|元))"
)
# So does 一人搞了3个月, where no other one is told of.
ONE_DID = re.compile(
    r"(?<![有招收共就只另])一(?:个|名|位)?人(?=(?:见习|实习|[做干搞待呆])(?:了|满|够)*(?:\d|[一二两三四五六七八九十半])+个?月)"
    r"(?!.*(?:[一另]个?人?(?:见习|实习|[做干搞待呆])))"
)
# 收了4个，一个搞了3个月 tells of each, where several are counted before and no other one after.
SEVERAL = re.compile(r"(?:[2-9]|\d\d|[二三四五六七八九十两])[个名位人]|[俩仨](?!月)")
ONE_OF_SEVERAL = re.compile(
    r"(?<![有招收共就只另])一[个名位]?人?(?=(?:都|各)*(?:见习?|实习|来|[做干搞待呆弄])(?:了|满|够)*"
    r"(?:\d|[一两二三四五六七八九十半])+个?(?:月|年))"
    r"(?!.*(?:[\d一两二三四五六七八九十另](?:个(?![月半])|[名位])|[俩仨剩其]))"
)
# 一个人给多少, 一天补多少, 一个月又是多少 ask what is paid for each, and count nothing.
HOW_MUCH = (
    "(?:又|再|也|都|是|该|要|能|可以|得|大概|到底|究竟|你们|政府|国家|给|补|发|奖|领|拿|返|退|贴|助"
    "|享受|算|有|批|到|的|钱|生活费|见习|每|一|[个名位]|人|天|月)*+(?:多少|几[块百千元]|啥子?标准|什么标准)"
)
ASKED_OF_EACH = re.compile(
    rf"(?<![招收请雇聘录进来添带用到走有]了)(?<![第这那另有招收请雇聘录进来添带共就只才\d])"
    rf"一(?:个?(?P<people>人)|(?P<piece>[个名位])(?!月|半))(?={HOW_MUCH})"
    rf"|(?<![训学上培课加听]了)(?<![第这那训学满够\d])一(?P<day>[天日])(?={HOW_MUCH})"
    rf"|(?:^|(?<=[，。？人费补贴助话那又])|(?<=每[个名位])|(?<=一[个名位]))一(?P<month>个月|年)(?={HOW_MUCH})"
)
# 四个来月 is 四来个月.
SOME_MONTHS = re.compile("(?<=[一二三四五六七八九十\\d])个来月")


def with_each(plain: str) -> str:
    """Return words in the plainer spelling with 每人, 每天 and 每个月 where each is meant."""
    plain = ASKED_OF_EACH.sub(_each, ONE_DID.sub("每人", plain))
    plain = ONE_OF_SEVERAL.sub(_each_of_several, plain)
    return OF_EACH.sub("每人", SOME_MONTHS.sub("来个月", plain))


def _each(found: re.Match[str]) -> str:
    """Return 每人 for 一个人, 每天 for 一天."""
    return "每" + next(unit for unit in found.groups() if unit)


def _each_of_several(found: re.Match[str]) -> str:
    """Return 每人 for 一个 where several were counted before it."""
    before = found.string[: found.start()]
    is_each = SEVERAL.search(before) and not re.search("[一另][个名位]", before)
    return "每人" if is_each else found.group()
