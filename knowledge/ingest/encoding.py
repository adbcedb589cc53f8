"""Bytes to text: UTF-8, gb18030, and what else Chinese documents come in."""

import re

from charset_normalizer import from_bytes

from knowledge.errors import IngestError
from knowledge.wording import say

MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8"}
COMMON = re.compile(r"[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u2010-\u203a\x20-\x7e\s]")
PLAUSIBLE = 0.95


def decode(content: bytes) -> tuple[str, str]:
    """Return the text and the name of its encoding.

    Raises:
        IngestError: when no encoding gives Chinese that can be read.
    """
    marked = next((name for mark, name in MARKS.items() if content.startswith(mark)), None)
    for name in [marked] if marked else ["utf-8", "gb18030"]:
        text = _try(content, name)
        if text is not None:
            return text, name
    guess = from_bytes(content).best()
    if guess is None or not _is_plausible(str(guess)):
        raise IngestError(say("unknown_encoding"))
    return str(guess), guess.encoding


def _try(content: bytes, name: str) -> str | None:
    try:
        text = content.decode(name)
    except UnicodeDecodeError:
        return None
    return text if name.startswith("utf") or _is_plausible(text) else None


def _is_plausible(text: str) -> bool:
    """Most signs are ones that Chinese documents use."""
    return bool(text) and len(COMMON.findall(text)) >= PLAUSIBLE * len(text)
