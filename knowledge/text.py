"""Text as it is compared: one script, one width, one case, no punctuation."""

import unicodedata
from functools import lru_cache

from opencc import OpenCC

LONGEST_GRAM = 3


@lru_cache(maxsize=1)
def _to_simplified() -> OpenCC:
    return OpenCC("t2s")


def normalise(text: str) -> str:
    """Return the letters and digits of a text in simplified, half-width, lower-case form."""
    folded = _to_simplified().convert(unicodedata.normalize("NFKC", text)).lower()
    return "".join(sign for sign in folded if sign.isalnum() or sign == "%")


def character_grams(text: str, *, longest: int = LONGEST_GRAM) -> list[str]:
    """Return the runs of one to `longest` characters of a text, after `normalise`."""
    plain = normalise(text)
    return [
        plain[start : start + length]
        for length in range(1, longest + 1)
        for start in range(len(plain) - length + 1)
    ]
