"""The numbers that official documents print before their parts."""

import re
from dataclasses import dataclass
from enum import IntEnum

DIGITS = "零一二三四五六七八九"
NUMERAL = "[零〇一二三四五六七八九十百千]+"
SPACE = re.compile(r"\s")
NUMBER = re.compile(rf"\d+|{NUMERAL}")
WIDE = {ord(sign): ord(sign) + 0xFEE0 for sign in "0123456789"}


class Level(IntEnum):
    """How deep a number stands, the shallowest first."""

    PART = 1
    SECTION = 2
    ITEM = 3


LABELS = {
    Level.PART: re.compile(rf"({NUMERAL})\s?、"),
    # Scanners lose the first bracket and put spaces inside.
    Level.SECTION: re.compile(rf"[（(]?\s?({NUMERAL})\s?[）)]"),
    Level.ITEM: re.compile(r"(\d{1,3})(?:[．、]|\.(?!\d))"),
}


@dataclass(frozen=True)
class Label:
    """A printed number: its depth, its value, and the signs as printed, without spaces."""

    level: Level
    number: int
    printed: str

    def renumbered(self, number: int) -> "Label":
        """Return the label of another number, printed the same way."""
        is_wide = not self.printed[0].isascii()
        figures = str(number).translate(WIDE) if is_wide else str(number)
        written = figures if self.level == Level.ITEM else write_numeral(number)
        return Label(self.level, number, NUMBER.sub(written, self.printed))


def read_label(text: str, at: int = 0) -> Label | None:
    """Read the label that stands at an offset, or None."""
    for level, pattern in LABELS.items():
        found = pattern.match(text, at)
        if found:
            return Label(level, read_numeral(found[1]), SPACE.sub("", found.group()))
    return None


def read_numeral(printed: str) -> int:
    """Read 十一, 一百零二, 12 or １２ as a number up to 9999."""
    if printed.isdecimal():
        return int(printed)
    total = digit = 0
    for sign in printed.replace("〇", "零"):
        if sign in DIGITS:
            digit = DIGITS.index(sign)
        else:
            total += (digit or 1) * {"十": 10, "百": 100, "千": 1000}[sign]
            digit = 0
    return total + digit


def write_numeral(number: int) -> str:
    """Write 11 as 十一, 105 as 一百零五; 1 to 999."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    written = f"{DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        written += "十" if tens == 1 and not hundreds else f"{DIGITS[tens]}十"
    elif hundreds and ones:
        written += "零"
    return written + (DIGITS[ones] if ones else "")
