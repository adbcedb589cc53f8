"""What people type, in the one spelling that is read: script, width, slips, dialect."""

import re
import unicodedata
from functools import cache, lru_cache

from opencc import OpenCC

from actions.facts.brackets import without_brackets
from actions.facts.homophones import mend
from actions.facts.numerals import read_numeral
from actions.facts.of_each import with_each
from actions.facts.pauses import with_pauses
from actions.facts.vocabulary import PIECES, load

WHOLE_TEXT = 2000

# 八 个月 is 八个月, but 二十 个体户 are two words.
BEFORE_UNIT = re.compile(
    r"(?<=[零〇一二两三四五六七八九十百千万半])[ \u3000]+"
    r"(?=个(?!体)|周?岁|年(?![初末底中尾内头])|月|名|人(?![在事社力均])|万(?![州盛])|天|块|元|成|次)"
)
# 男 47 失业 is 男47，失业, but 2022 年 is 2022年.
BETWEEN_WORDS = re.compile(
    r"(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])|(?<=\d)\s+(?=\d)|(?<=[一-龥])—+(?=[一-龥])"
    r"|(?<=[大中小微]型|小微|企业|公司)\s+(?=\d)|(?<=[啊呀哦嘛了呢吧哈的呜诶唉])\s+(?=\d)"
    r"|(?<=[一-龥])\s+(?=\d\d(?:\d\d)?届)|(?<=[a-zA-Z]{2})\s+(?=[一-龥])"
    r"|(?<=[\d%])\s+(?=[一-龥])(?![年月日号岁个人名位天万千百亿元块成届周期份次点家多来几])"
)
SENTENCE_END = re.compile(r"(?:[。!;\n\r~]|\.{2,})+")
# 12,000 and 8:300 stay as they are, 总数:138 is two clauses.
COMMA = re.compile(r"(?:(?<!\d)[,:]|[,:](?!\d{3}(?!\d)))|、(?=$)")
# Words between slashes stand like clauses; 2023/8 does not.
SLASH = re.compile(r"(?<!\d)/|/(?!\d)")
# 什么工作都没有 is 没有工作, 一个人都没招 is 没有招人 but for the count.
NOT_ANY = re.compile(
    "(?:什么|任何|一[个点份次本张样])([一-龥]{1,3}?)[都也](?:还|一直|从来)?没(?:有)?(?=$|[，。])"
)
# 没搞什么培训 is 没搞培训, 不是什么大厂 is 不是大厂, and asks nothing.
NOTHING = re.compile(
    "((?<!是)不(?:是|在|算|属于)|没(?:有)?(?:给[一-龥]{1,3})?(?:搞|开展|组织|做|办|交|缴|买|领|享受|受|遭|被|拿|得|参加|签|遇|碰)(?:过|到|了)?)"
    "什么(?=[一-龥])(?!时候|样|意思|地方|原因)"
)
# 一成五 is 15%, 六成二五 62.5%.
TENTHS = re.compile(
    "([一二两三四五六七八九])成([一二三四五六七八九])((?<=[二七])五)?(?![个年月人])"
)
# 明年元月 is 1月, and 元旦那天 its first day.
NEW_YEAR = re.compile("(?:(?<=[年，。从到在于])|^)元(?=月)")
HOLIDAYS = {"元旦": "1月1日", "劳动节": "5月1日", "五一": "5月1日", "国庆": "10月1日"}
ON_HOLIDAY = re.compile(rf"({'|'.join(HOLIDAYS)})节?(?=[那当这]天)")
# 四个点二 is 4.2 per cent, as 4.2个点 is.
POINTS = re.compile(
    "([一二两三四五六七八九十]|\\d+)个点([一二三四五六七八九]{1,2}|\\d{1,2})(?![\\d十百千万个人年月天成])"
)
# 4个都满了，一个人见习3个月 tells of each, and counts nobody.
EACH_OF_ALL = re.compile(
    r"((?:都|全部?)(?:期满|满期|[做干]?满|到期)了?，?|(?:\d|[二三四五六七八九十两俩仨])[个名位]?人?，)"
    r"一[个名位]?人(?=(?:都|各)?见习[^，。]{1,8}(?:$|[。？]|，(?![^，。]{0,6}[\d一二两三四五俩仨][个名位])))"
)
# 五分之一 is 20%, 千分之八 is 0.8%; 占四分之一 only says again what two numbers make.
SHARES = re.compile(
    r"(?<![一二三四五六七八九十百千万\d])((?<!占)[二三四六八两]|[五十千万]|10{1,4}|5)"
    r"分之([一二两三四五六七八九十百点\d.]+)"
)
# 百分之十到百分之十二, 10%到12%: one span.
PERCENT_TWICE = re.compile(r"(?<=百分之)([^，。到至]{1,6}[到至])百分之|(?<=\d)%([到至-]\d[\d.]*%)")
# 去年头参保28人 is 去年年初, but not 去年头三个月; 22年收尾的时候 is 年底, but not 22年收尾款.
YEARS_HEAD = re.compile(
    r"(?<=[\d去今前明零一二三四五六七八九]年)(?:刚|才)?"
    r"(?:头(?=参保|失业|有|是|还|上(?!个|一)|$|[，。])|开头|开年|年头(?![一二两三四五六七八九十\d]))"
)
YEARS_TAIL = re.compile(
    r"(?<=[\d去今前明零一二三四五六七八九]年)(?:年尾|收尾|末尾|尾巴|尾(?=上|参保|失业|有|是|还|$|[，。]))(?!款|工|数)"
)
# 年初52年末49 tells two headcounts, and nothing of 1952.
AT_BOTH_TURNS = re.compile(
    r"(年初|期初)((?:参保|有|是|为)*(?:\d+|[一二三四五六七八九十百两零]+)[个人名号]?)(?=年[末底尾]|期末)"
)
# A desk types 年末96 for 96人, and 社保5月 for 5个月.
HEADS_OF_A_YEAR = re.compile(
    r"((?:年初|期初|年末|年底|期末)(?:时|的|有|是|为|参保)*)(\d+)(?=$|[，。？])"
)
MONTHS_PAID = re.compile(
    r"((?:社保|养老|保险|五险|合同|连续|缴|交|登记|失业)[^，。\d到从自在于年是]{0,3}\d{1,2})月(?=$|[，。？])"
)
# 贷款的话 names the matter and supposes nothing.
MATTER = re.compile("(?:^|(?<=[，。]))([^，。有能我你是不没会要可]{1,4})的话(?:呢|嘛)?，?")
# 一个签三年，一个签一年 tells of two people, and counts none.
NUMERIC = "[^，。一]{0,6}[\\d两半二三四五六七八九十][^，。一]{0,4}"
ONE_AND_ONE = re.compile(rf"一个({NUMERIC})，?(?:另外?)?一个([^，。]{{1,9}})")
# 一个3个月一个5个月 tells the length of each.
MONTHS_OF_ONE = r"((?:\d+|[一二两三四五六七八九十]+)(?:个半?月|年半?)|半年)"
EACH_MONTHS = re.compile(
    rf"(?:(?<=见习的)|(?<=见习生)|(?<=见习)|(?<=[，。])|^)一个(?:见习|[干做是满待才了])*{MONTHS_OF_ONE}"
    rf"，?(?:另外?)?一个(?:见习|[干做是满待才了])*{MONTHS_OF_ONE}(?=$|[，。？])"
)
# What one says between thoughts stands for a comma.
BETWEEN_THOUGHTS = re.compile(
    "(?<=[一-龥])(?:然后呢?|就是说|的话呢|这个这个|那个那个|嘛(?=[一-龥])|噻(?=[一-龥])|嗯)(?!话)"
)
# Who dictates asks in the same breath: 社保在缴请问怎么领 is 社保在缴，请问怎么领.
ASKING = re.compile(
    "(?<=[一-龥])(?<![我们就想要来你您好])(?<!自己|本人)((?:我们?|就)*(?:请问|请教|[想要]请?(?:问|咨询)(?:一?下)?))"
)
# 三个月咯, 三个月啦, 三个月老 are 三个月了; 噻, 哈, 哦 at the end of a clause say nothing.
PARTICLES = re.compile(
    r"(?<=[一-龥\d%])(?:(?<![不没])[咯啰喽啦]|(?<=[岁年月号\d一二三四五六七八九十])老"
    r"|[噻哈哦喔哟嘛呀啊]+|(?:(?<=[了着过的岁])|(?<=个月))呢)(?=$|[，。])"
)
PAUSE = re.compile("(?<=[一-龥])呢(?=[一-龥\\d])")
# 贰零贰壹年 is 二零二一年; one such sign alone may be a name.
BANKERS = "壹贰叁肆伍陆柒捌玖拾佰仟"
BANKERS_RUN = re.compile(f"[零〇{BANKERS}]{{2,}}")
PLAIN_SIGNS = str.maketrans(BANKERS, "一二三四五六七八九十百千")
QUOTES = str.maketrans("", "", "“”\"'‘’「」")
# The signs of marks.py are ours alone.
PRIVATE = re.compile("[\ue000-\uf8ff]")
# 是一个农民工 is 是农民工, 小店一个 a 小店, 五个月零几天 is 五个月.
COUNTED_ONE = re.compile(
    "(?<=[是算为])一[个名位家]|零几(?:天|日|个月)|(?:(?<=小[店厂])|(?<=作坊|企业|餐馆))一个(?=$|[，。])"
)
ZERO = re.compile(
    "(?<=[一二三四五六七八九])0(?=[一二三四五六七八九0])|(?<=[一二三四五六七八九]〇)0"
)
A_YEAR_OR_SO = re.compile(
    r"(?:(?<![今去前明后每当本一二两三几\d])|(?<![十二两三])[一1])年把(?=$|[，。？了时的])"
)
# Nobody says so much in one breath; what is read in a clause takes the longer the longer it is.
LONGEST_CLAUSE = re.compile("[^，。？]{48}(?=[^，。？])")


# The same words are read for several questions.
@lru_cache(maxsize=PIECES)
def normalise(text: str) -> str:
    """Return a message in simplified, half-width script and plain Mandarin.

    Sentences end in 。 or ？ and clauses in ，. A space between words is a comma:
    who dictates or types on a telephone leaves the commas out.
    """
    plain = (
        unicodedata.normalize("NFKC", PRIVATE.sub("", text[:WHOLE_TEXT]).strip())
        .lower()
        .translate(QUOTES)
    )
    plain = BETWEEN_WORDS.sub("，", BEFORE_UNIT.sub("", _to_simplified().convert(plain)))
    plain = SLASH.sub("，", without_brackets(plain))
    plain = SENTENCE_END.sub("。", COMMA.sub("，", plain)).replace("?", "？")
    plain = "".join(plain.split())
    plain = BANKERS_RUN.sub(lambda found: found.group().translate(PLAIN_SIGNS), plain)
    plain = mend(plain)
    plain = _spellings().sub(lambda found: _replacements()[found.group()], plain)
    for said, usual in _plainer():
        plain = said.sub(usual, plain)
    plain = PARTICLES.sub(_particle, plain)
    plain = AT_BOTH_TURNS.sub(r"\1\2，", YEARS_TAIL.sub("年底", YEARS_HEAD.sub("年初", plain)))
    plain = MONTHS_PAID.sub(r"\1个月", HEADS_OF_A_YEAR.sub(r"\1\2人", plain))
    plain = EACH_OF_ALL.sub(r"\1每人", POINTS.sub(_points, with_each(plain)))
    plain = ON_HOLIDAY.sub(lambda found: HOLIDAYS[found[1]], NEW_YEAR.sub("1", plain))
    plain = SHARES.sub(_share, PERCENT_TWICE.sub(r"\1\2", plain))
    plain = TENTHS.sub(_percent, MATTER.sub(r"\1，", plain))
    plain = ASKING.sub(r"，\1", PAUSE.sub("", plain))
    plain = BETWEEN_THOUGHTS.sub("，", NOT_ANY.sub(r"没有\1", NOTHING.sub(r"\1", plain)))
    plain = EACH_MONTHS.sub(_each_months, plain)
    plain = ONE_AND_ONE.sub(r"有的\1有的\2", plain)
    plain = A_YEAR_OR_SO.sub("大概1年", ZERO.sub("〇", plain))
    plain = with_pauses(COUNTED_ONE.sub("", plain.replace("年零几个月", "年多")))
    return LONGEST_CLAUSE.sub(r"\g<0>，", plain)


def _particle(found: re.Match[str]) -> str:
    """Return 了 for 咯 of 登记咯, nothing where the clause has it or counts people: 五个人咯."""
    before = found.string[: found.start()]
    clause = before[before.rfind("，") + 1 :]
    is_done = found.group() in "咯啰喽啦老" and clause[-1:] not in "人个名位块元万型日"
    return "了" if is_done and not re.search("[了过没不未]", clause) else ""


def _each_months(found: re.Match[str]) -> str:
    """Return the lengths of two as one list, of interns where they are."""
    interns = "见习" if "见习" in found.group() else ""
    return f"{interns}分别{found[1]}、{found[2]}"


def _percent(found: re.Match[str]) -> str:
    """Return tenths and hundredths in figures: 三五% would be three to five."""
    whole = "".join(str(read_numeral(figure)) for figure in found.groups()[:2])
    return f"{whole}.5%" if found[3] else f"{whole}%"


def _points(found: re.Match[str]) -> str:
    """Return 3.6个点 for 3个点6, 四点二个点 for 四个点二."""
    point = "." if found[1].isdigit() and found[1].isascii() else "点"
    return f"{found[1]}{point}{found[2]}个点"


def _share(found: re.Match[str]) -> str:
    """Return a part of a whole in percent, where it is one exactly: not 三分之一."""
    try:
        whole, part = (read_numeral(numeral) for numeral in found.groups())
    except ValueError:
        return found.group()
    share = part * 100 / whole
    return f"{share:f}%" if share * whole == part * 100 else found.group()


@cache
def _to_simplified() -> OpenCC:
    return OpenCC("t2s")


@cache
def _replacements() -> dict[str, str]:
    groups = load("spellings")
    return {
        spelling: plain
        for spellings_of in groups.values()
        for plain, spellings in spellings_of.items()
        for spelling in spellings
    }


@cache
def _plainer() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return other ways of saying the same, each with the one that is read."""
    return tuple((re.compile(one["says"]), str(one["plain"])) for one in load("plainer"))


@cache
def _spellings() -> re.Pattern[str]:
    longest_first = sorted(_replacements(), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)))
