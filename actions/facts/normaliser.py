"""What people type, in the one spelling that is read: script, width, slips, dialect."""

import re
import unicodedata
from functools import cache

from opencc import OpenCC

from actions.facts.vocabulary import load

WHOLE_TEXT = 2000

BETWEEN_WORDS = re.compile(r"(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])|(?<=\d)\s+(?=\d)")
SENTENCE_END = re.compile(r"[。!;\n\r…~]+")
COMMA = re.compile(r"[,:](?!\d{3}(?!\d))|、(?=$)")
QUOTES = str.maketrans("", "", "“”\"'‘’「」")
# The signs of marks.py are ours alone.
PRIVATE = re.compile("[\ue000-\uf8ff]")
# 是一个农民工 is 是农民工, 五个月零几天 is 五个月.
COUNTED_ONE = re.compile("(?<=[是算为])一[个名位家]|零几(?:天|日|个月)")
ZERO = re.compile(
    "(?<=[一二三四五六七八九])0(?=[一二三四五六七八九0])|(?<=[一二三四五六七八九]〇)0"
)
A_YEAR_OR_SO = re.compile(r"(?<![今去前明后每当本一二两三几\d])年把(?=$|[，。？了时的])")


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
    plain = BETWEEN_WORDS.sub("，", _to_simplified().convert(plain))
    plain = SENTENCE_END.sub("。", COMMA.sub("，", plain)).replace("?", "？")
    plain = "".join(plain.split())
    plain = _spellings().sub(lambda found: _replacements()[found.group()], plain)
    plain = A_YEAR_OR_SO.sub("大概1年", ZERO.sub("〇", plain))
    return COUNTED_ONE.sub("", plain)


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
def _spellings() -> re.Pattern[str]:
    longest_first = sorted(_replacements(), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)))
