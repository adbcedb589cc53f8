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
# 是一个农民工 is 是农民工.
COUNTED_ONE = re.compile("(?<=[是算为])一[个名位家]")


def normalise(text: str) -> str:
    """Return a message in simplified, half-width script and plain Mandarin.

    Sentences end in 。 or ？ and clauses in ，. A space between words is a comma:
    who dictates or types on a telephone leaves the commas out.
    """
    plain = unicodedata.normalize("NFKC", text[:WHOLE_TEXT].strip()).lower().translate(QUOTES)
    plain = BETWEEN_WORDS.sub("，", _to_simplified().convert(plain))
    plain = SENTENCE_END.sub("。", COMMA.sub("，", plain)).replace("?", "？")
    plain = "".join(plain.split())
    plain = _spellings().sub(lambda found: _replacements()[found.group()], plain)
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
