"""Which document a message means: by number, by title, or the one spoken of before."""

import re

from actions.cues import cue
from actions.library import Library
from actions.subject import is_bare
from actions.turn import Turn
from knowledge.naming import DOCUMENT, read_named
from knowledge.policy import Policy
from knowledge.text import normalise

TITLE_AT_LEAST = 8


def document_named(library: Library, text: str) -> Policy | None:
    """Return the one document a message names by its number or title."""
    policies = library.corpus.policies
    if DOCUMENT.search(normalise(text)):
        named = read_named(text, library.corpus).policies
        return policies[next(iter(named))] if len(named) == 1 else None
    titled = [policy for policy in policies.values() if title_in(policy, text)]
    return titled[0] if len(titled) == 1 else None


def document_at_hand(library: Library, turn: Turn) -> Policy | None:
    """Return the document spoken of before."""
    keys = turn.thread.clauses
    policy = turn.thread.document or (keys[0].policy if keys else "")
    return library.corpus.policies.get(policy)


def title_in(policy: Policy, text: str) -> str:
    """Return the part of a document's title a message repeats, empty when it does not."""
    title = policy.title.split("关于")[-1]
    return title if len(title) >= TITLE_AT_LEAST and title in text else ""


def says_nothing_else(policy: Policy | None, text: str, *words: str) -> bool:
    """Whether a message is only about a document: nothing is left without its name and words."""
    rest = text.replace(title_in(policy, text), "") if policy else text
    for pattern in (*words, cue("document_words")):
        rest = re.sub(pattern, "", rest)
    return is_bare(rest)
