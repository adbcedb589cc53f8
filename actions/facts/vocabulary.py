"""The YAML files beside this code: what people say, kept out of the code.

In their regular expressions `<people>` stands for the sign of a number of people, and so
for every kind; `<sign>` for any of them, `<signs>` for the same inside brackets;
`<~people>` where it only stands beside what is read; `<gap>` for what is neither a sign
nor a comma; other names for the lists of words.yml.
"""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from actions.facts.marks import Kind, any_sign

FOLDER = Path(__file__).parent
# As many pieces of messages are kept with what was read in them.
PIECES = 64
BLANK = re.compile(r"(?<!\(\?)(?<!\(\?P)<(~?)([a-z_]+)>")
# Words that say nothing stand by the handful: as many as there are, and what may follow them is
# tried in more ways than anybody could wait for.
MOST_IN_A_ROW = 6
ANY, SOME = re.compile(r"(?<!\\)\)\*"), re.compile(r"(?<!\\)\)\+")
# What a number of something may be written as: a sum of money without 元, people as 个.
KINDS = {
    "heads": (Kind.PEOPLE, Kind.PIECES),
    "headcount": (Kind.PEOPLE, Kind.PIECES, Kind.NUMBER),
    "sum": (Kind.MONEY, Kind.NUMBER),
    "rate": (Kind.PERCENT, Kind.NUMBER),
    "sign": tuple(Kind),
} | {kind.name.lower(): (kind,) for kind in Kind}


@cache
def load(name: str) -> Any:
    """Return the content of one vocabulary file, read once."""
    return yaml.safe_load((FOLDER / f"{name}.yml").read_text("utf-8"))


def compile_words(lines: Sequence[str]) -> re.Pattern[str]:
    """Return one regular expression of several alternatives, with their blanks filled."""
    return re.compile("|".join(fill(line) for line in lines))


def fill(line: str, *, value_of: bool = False) -> str:
    """Fill the blanks of a regular expression.

    Args:
        line: as the YAML files have it.
        value_of: whether to name the groups of the first two signs `value` and `second`.
    """
    names = iter(("value", "second") if value_of else ())

    def put(found: re.Match[str]) -> str:
        is_beside, name = found.groups()
        if name in KINDS:
            sign = any_sign(*KINDS[name])
            group = None if is_beside or name == "sign" else next(names, None)
            return f"(?P<{group}>{sign})" if group else sign
        return gap() if name == "gap" else _alternatives(name, put)

    filled = BLANK.sub(put, line.replace("<signs>", any_sign(*Kind)[1:-1]))
    return SOME.sub(f"){{1,{MOST_IN_A_ROW}}}", ANY.sub(f"){{0,{MOST_IN_A_ROW}}}", filled))


def numbers_in(line: str) -> list[str]:
    """Return the kinds of number a regular expression reads, not those beside them."""
    return [
        name
        for beside, name in BLANK.findall(line)
        if name in KINDS and not beside and name != "sign"
    ]


def gap() -> str:
    """Return the regular expression of one letter that is neither a sign nor a comma."""
    return f"[^，。{any_sign(*Kind)[1:-1]}]"


def _alternatives(name: str, put: Any) -> str:
    words = load("words")[name]
    return f"(?:{'|'.join(BLANK.sub(put, str(word)) for word in words)})"
