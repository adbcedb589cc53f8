"""What is handed to the bot for a person's words: a typed button, and no words of courtesy."""

import re
from collections.abc import Sequence
from functools import lru_cache

from gateway.replies import JSON
from gateway.wording import phrases, say

SCRIPT = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|$)", re.IGNORECASE | re.DOTALL)
TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
SIGNS = re.compile(r"[\W_]+")
SEPARATOR = "、"
A_QUESTION = 3


def words_meant(text: str, buttons: Sequence[JSON]) -> str:
    """Return the words to be understood.

    Args:
        text: what a person wrote.
        buttons: those shown with the last answer; a title that is typed is as good as tapped.
    """
    typed = SIGNS.sub("", text)
    for button in buttons:
        titles = {button["title"], *button["title"].split(SEPARATOR)}
        if typed in {SIGNS.sub("", title) for title in titles}:
            return str(button["payload"])
    meant = [button["payload"] for button in buttons if button["payload"] != button["title"]]
    if len(meant) == 1 and typed in phrases("agreeing"):
        return str(meant[0])
    return _without_courtesy(TAG.sub("", SCRIPT.sub("", text))) or text


def _without_courtesy(text: str) -> str:
    rest = _courtesy().sub("", text, count=1)
    return rest if len(SIGNS.sub("", rest)) >= A_QUESTION else text


@lru_cache(maxsize=1)
def _courtesy() -> re.Pattern[str]:
    return re.compile(say("courtesy"))
