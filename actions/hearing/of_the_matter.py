"""What a message tells of the matter that its own words turn out to be about."""

from dataclasses import replace

from actions.hearing.heard import hear
from actions.hearing.pieces import names_number
from actions.hearing.relative_changes import is_number
from actions.judgement import merge_facts
from actions.library import Library
from actions.topic.at_hand import facts_at_hand
from actions.topic.subject_matter import Subject
from actions.turn import Turn


def hear_of(library: Library, subject: Subject, turn: Turn) -> Turn:
    """Return the turn with the numbers that only the matter asked about tells what they count.

    3人 of 一次性吸纳就业补贴，2023年，3人 counts who was hired: nobody knows before the matter
    is found. What was read without it stays as it is.
    """
    is_at_hand = bool({*turn.thread.benefits} & {*subject.benefits})
    if is_at_hand or turn.groups or not subject.benefits or not names_number(turn):
        return turn
    placed = replace(turn, thread=replace(turn.thread, benefits=subject.benefits))
    at_hand = facts_at_hand(library, subject.benefits)
    said = {
        name: value
        for name, value in hear(library, placed).items()
        if name in at_hand and name not in turn.said and is_number(value)
    }
    if not said:
        return turn
    facts = merge_facts(library, turn.facts, said, as_of=turn.as_of)
    return replace(turn, facts=facts, said={**turn.said, **said}, news=turn.news | said.keys())
