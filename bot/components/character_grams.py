"""A message as runs of characters, after its script, width and numbers are made one."""

import re
import unicodedata
from functools import lru_cache

from opencc import OpenCC

LONGEST = 2
TOKEN = re.compile(r"\d+(?:\.\d+)?|[a-z]+|[^\W_]")


def character_grams(text: str) -> list[str]:
    """Return the runs of one and two tokens, the message's ends marked, and each number.

    In a run all numbers are one: what counts is that a number stands there. By itself
    a number keeps its figures: 88 is a goodbye, 12 is not.
    """
    found = TOKEN.findall(plain(text))
    row = ["^", *map(_token, found), "$"]
    runs = [
        "".join(row[start : start + length])
        for length in range(1, LONGEST + 1)
        for start in range(len(row) - length + 1)
    ]
    return runs + [f"={token}" for token in found if token[0].isdigit()]


def tokens(text: str) -> list[str]:
    """Return a text's tokens: a character, a latin word or a number, all numbers one."""
    return [_token(found) for found in TOKEN.findall(plain(text))]


def _token(found: str) -> str:
    return "0" if found[0].isdigit() else found


def plain(text: str) -> str:
    """Return a text in simplified script, half width and lower case."""
    return _to_simplified().convert(unicodedata.normalize("NFKC", text)).lower()


@lru_cache(maxsize=1)
def _to_simplified() -> OpenCC:
    return OpenCC("t2s")
