"""Which documents write of one matter, or print one figure: 哪几个文件写了."""

import re
from collections.abc import Iterator

from actions.cues import cue
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import clause_name, issue_words
from actions.reply import Reply
from actions.topic.own_words import is_bare, telling_words
from actions.topic.subject_matter import cite_key
from actions.turn import Turn
from knowledge.citation import Citation, cite
from knowledge.outcome import Outcome
from knowledge.topics import Topic, topics_named, topics_of

TELLING, AT_MOST = 3, 8


def across_documents_reply(library: Library, turn: Turn) -> Reply | None:
    """Return the sentences on one matter document by document, where that is asked for."""
    if not cue("which_documents").search(turn.text):
        return None
    matter = cue("which_documents").sub("", turn.text)
    citations = tuple(_printing(library, matter, turn))
    citations = citations or tuple(_speaking(library, matter, turn))
    citations = citations or tuple(_holding(library, telling_words(matter), turn))
    if not citations:
        return None
    count = len({one.policy for one in citations})
    lines = [phrase("document.across", count=count), *(_row(library, one) for one in citations)]
    return Reply(text="\n".join(lines), outcome=Outcome.ANSWERED, citations=citations)


def _printing(library: Library, matter: str, turn: Turn) -> list[Citation]:
    """Return the sentences that print the one figure a message asks about, nothing else."""
    found = cue("printed_figure").search(matter)
    if found is None or not is_bare(matter.replace(found[0], "")):
        return []
    figure = re.compile(rf"(?<![0-9.]){re.escape(found[0])}")
    return [
        cite(library.corpus.policy(clause.policy), clause, quote=sentence, as_of=turn.as_of)
        for clause in library.corpus.clauses()
        for sentence in clause.sentences
        if figure.search(sentence)
    ]


def _speaking(library: Library, matter: str, turn: Turn) -> Iterator[Citation]:
    for one in _topics(library, matter, turn)[:1]:
        for found in one.clauses:
            yield cite_key(library, found, turn)


def _holding(library: Library, words: str, turn: Turn) -> list[Citation]:
    """Return the sentences that hold the words a message asks about, a few at most."""
    if len(words) < TELLING:
        return []
    found = [
        cite(library.corpus.policy(clause.policy), clause, quote=sentence, as_of=turn.as_of)
        for clause in library.corpus.clauses()
        for sentence in clause.sentences
        if words in sentence
    ]
    return found[:AT_MOST]


def _topics(library: Library, matter: str, turn: Turn) -> tuple[Topic, ...]:
    """Return the topics a message names, else those of the clause at hand."""
    named = tuple(one for one in topics_named(library.topics, matter) if not one.is_apart)
    if named or not turn.thread.clauses:
        return named
    key = turn.thread.clauses[0]
    place = {"policy": key.policy, "clause": key.clause}
    return topics_of(library.topics, **place, quote=key.quote or None)


def _row(library: Library, citation: Citation) -> str:
    day = issue_words(library.corpus.policy(citation.policy))
    name, quote = clause_name(citation), citation.quote
    return phrase("document.across_row", clause=name, when=day, quote=quote)
