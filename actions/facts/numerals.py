"""A numeral as people write it, to a number: 二〇二二, 廿三, 五十有二, 三万五, 12,000."""

import re
from decimal import Decimal

SPELLINGS = (
    "零〇○",
    "一壹幺",
    "二两俩贰",
    "三仨叁",
    "四肆",
    "五伍",
    "六陆",
    "七柒",
    "八捌",
    "九玖",
)
DIGITS = {sign: value for value, signs in enumerate(SPELLINGS) for sign in signs}
TENS = {"廿": 20, "卅": 30, "卌": 40}
PLACES = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
LONGEST, LARGEST = 24, Decimal(10) ** 15
LARGE = (("亿", 10**8), ("万", 10**4))

# 2万3 is 23000.
ASCII = re.compile(r"(\d+(?:\.\d+)?)([十百千]?[万亿]?)|(\d+)([千万])(\d)")
# 8万六千 is 86000, 4万3千6 43600, and 10万零5千 is 105000.
THOUSANDS = (
    "[一二两三四五六七八九]千[一二三四五六七八九百十零〇]*|\\d千(?:\\d百|\\d(?![\\d.,万]))?|\\d{4}"
)
MIXED = re.compile(rf"(\d+)万零?({THOUSANDS})")
DIGIT = f"[{''.join(DIGITS)}]"
BELOW_TEN_THOUSAND = re.compile(
    rf"[零〇]*(?:(?P<thousands>{DIGIT}?)[千仟](?P<gap>[零〇])?)?(?:(?P<hundreds>{DIGIT}?)[百佰])?(?P<zero>[零〇])?"
    rf"(?:(?P<tens>{DIGIT}?)[十拾]|(?P<scores>[廿卅卌]))?(?P<ones>{DIGIT}?)"
)
# What a numeral may be made of; a figure may be followed by Chinese places (3万, 2千).
FIGURES = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
SIGNS = "".join([*DIGITS, *TENS, *PLACES, "万亿"])
# 十五万两年期 is 15万 and two years, 俩五个月 two of five months; 退伍回江津 counts nothing.
PLAIN_SIGNS = re.sub("[两伍俩仨]", "", SIGNS)
ONE_SIGN = f"(?:[{PLAIN_SIGNS}]|(?<![退入队])伍|两(?=[百千万亿]))"
NUMERAL = (
    rf"(?:\d+万零?(?:{THOUSANDS})|\d+[千万]\d(?![\d.,万])|(?:{FIGURES})[十百千]?[万亿w]?"
    rf"|(?:[一二三四五六七八九]?十有[一二三四五六七八九])"
    rf"|[俩仨]|(?:两{ONE_SIGN}*|{ONE_SIGN}+)(?:点[{''.join(DIGITS)}]+[万亿]?)?)"
)


def read_numeral(text: str) -> Decimal:
    """Return the number a numeral stands for.

    Args:
        text: one whole numeral, in figures, in Chinese or mixed.

    Raises:
        ValueError: when it is not a numeral, or one beyond all that people count.
    """
    plain = text.replace(",", "").replace("w", "万").replace("有", "")
    number = _read(plain) if len(plain) <= LONGEST else LARGEST
    if not plain or number >= LARGEST:
        raise ValueError(text)
    return number


def numeral_or_none(text: str) -> Decimal | None:
    """Return the number a numeral stands for, None for what only looks like one: 三十四五."""
    try:
        return read_numeral(text)
    except ValueError:
        return None


def _read(plain: str) -> Decimal:
    if found := ASCII.fullmatch(plain):
        if found[5]:
            return (Decimal(found[3]) + Decimal(found[5]) / 10) * _scale(found[4])
        return Decimal(found[1]) * _scale(found[2])
    if found := MIXED.fullmatch(plain):
        return Decimal(found[1]) * 10**4 + _read_thousands(found[2])
    if "点" in plain:
        return _read_decimal(plain)
    if all(sign in DIGITS for sign in plain):
        return Decimal("".join(str(DIGITS[sign]) for sign in plain) or 0)
    return Decimal(_read_whole(plain))


def _read_thousands(text: str) -> Decimal:
    parts = re.findall(r"\d千\d$|\d[千百]", text)
    return sum((_read(part) for part in parts), Decimal(0)) if parts else _read(text)


def _scale(places: str) -> int:
    scale = 1
    for place in places:
        scale *= PLACES.get(place) or dict(LARGE)[place]
    return scale


def _read_decimal(text: str) -> Decimal:
    whole, _, rest = text.partition("点")
    digits = rest.rstrip("万亿")
    if not whole or not digits or not all(sign in DIGITS for sign in digits):
        raise ValueError(text)
    figures = "".join(str(DIGITS[sign]) for sign in digits)
    return Decimal(f"{int(read_numeral(whole))}.{figures}") * _scale(rest[len(digits) :])


def _read_whole(text: str) -> int:
    for sign, scale in LARGE:
        head, found, tail = text.rpartition(sign)
        if found:
            return _read_whole(head or "一") * scale + _read_rest(tail, scale)
    return _read_below_ten_thousand(text)


def _read_rest(text: str, scale: int) -> int:
    # 三万五 is 35000, 三万零五 is 30005.
    if len(text) == 1 and DIGITS.get(text):
        return DIGITS[text] * scale // 10
    return _read_whole(text) if text else 0


def _read_below_ten_thousand(text: str) -> int:
    found = BELOW_TEN_THOUSAND.fullmatch(text)
    if found is None:
        raise ValueError(text)
    total = TENS.get(found["scores"], 0)
    for name, place in (("thousands", 1000), ("hundreds", 100), ("tens", 10)):
        if found[name] is not None:
            total += DIGITS.get(found[name], 1) * place
    return total + DIGITS.get(found["ones"], 0) * _place_of_ones(found)


def _place_of_ones(found: re.Match[str]) -> int:
    # 一百二 is 120 and 两千三 is 2300, but 一百零二 is 102 and 一百一十二 is 112.
    if found["tens"] is not None or found["scores"] or found["zero"]:
        return 1
    if found["hundreds"] is not None:
        return 10
    if found["gap"]:
        return 1
    return 100 if found["thousands"] is not None else 1
