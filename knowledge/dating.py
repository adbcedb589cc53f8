"""Which words of a clause hold until when, as policy.yml says and the words prove."""

from collections.abc import Mapping

from knowledge.dates import dates_in
from knowledge.policy import Clause, DatedWords
from knowledge.records import Record
from knowledge.validity import Window
from knowledge.wording import say


def read_window(record: Record) -> Window:
    """Read first_day and last_day, each a date or null."""
    record.allow("first_day", "last_day")
    return Window(record.day("first_day"), record.day("last_day"))


def read_dated(head: Record) -> dict[str, tuple[Record, ...]]:
    """Return the entries under windows, by the clause they speak of."""
    dated: dict[str, tuple[Record, ...]] = {}
    for record in head.records("windows"):
        record.allow("clause", "words", "covers", "first_day", "last_day")
        clause = record.text("clause")
        dated[clause] = (*dated.get(clause, ()), record)
    return dated


def dated_words(record: Record, clauses: Mapping[str, Clause]) -> tuple[DatedWords, ...]:
    """Return the words a date covers: those listed, or the sentence that states it.

    Raises:
        CorpusError: when words are not the clause's own, or do not state the date.
    """
    clause = clauses[record.text("clause")]
    words = record.text("words")
    if words not in clause.text:
        record.refuse(say("words_not_in_clause", clause=clause.id, words=words), "words")
    window = _stated_window(record, words)
    covers = record.texts("covers")
    for index, covered in enumerate(covers):
        if covered not in clause.text:
            message = say("words_not_in_clause", clause=clause.id, words=covered)
            record.refuse(message, "covers", index)
    covers = covers or tuple(line for line in clause.sentences if words in line)
    return tuple(DatedWords(covered, window) for covered in covers)


def _stated_window(record: Record, words: str) -> Window:
    window = Window(record.day("first_day"), record.day("last_day"))
    stated = dates_in(words)
    for key, day in (("first_day", window.first_day), ("last_day", window.last_day)):
        if day is not None and day not in stated:
            record.refuse(say("date_not_in_words", words=words, date=day), key)
    if window == Window():
        record.refuse(say("window_without_end"), "last_day")
    if window.first_day and window.last_day and window.first_day > window.last_day:
        values = {"first_day": window.first_day, "last_day": window.last_day}
        record.refuse(say("window_backwards", **values), "first_day")
    return window
