"""Which document a message means: by number, by title, or the one spoken of before."""

import re

from actions.cues import cue
from actions.library import Library
from actions.topic.own_words import is_bare
from actions.turn import Turn
from knowledge.naming import DOCUMENT, read_named
from knowledge.policy import Policy
from knowledge.text import normalise

TITLE_AT_LEAST, HALF_AT_LEAST = 8, 5


def document_named(library: Library, text: str) -> Policy | None:
    """Return the one document a message names by its number or title."""
    policies = library.corpus.policies
    if DOCUMENT.search(normalise(text)):
        named = read_named(text, library.corpus).policies
        return policies[next(iter(named))] if len(named) == 1 else None
    titled = sorted(policies.values(), key=lambda policy: -len(title_in(policy, text)))
    best, second = (len(title_in(policy, text)) for policy in titled[:2])
    return titled[0] if best > second else None


def document_at_hand(library: Library, turn: Turn) -> Policy | None:
    """Return the document spoken of last, or first where that is meant: 最开始那个文件."""
    keys = turn.thread.clauses
    if turn.thread.earlier and re.search(cue("the_first"), turn.text):
        return library.corpus.policies.get(turn.thread.earlier[-1].policy)
    policy = turn.thread.document or (keys[0].policy if keys else "")
    return library.corpus.policies.get(policy)


def title_in(policy: Policy, text: str) -> str:
    """Return the part of a document's title a message repeats, empty when it does not.

    Half a title is enough where a document is spoken of: 促进失业人员就业创业那个通知.
    """
    title = policy.title.split("关于")[-1]
    least = HALF_AT_LEAST if re.search(cue("this_document"), text) else TITLE_AT_LEAST
    for length in range(len(title), least - 1, -1):
        starts = range(len(title) - length + 1)
        found = (title[start : start + length] for start in starts)
        if part := next((part for part in found if part in text), ""):
            return part
    return ""


def says_nothing_else(policy: Policy | None, text: str, *words: str) -> bool:
    """Whether a message is only about a document: nothing is left without its name and words."""
    rest = text.replace(title_in(policy, text), "") if policy else text
    for pattern in (*words, cue("the_first"), cue("earlier"), cue("document_words")):
        rest = re.sub(pattern, "", rest)
    return is_bare(rest)
