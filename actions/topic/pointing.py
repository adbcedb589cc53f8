"""Messages that name no subject of their own and so go on with the clause at hand."""

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.cues import cues
from actions.library import Library
from actions.topic.fitting_quote import closest, fitting_quote
from actions.topic.naming import mention_named, names_benefit
from actions.topic.subject_matter import Subject, benefits_meant, recall
from actions.turn import Turn
from knowledge.citation import cite
from knowledge.naming import read_named
from knowledge.topics import topics_named

SHORT, LONG = 4, 6
# Shorter keywords, like 贷多少, are said of any loan.
NAME = 4


def points_back(library: Library, turn: Turn) -> bool:
    """Whether a message says nothing that the clause at hand does not: 那公司要满足啥条件."""
    if not turn.thread.clauses or read_named(turn.text, library.corpus).years:
        return False
    return _is_of_clause_at_hand(library, turn, longest=SHORT)


def going_on(library: Library, turn: Turn) -> Subject | None:
    """Return the topic at hand where nothing answers a short message that uses its words."""
    is_of_it = turn.thread.clauses and _is_of_clause_at_hand(library, turn, longest=LONG)
    return at_hand(library, turn) if is_of_it else None


def _is_of_clause_at_hand(library: Library, turn: Turn, *, longest: int) -> bool:
    rest = _telling_words(turn.text)
    if len(rest) > longest or _names_other_topic(library, turn):
        return False
    at_hand = _words_at_hand(library, turn)
    for length in range(len(rest), 1, -1):
        for start in range(len(rest) - length + 1):
            piece = rest[start : start + length]
            if piece.strip() == piece and piece in at_hand:
                rest = rest.replace(piece, " " * length)
    return len(rest.replace(" ", "")) <= 1


def _names_other_topic(library: Library, turn: Turn) -> bool:
    """Whether a message names a matter that the clause at hand does not speak of."""
    named = [
        topic
        for topic in topics_named(library.topics, turn.text)
        if any(len(word) >= NAME and word in turn.text for word in topic.keywords)
    ]
    keys = turn.thread.clauses
    ours = [one for one in named for key in keys if one.speaks_of(key.policy, key.clause, None)]
    return bool(named) and not ours


def at_hand(library: Library, turn: Turn) -> Subject:
    """Return the topic at hand, by the sentence of it that a message repeats words of."""
    known = recall(library, turn.thread, turn)
    if len(known.citations) > 1:
        return known
    first = known.citations[0]
    policy = library.corpus.policy(first.policy)
    clause = policy.clause(first.clause)
    rest = _telling_words(turn.text)
    nearest = closest((first.quote, *clause.sentences), rest) if len(rest) > 1 else first.quote
    quote = fitting_quote(clause.sentences, nearest, question=turn.text)
    if mention_named(library, turn.text, first) and not names_benefit(library, turn.text, first):
        return replace(known, benefits=())
    if quote == first.quote:
        return known
    cited = cite(policy, clause, quote=quote, as_of=turn.as_of)
    return replace(known, citations=(cited,), benefits=benefits_meant(library, cited, turn.said))


def _words_at_hand(library: Library, turn: Turn) -> str:
    clauses = [library.corpus.clause(key.policy, key.clause) for key in turn.thread.clauses]
    return turn.thread.question + "".join(clause.text for clause in clauses)


def is_bare(text: str) -> bool:
    """Whether a message names no subject of its own."""
    return len(_telling_signs(text)) <= 1


def _telling_words(text: str) -> str:
    """Return what is left of a message that goes on with a matter: its own words."""
    return _without(_telling_signs(text), cues("pointing"))


def _telling_signs(text: str) -> str:
    return re.sub(r"\W", "", _without(text, cues("empty")))


def _without(text: str, words: Sequence[str]) -> str:
    for word in sorted(words, key=len, reverse=True):
        text = text.replace(word, "")
    return text
