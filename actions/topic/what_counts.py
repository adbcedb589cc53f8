"""What is counted in, and whether a day still counts: asked of the case at hand."""

import re
from collections.abc import Sequence

from actions.calculator import Benefit
from actions.cues import cue, cues
from actions.facts.marking import marked
from actions.facts.marks import Kind, kind_of
from actions.library import Library
from actions.topic.at_hand import ALWAYS
from actions.topic.fitting_quote import pairs_shared
from actions.topic.other_matters import names_other_topic
from actions.topic.subject_matter import Subject, resume
from actions.turn import Turn

TELLING = 2


def counted_on(library: Library, turn: Turn) -> Subject | None:
    """Return the case at hand where it is asked what counts: 到明年才交满，还算吗."""
    benefits = [library.benefits.get(name) for name in turn.thread.benefits]
    if not benefits:
        return None
    is_of_it = note_of_what_counts(benefits, turn) is not None
    is_of_day = asks_if_day_counts(turn) and not names_other_topic(library, turn)
    return resume(library, turn.thread, turn) if is_of_it or is_of_day else None


def note_of_what_counts(benefits: Sequence[Benefit], turn: Turn) -> str | None:
    """Return the note of a benefit that says whether what is asked about is counted in."""
    text = re.sub("[0-9]", "", turn.text)
    if turn.news - {*ALWAYS} or not cue("counted_in").search(text):
        return None
    for said, written in cues("counted_as").items():
        text = re.sub(said, written, text)
    notes = {note: pairs_shared(note, text) for one in benefits for note in one.notes}
    best = max(notes, key=lambda note: notes[note], default=None)
    return best if best is not None and notes[best] >= TELLING else None


def asks_if_day_counts(turn: Turn) -> bool:
    """Whether a message names a day and asks if it still counts: 12月底招的算不算."""
    signs = marked(turn.text, as_of=turn.as_of).marks.values
    names_day = any(kind_of(sign) is Kind.DATE for sign in signs)
    return names_day and cue("still_counts").search(turn.text) is not None
