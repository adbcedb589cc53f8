"""Whether a question names another case than the one at hand, and nothing else: 那大企业怎么算."""

import re
from functools import cache

from actions.cues import cues
from actions.facts.vocabulary import fill
from actions.thread import Thread

FOLLOW_UP = "follow_up"
# Of a year, a question that is plain is answered as it stands.
UNSURE = frozenset({"ask_why", "out_of_scope", "nlu_fallback", "inform"})
# What wants something else done with what it names.
KEPT = frozenset({"show_source", "ask_compare", "ask_human", "ask_who", "stop", "abuse"})


def varied(text: str, intent: str, thread: Thread) -> str | None:
    """Return the follow-up that a question of another case comes to, None for any other message.

    怎么算, 怎么规定的 and 多少 say nothing: 大型企业怎么算的 is 大型企业呢, 北碚怎么规定的 北碚呢.
    """
    if not thread.clauses or intent in KEPT:
        return None
    found = _another_asked().search(text)
    is_plain = found is not None and bool(found["year"]) and intent not in UNSURE
    return f"{found['whose']}呢" if found and not is_plain else None


@cache
def _another_asked() -> re.Pattern[str]:
    return re.compile(fill(cues("varied.asked")))
