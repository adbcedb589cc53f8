"""The window of a benefit read from benefits.yml, each day with its words."""

from datetime import date

from actions.calculator.catalogue import FactType
from actions.calculator.condition_file import Source, one_of
from actions.calculator.unknown_names import unknown_fact
from actions.calculator.windows import Basis, BenefitWindow, WindowDay
from actions.calculator.wording import say
from knowledge.records import Record


def read_window(record: Record, source: Source, issued: date | None) -> BenefitWindow:
    """Read the window of a benefit; none where the file gives none.

    Args:
        record: the benefit.
        source: its quotes, which the days must be read from.
        issued: the document's issue date.
    """
    if "window" not in record.values:
        return BenefitWindow()
    window = record.record("window")
    window.allow("first_day", "last_day", "judged_on", "note")
    first = _read_window_day(window, "first_day", source, issued)
    last = _read_window_day(window, "last_day", source, issued)
    if first and last and first.day > last.day:
        window.refuse(say("window_backwards", first=first.day, last=last.day), "first_day", "day")
    return BenefitWindow(
        first=first,
        last=last,
        judged_on=_read_judged_on(window, source),
        note=window.optional_text("note"),
    )


def _read_judged_on(window: Record, source: Source) -> str | None:
    name = window.optional_text("judged_on")
    if name is None:
        return None
    fact = source.catalogue.get(name)
    if fact is None:
        window.refuse(unknown_fact(name, source.catalogue.labels), "judged_on")
    if fact.type is not FactType.DATE:
        window.refuse(say("not_a_date_fact", label=fact.label), "judged_on")
    return name


def _read_window_day(
    window: Record, key: str, source: Source, issued: date | None
) -> WindowDay | None:
    if key not in window.values:
        return None
    record = window.record(key)
    record.allow("day", "basis", "words")
    day = record.day("day")
    if day is None:
        record.refuse(say("not_a_day_here"), "day")
    basis = Basis(one_of(record, "basis", tuple(Basis)))
    if basis is Basis.ISSUE_DATE:
        _check_issue_date(record, day, issued)
        return WindowDay(day, basis)
    words = record.text("words")
    if basis is not Basis.AMBIGUOUS:
        source.quote_of(record, words, "words")
    source.check_day(record, day, words, "day")
    return WindowDay(day, basis, words)


def _check_issue_date(record: Record, day: date, issued: date | None) -> None:
    if day != issued:
        record.refuse(say("not_the_issue_date", day=day, issued=issued), "day")
