"""What the documents of other years give on the same matter, where no year is said."""

from actions.answering.standards import standard_words
from actions.judgement import judge
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import clause_name
from actions.topic.counterpart import EVENT
from actions.topic.right_year import giving_money, money_elsewhere
from actions.topic.subject_matter import Subject
from actions.turn import Turn


def other_year_lines(library: Library, subject: Subject, turn: Turn) -> list[str]:
    """Name what the documents of other years give on the same matter, where no year is said."""
    if turn.facts.get(EVENT) is not None:
        return []
    lines: list[str] = []
    for one in money_elsewhere(library, subject.citations[0], turn):
        ids = [benefit.id for benefit in giving_money(library, one)]
        judged = judge(library, ids, {}, as_of=turn.as_of)
        standards = (standard_words(found, library.catalogue) for found in judged)
        told = "".join(filter(None, standards))
        if told and not any(told in line for line in lines):
            lines.append(phrase("standard.other_year", clause=clause_name(one), standard=told))
    return lines
