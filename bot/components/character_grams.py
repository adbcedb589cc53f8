"""A message as runs of characters, after its script, width and numbers are made one."""

import re
import unicodedata
from functools import lru_cache

from opencc import OpenCC

LONGEST = 2
TOKEN = re.compile(r"\d+(?:\.\d+)?|[a-z]+|[^\W_]")


def character_grams(text: str) -> list[str]:
    """Return the runs of one and two tokens, the message's ends marked.

    A token is a character, a latin word or a number; all numbers are one.
    """
    tokens = ["^", *map(_token, TOKEN.findall(plain(text))), "$"]
    return [
        "".join(tokens[start : start + length])
        for length in range(1, LONGEST + 1)
        for start in range(len(tokens) - length + 1)
    ]


def _token(found: str) -> str:
    return "0" if found[0].isdigit() else found


def plain(text: str) -> str:
    """Return a text in simplified script, half width and lower case."""
    return _to_simplified().convert(unicodedata.normalize("NFKC", text)).lower()


@lru_cache(maxsize=1)
def _to_simplified() -> OpenCC:
    return OpenCC("t2s")
