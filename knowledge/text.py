"""Text as it is compared: one script, one width, one case, no punctuation."""

import re
import unicodedata
from functools import lru_cache

from opencc import OpenCC

LONGEST_GRAM = 3

# Said before a question by whom it is put to: it tells nothing of what is asked.
COURTESY = re.compile(
    "^(?:你好|您好|喂|哈[喽啰罗]|嗨|在吗|老师|同志|师傅|美女|帅哥|客服|亲|不好意思|打扰了?|好[嘛吧的哈]|行|嗯|哦"
    "|那(?=[我你想就])|[，,。！!~ ])*"
    "(?:麻烦|劳驾|请|我|俺|就|想|要|来|帮我?|给我|替人?|先|再|跟你?|向您?){0,4}"
    "(?:问|咨询|了解|打听|请教|查|看)(?:问|询)?(?:一?下子?|一?哈儿?|一问|个事情?|一件事|点事)?"
    "(?:个|件)?(?:事|问题)?(?:关于|有关|的是)?[，,：: ]*"
)

# A question is the same with a sigh behind it: 在哪里办嘛, 要几天哦.
SIGH = re.compile("(?<=[一-龥]{3})[嘛噻哈哦哟嘞咯啊呀撒嗦哇喔][，,。？?！!~ ]*$")

# Most of what is left out; without it few texts need folding, which takes twice as long.
PUNCTUATION = re.compile(r"[，。、；：！？（）“”‘’《》〔〕【】—…·\s,.;:!?()]+")
# A year read out sign by sign: 二〇二〇, 二零二二.
YEAR_READ_OUT = re.compile("二[〇零O0][一二三四五六七八九〇零O0]{2}(?=年|届|级)")
# 二三年: neither 二三年内, two or three years, nor the end of a longer number.
YEAR_IN_SHORT = re.compile(
    "(?<![一二三四五六七八九十百零〇0-9第])二(?=[零〇一二三四五六]年(?![多半零前以来内左]|时间))"
)
SIGNS = str.maketrans("一二三四五六七八九〇零O", "123456789000")
LEFT_OUT = re.compile(r"[^\w%]|_")


@lru_cache(maxsize=1)
def _to_simplified() -> OpenCC:
    return OpenCC("t2s")


@lru_cache(maxsize=1024)
def normalise(text: str) -> str:
    """Return the letters and digits of a text in simplified, half-width, lower-case form."""
    signs = PUNCTUATION.sub("", with_years_in_digits(text))
    if not unicodedata.is_normalized("NFKC", signs):
        signs = unicodedata.normalize("NFKC", signs)
    return LEFT_OUT.sub("", _to_simplified().convert(signs).lower())


def with_years_in_digits(text: str) -> str:
    """Write years in digits: 2020年 for 二〇二〇年, and for 二零年."""
    whole = YEAR_IN_SHORT.sub("二零二", text)
    return YEAR_READ_OUT.sub(lambda found: found[0].translate(SIGNS), whole)


def without_courtesy(question: str) -> str:
    """Return a question without the words that only say that something is asked."""
    rest = SIGH.sub("", COURTESY.sub("", question, count=1))
    return rest if len(rest) > 1 else question


def character_grams(text: str, *, longest: int = LONGEST_GRAM) -> list[str]:
    """Return the runs of one to `longest` characters of a text, after `normalise`."""
    plain = normalise(text)
    return [
        plain[start : start + length]
        for length in range(1, longest + 1)
        for start in range(len(plain) - length + 1)
    ]
