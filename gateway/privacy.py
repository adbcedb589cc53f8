"""Personal numbers: found and masked before anything is stored, logged or passed on."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from stdnum import luhn
from stdnum.cn import ric
from stdnum.exceptions import ValidationError

MASK = "***"

# One character for one character: what is found stands at the same place in the text.
TO_ASCII = str.maketrans("０１２３４５６７８９Ｘｘ－—–‐−（）＋　\u00a0", "0123456789XX-----()+  ")
CHINESE_DIGITS = str.maketrans("零〇一幺二三四五六七八九", "001123456789")
SPELT_OUT = re.compile("[零〇一幺二三四五六七八九]{11,}")

PROVINCE = r"(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4}"
NO_AMOUNT = r"(?!\d|\.\d|\s*[元万亿块人名个%％])"
IDENTITY = re.compile(
    rf"(?<![\dA-Za-z])(?P<number>{PROVINCE}[ -]?"
    r"(?:(?:19|20)\d\d[ -]?\d{4}[ -]?\d{3}[\dXx]|\d{6}[ -]?\d{3}))(?![\dA-Za-z])"
)
IDENTITY_IN_PIECES = re.compile(r"(?<!\d)(?P<number>[1-8](?:[ -]?\d){16}[ -]?[\dXx])(?![\dA-Za-z])")
CARD = re.compile(
    r"(?<![\d.])(?P<number>[3-69]\d{3}"
    r"(?:\d{12,15}|(?P<gap>[ -])\d{4}(?:(?P=gap)\d{4}){2}(?:(?P=gap)?\d{1,3})?))"
    rf"{NO_AMOUNT}"
)
# Called a card, it is one: a mistyped digit does not make it nobody's.
NAMED_CARD = re.compile(
    r"(?:卡号?|[账帐]号|[账帐]户)[是为:： ]*(?P<number>\d(?:[ -]?\d){11,18})(?!\d)"
)
MOBILE = re.compile(
    r"(?<!\d)(?<!\d\.)(?P<number>(?:(?:\+|00)?86[ -]?)?(?:1[3-9]\d{9}"
    r"|1[3-9]\d(?P<gap>[ .-])\d{4}(?P=gap)\d{4}|1[3-9]\d\d \d{3} \d{4}"
    rf"|1[3-9]\d[ -]\d{{8}}|1 [3-9](?: \d){{9}})){NO_AMOUNT}"
)
LANDLINE = re.compile(
    rf"(?<![\d.-])(?P<number>\(?0(?:10|2\d|[3-9]\d\d)\)?[ -]?[2-8]\d{{2,3}}[ -]?\d{{4}}){NO_AMOUNT}"
)
LOCAL_NUMBER = re.compile(
    rf"(?:电话|座机|固话)[是为号码:： ]*(?P<number>[2-8]\d{{6,7}}){NO_AMOUNT}"
)


@dataclass(frozen=True)
class Masked:
    """A text without personal numbers, and the kinds that were in it.

    `kinds` are identity_number, bank_card and phone, as wording.yml names them.
    """

    text: str
    kinds: tuple[str, ...]


def mask(text: str) -> Masked:
    """Replace identity numbers, bank cards and telephone numbers with asterisks.

    Document numbers, amounts, years, dates and headcounts stay as they are.
    """
    kinds = {}
    for kind, pattern, is_personal in SEARCHES:
        for start, end in reversed(list(_find(text, pattern, is_personal))):
            text = text[:start] + MASK + text[end:]
            kinds[kind] = True
    return Masked(text, tuple(kinds))


def _find(
    text: str, pattern: re.Pattern[str], is_personal: Callable[[str], bool]
) -> Iterator[tuple[int, int]]:
    figures = SPELT_OUT.sub(lambda run: run.group().translate(CHINESE_DIGITS), text)
    for found in pattern.finditer(figures.translate(TO_ASCII)):
        if is_personal(found["number"]):
            yield found.span("number")


def _has_birth_date(number: str) -> bool:
    # A mistyped number is still somebody's: its check digit is not asked for.
    digits = _join(number)
    full = digits if len(digits) == 18 else f"{digits[:6]}19{digits[6:]}0"
    try:
        ric.get_birth_date(full)
    except ValidationError:
        return False
    return True


def _is_identity_number(number: str) -> bool:
    digits = _join(number).upper()
    return bool(ric.calc_check_digit(digits) == digits[-1]) and _has_birth_date(number)


def _is_card_number(number: str) -> bool:
    return bool(luhn.is_valid(_join(number)))


def _join(number: str) -> str:
    return re.sub("[ -]", "", number)


SEARCHES: tuple[tuple[str, re.Pattern[str], Callable[[str], bool]], ...] = (
    ("identity_number", IDENTITY, _has_birth_date),
    ("identity_number", IDENTITY_IN_PIECES, _is_identity_number),
    ("bank_card", CARD, _is_card_number),
    ("bank_card", NAMED_CARD, bool),
    ("phone", MOBILE, bool),
    ("phone", LANDLINE, bool),
    ("phone", LOCAL_NUMBER, bool),
)
