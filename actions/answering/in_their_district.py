"""What the district a person has just named writes of the same matter as the whole city."""

from actions.library import Library
from actions.phrases import phrase
from actions.rendering import clause_name
from actions.topic.counterpart import written_there
from actions.topic.placing import CITY, DISTRICT
from actions.topic.subject_matter import Subject
from actions.turn import Turn
from knowledge.citation import Citation


def in_their_district(
    library: Library, subject: Subject, turn: Turn
) -> tuple[list[str], tuple[Citation, ...]]:
    """Return the line and the sentence of a district's own document, if any: 在北碚嘛."""
    place = turn.facts.get(DISTRICT)
    held = library.corpus.policy(subject.citations[0].policy)
    if DISTRICT not in turn.news or held.jurisdiction != CITY:
        return [], ()
    found = written_there(library, subject.key, turn, str(place))
    if found is None:
        return [], ()
    clause = clause_name(found)
    line = phrase("standard.in_their_district", place=place, quote=found.quote, clause=clause)
    return [line], (found,)
