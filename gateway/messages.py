"""What a person wrote, made fit for every later step: checked, cleaned, masked once."""

import re
import unicodedata
from dataclasses import dataclass

from gateway.errors import InputError
from gateway.privacy import mask
from gateway.wording import say

LONGEST = 500
LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029\v\f]")
BLANKS = re.compile(r"[^\S\n]+")
EMPTY_LINES = re.compile(r"\s*\n\s*")


@dataclass(frozen=True)
class Message:
    """Words without personal numbers; `masked` says which kinds were in them."""

    text: str
    masked: tuple[str, ...] = ()


def read_message(text: str, *, field: str = "text") -> Message:
    """Make a message of what a person typed.

    Args:
        text: as it came.
        field: where it came from, for the error.

    Raises:
        InputError: empty, too long, or without a word in it.
    """
    words = _clean(text)
    if not words:
        raise InputError(say("message_empty"), field=field)
    if len(words) > LONGEST:
        raise InputError(say("message_long", length=len(words), longest=LONGEST), field=field)
    masked = mask(words)
    if not any(sign.isalnum() for sign in masked.text):
        reason = "message_only_personal" if masked.kinds else "message_wordless"
        raise InputError(say(reason), field=field)
    return Message(_spell_slash(masked.text), masked.kinds)


def _clean(text: str) -> str:
    lines = LINE_ENDS.sub("\n", text)
    visible = "".join(sign for sign in lines if sign in "\n\t" or not _is_invisible(sign))
    return EMPTY_LINES.sub("\n", BLANKS.sub(" ", visible)).strip()


def _is_invisible(sign: str) -> bool:
    # Control, format (zero width, direction), half of a surrogate pair.
    return unicodedata.category(sign) in {"Cc", "Cf", "Cs"}


def _spell_slash(text: str) -> str:
    # Rasa takes `/intent{...}` from anybody at full confidence.
    return "／" + text[1:] if text.startswith("/") else text
