"""What is asked beside a case: what is counted in, and which event must lie before the end."""

from collections.abc import Sequence
from dataclasses import replace

from actions.answering.deciding import Decided
from actions.calculator import Benefit
from actions.library import Library
from actions.phrases import phrase
from actions.topic.fitting_quote import pairs_shared
from actions.topic.subject_matter import Subject, benefits_of
from actions.topic.what_counts import asks_if_day_counts, note_of_what_counts
from actions.turn import Turn
from knowledge.citation import cite


def asks_what_counts(library: Library, subject: Subject, turn: Turn) -> bool:
    """Whether a message asks if something is counted in, which a note of the benefit answers."""
    return note_of_what_counts(_benefits(library, subject), turn) is not None


def of_what_counts(library: Library, subject: Subject, turn: Turn) -> Subject | None:
    """Return a subject by the sentence that a note on what is counted in stands on."""
    note = note_of_what_counts(benefits := _benefits(library, subject), turn)
    if note is None:
        return None
    noted = next(one for one in benefits if note in one.notes)
    quote = max(noted.quotes, key=lambda words: pairs_shared(note, words))
    cited = cite(noted.policy, noted.clause, quote=quote, as_of=turn.as_of)
    return replace(subject, is_beside=False, citations=(cited, *subject.citations[1:]))


def led_by_the_side(library: Library, told: Decided, subject: Subject, turn: Turn) -> Decided:
    """Put what is asked beside the case before the answer: 12月招的还算吗."""
    if not subject.is_found:
        return told
    benefits = _benefits(library, subject)
    note = note_of_what_counts(benefits, turn)
    lines = [phrase("verdict.sentence", words=note)] if note else _before_the_end(benefits, turn)
    text = "\n".join([*lines, told.reply.text])
    return replace(told, reply=replace(told.reply, text=text)) if lines else told


def _benefits(library: Library, subject: Subject) -> Sequence[Benefit]:
    named = [library.benefits.get(name) for name in subject.benefits]
    return named or benefits_of(library, subject.citations[0])


def _before_the_end(benefits: Sequence[Benefit], turn: Turn) -> list[str]:
    if not asks_if_day_counts(turn):
        return []
    notes = dict.fromkeys(one.window.note for one in benefits if one.window.note)
    return [phrase("verdict.which_event", note=note) for note in notes]
