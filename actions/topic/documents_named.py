"""Which document a message means: by number, by title, or the one spoken of before."""

import re

from actions.cues import cue
from actions.library import Library
from actions.topic.own_words import is_bare
from actions.turn import Turn
from knowledge.naming import DOCUMENT, TITLE_AT_LEAST, YEAR, read_named, title_in
from knowledge.policy import Policy
from knowledge.text import normalise

HALF_AT_LEAST, PIECE_AT_LEAST, WORD_AT_LEAST = 5, 4, 2
# 209 alone, where a message is about documents; 4 alone is no name, 4号文 is.
SHORT_NUMBER = re.compile(r"(?<![\d第])(\d{2,3}|\d(?=号?文))(?!\d|[年月日天万元块%人个岁条项])")


def document_named(library: Library, text: str) -> Policy | None:
    """Return the one document a message names by its number or title."""
    policies = library.corpus.policies
    if DOCUMENT.search(normalise(text)):
        named = read_named(text, library.corpus).policies
        return policies[next(iter(named))] if len(named) == 1 else None
    is_spoken_of = cue("this_document").search(text) is not None
    return _titled(library, text, HALF_AT_LEAST if is_spoken_of else TITLE_AT_LEAST)


def documents_titled(library: Library, text: str) -> frozenset[str]:
    """Return the documents whose titles a message writes out in 《》."""
    quoted = "".join(re.findall("《(.+?)》", text))
    policies = library.corpus.policies.values()
    found = (one.id for one in policies if title_in(one.title, quoted, least=TITLE_AT_LEAST))
    return frozenset(found)


def document_called(library: Library, text: str) -> Policy | None:
    """Return the document a message about documents calls by a short name: 209, 北碚那份."""
    if named := document_named(library, text):
        return named
    is_spoken_of = cue("a_document").search(text) is not None
    plain = cue("a_document").sub("", text)
    if titled := _titled(library, plain, WORD_AT_LEAST if is_spoken_of else PIECE_AT_LEAST):
        return titled
    ids = {
        *(id_ for number in SHORT_NUMBER.findall(normalise(text)) for id_ in _of(library, number)),
        *(id_ for place, ids in library.corpus.districts.items() if place in text for id_ in ids),
        *(_issued_in(library, text) if is_spoken_of else ()),
    }
    return library.corpus.policies[ids.pop()] if len(ids) == 1 else None


def document_at_hand(library: Library, turn: Turn) -> Policy | None:
    """Return the document spoken of last, or first where that is meant: 最开始那个文件."""
    keys = turn.thread.clauses
    if turn.thread.earlier and cue("the_first").search(turn.text):
        return library.corpus.policies.get(turn.thread.earlier[-1].policy)
    policy = turn.thread.document or (keys[0].policy if keys else "")
    return library.corpus.policies.get(policy)


def list_of_tasks(library: Library) -> Policy | None:
    """Return the one document that numbers its tasks."""
    policies = library.corpus.policies.values()
    tasks = [one for one in policies if cue("task").search(one.title)]
    return tasks[0] if len(tasks) == 1 else None


def says_nothing_else(policy: Policy | None, text: str, *words: str | re.Pattern[str]) -> bool:
    """Whether a message is only about a document: nothing is left without its name and words."""
    rest = text.replace(title_in(policy.title, text, least=PIECE_AT_LEAST), "") if policy else text
    for pattern in (*words, cue("the_first"), cue("earlier"), cue("document_words")):
        rest = re.sub(pattern, "", rest)
    rest = rest.replace(title_in(policy.title, rest, least=WORD_AT_LEAST), "") if policy else rest
    return is_bare(rest)


def _titled(library: Library, text: str, least: int) -> Policy | None:
    """Return the document whose title a message repeats most of, None where two are alike."""
    policies = library.corpus.policies.values()
    parts = {policy.id: len(title_in(policy.title, text, least=least)) for policy in policies}
    best = max(parts, key=lambda id_: parts[id_])
    is_alone = list(parts.values()).count(parts[best]) == 1
    return library.corpus.policies[best] if is_alone else None


def _of(library: Library, number: str) -> tuple[str, ...]:
    return tuple(library.corpus.document_numbers.get(number, {}))


def _issued_in(library: Library, text: str) -> tuple[str, ...]:
    policies = library.corpus.policies.values()
    dated = [one for one in policies if one.issue_date]
    years = YEAR.findall(normalise(text))
    return tuple(one.id for one in dated if one.issue_date and str(one.issue_date.year) in years)
