"""What documents of other years give on the same matter, where no year or a later one is said."""

from collections.abc import Iterator

from actions.answering.standards import standard_words
from actions.calculator import Verdict
from actions.judgement import judge
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import clause_name
from actions.topic.counterpart import EVENT
from actions.topic.right_year import giving_money, money_elsewhere
from actions.topic.subject_matter import Subject
from actions.turn import Turn
from knowledge.citation import Citation


def other_year_lines(library: Library, subject: Subject, turn: Turn) -> list[str]:
    """Name what the documents of other years give on the same matter, where no year is said."""
    if turn.facts.get(EVENT) is not None:
        return []
    told = dict.fromkeys(_given_elsewhere(library, subject, turn, is_open=False))
    return [phrase("standard.other_year", clause=clause, standard=words) for clause, words in told]


def still_open_lines(library: Library, subject: Subject, turn: Turn) -> list[str]:
    """Name what another document gives on the same matter and sets no end to."""
    told = dict.fromkeys(_given_elsewhere(library, subject, turn, is_open=True))
    return [phrase("standard.no_end", clause=clause, standard=words) for clause, words in told]


def _given_elsewhere(
    library: Library, subject: Subject, turn: Turn, *, is_open: bool
) -> Iterator[tuple[str, str]]:
    for one in money_elsewhere(library, subject.citations[0], turn):
        words = _standards(library, one, turn, is_open=is_open)
        if words:
            yield clause_name(one), words


def _standards(library: Library, citation: Citation, turn: Turn, *, is_open: bool) -> str:
    ids = [benefit.id for benefit in giving_money(library, citation)]
    judged = judge(library, ids, turn.facts, as_of=turn.as_of)
    theirs = [one for one in judged if one.decision.conditions is not Verdict.NO]
    if is_open:
        theirs = [one for one in theirs if one.decision.benefit.window.days.last_day is None]
    return "".join(filter(None, (standard_words(one, library.catalogue) for one in theirs)))
