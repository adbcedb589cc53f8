"""Whether a question names another case than the one at hand, and nothing else: 那大企业怎么算."""

import re
from functools import cache

from actions.cues import cue, cues
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
    if form := _form_asked_for(text, thread):
        return f"{form}呢"
    found = _pattern("asked").search(text)
    is_plain = found is not None and bool(found["year"]) and intent not in UNSURE
    return f"{found['whose']}呢" if found and not is_plain else None


def _form_asked_for(text: str, thread: Thread) -> str | None:
    """Return who else is asked for, of the matter at hand: 那律所能不能领这个稳岗返还 is 律所呢.

    What is named of it must have been asked before: 个体户能领技能提升补贴吗 asks of another.
    """
    found = _pattern("whether").search(text)
    is_asked = cue("whether").search(text) or cue("trailing").search(text)
    if found is None or not is_asked:
        return None
    named, pointed = found["named"], found["this"] is not None
    return found["form"] if pointed or named in thread.question else None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(fill(cues("varied")[name]))
