"""A question that goes on with what no document writes: 线上可以不 after 就业创业证咋弄."""

from dataclasses import replace

from actions.cues import cue
from actions.library import Library
from actions.thread import Thread
from actions.topic.aspect import without_aspects
from actions.topic.naming import is_any_named
from actions.topic.other_matters import names_other_topic
from actions.topic.own_words import pairs_of_its_own, says_nothing, share_said
from actions.topic.searching import search
from actions.topic.subject_matter import Subject
from actions.turn import Turn
from knowledge.outcome import Outcome

# So many pairs of signs of its own begin a matter: 残疾人保障金怎么交.
BEGINNING, SHORT, HALF = 5, 12, 0.5
NOWHERE = frozenset({Outcome.NOT_FOUND, Outcome.OUT_OF_SCOPE})


def still_unfound(library: Library, turn: Turn) -> Subject | None:
    """Return that nothing answers what leans on a question nothing answered, None for the rest."""
    if turn.thread.clauses or turn.said or not cue("asking").search(turn.text):
        return None
    # A list shown before is what is asked on of: 这个啥时候截止.
    is_leaning = bool(turn.thread.unfound) and not turn.thread.kinds and _leans(library, turn)
    is_of_its_pay = cue("paid_when").search(turn.text) is not None and _leans(library, turn)
    if not (is_leaning or is_of_its_pay):
        return None
    return Subject(question=turn.text, outcome=Outcome.NOT_FOUND)


def with_unfound(thread: Thread, subject: Subject) -> Thread:
    """Return the thread with the question that no document answered, where none is at hand."""
    is_asked = cue("asking").search(subject.question) is not None
    is_nowhere = is_asked and subject.outcome in NOWHERE and not thread.clauses
    return replace(thread, unfound=subject.question) if is_nowhere else thread


def _leans(library: Library, turn: Turn) -> bool:
    """Whether a short question names nothing that could be asked about by itself."""
    text = turn.text
    if len(text) > SHORT or len(pairs_of_its_own(text)) >= BEGINNING:
        return False
    if is_any_named(library, text) or names_other_topic(library, turn):
        return False
    rest = without_aspects(cue("point_words").sub(" ", text))
    # 灵活就业的呢 names what a clause is of, 线上可以不 only a way of it.
    if says_nothing(rest):
        return True
    found = search(library, rest, turn)
    return not (found.is_found and share_said(found.citations[0].quote, rest) >= HALF)
