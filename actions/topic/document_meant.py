"""What another document writes of the matter at hand: of another year, named, or written later."""

from dataclasses import replace

from actions.cues import cue
from actions.library import Library
from actions.topic.counterpart import EVENT, counterpart, is_put_later, written_later, year_of
from actions.topic.other_matters import names_other_matter
from actions.topic.own_words import says_nothing
from actions.topic.placing import CITY, DISTRICT
from actions.topic.searching import search
from actions.topic.staying import is_more_said, is_sure
from actions.topic.subject_matter import Subject, cite_key, resume
from actions.topic.unsaid import kind_unsaid
from actions.turn import Turn
from knowledge.naming import read_named


def of_a_later_document(library: Library, turn: Turn) -> Subject | None:
    """Return what a later document makes of the matter at hand: 市里后来延长到什么时候.

    Of a document named, the matter is what is found in it: 20号文要25%，后头下调到多少.
    """
    if not cue("later.said").search(turn.text):
        return None
    rest = turn.text
    for name in ("later.said", "later.goes_on"):
        rest = cue(name).sub("", rest)
    if turn.thread.clauses and says_nothing(rest):
        return written_later(library, turn)
    named = read_named(turn.text, library.corpus).documents
    found = search(library, turn.text, turn) if named and cue("asking").search(turn.text) else None
    if found is None or not found.is_found or found.key.policy not in named:
        return None
    thread = replace(turn.thread, clauses=(found.key,), benefits=found.benefits)
    return written_later(library, replace(turn, thread=thread))


def of_the_document_named(library: Library, turn: Turn) -> Subject | None:
    """Return what another document that a question names writes: 22年那份文件，大型的返几成."""
    if not turn.thread.clauses or not cue("asking").search(turn.text):
        return None
    named = read_named(turn.text, library.corpus).documents
    if not named:
        return None
    asked = (turn.text, f"{turn.text}，{turn.thread.question}")
    every = (search(library, one, turn) for one in asked)
    found = next((one for one in every if one.is_found and one.key.policy in named), None)
    # 那19年20号文呢，好像是36个月降到好多 goes on with the matter at hand where that says as much.
    ours = counterpart(library, turn) if EVENT in turn.said else None
    if ours is None or found is None or ours.key.policy not in named:
        return found
    if ours.citations[0].clause == found.citations[0].clause:
        return found
    return found if is_more_said(found, ours, turn.text) else ours


def of_another_year(library: Library, turn: Turn) -> Subject | None:
    """Return what the document of the year said writes of the matter at hand: 2020年怎么规定的."""
    timeless = cue("year_named").sub("", turn.text)
    is_asking = cue("asking").search(turn.text) is not None
    is_told = turn.asked == EVENT or _has_its_day(library, turn)
    if EVENT not in turn.said or (is_told and not is_asking):
        return None
    if timeless == turn.text or not says_nothing(timeless):
        return None
    return counterpart(library, turn)


def told_of_another_year(library: Library, turn: Turn) -> Subject | None:
    """Return the rule of the year a case is said to be of: 先说2022年的，我们交了86万."""
    if EVENT not in turn.news or not turn.thread.benefits or covers(library, turn):
        return None
    if names_other_matter(library, turn) or is_put_later(turn):
        return None
    found = counterpart(library, turn)
    if found is not None and (named := _named_of_that_year(library, turn, found)):
        return named
    if found is None and cue("asking").search(turn.text):
        # What was another matter then is looked for; where nothing is of that year, it is asked
        # whether the rule at hand held.
        return _of_that_year(library, turn) or resume(library, turn.thread, turn)
    place = library.corpus.policy(found.key.policy).jurisdiction if found else None
    is_theirs = place == turn.facts.get(DISTRICT)  # Its document counts, though it pays nothing.
    return found if found and (found.benefits or is_theirs) else None


def _named_of_that_year(library: Library, turn: Turn, ours: Subject) -> Subject | None:
    """Return what a document of the year said writes of a matter a question names by itself.

    2020年支持养老服务业发展哪个牵头 asks of nothing that was at hand.
    """
    if not cue("asking").search(turn.text):
        return None
    found, year = search(library, turn.text, turn), year_of(turn.said[EVENT])
    if year is None or not found.is_found or not is_sure(found):
        return None
    is_of_year = library.corpus.policy(found.key.policy).is_of_year(year)
    return found if is_of_year and is_more_said(found, ours, turn.text) else None


def _of_that_year(library: Library, turn: Turn) -> Subject | None:
    """Return what a document of the year said pays those told of, where it is found."""
    found, year = search(library, turn.text, turn), year_of(turn.said[EVENT])
    is_paid = found.is_found and bool(found.benefits) and year is not None
    return found if is_paid and library.corpus.policy(found.key.policy).is_of_year(year) else None


def covers(library: Library, turn: Turn) -> bool:
    """Whether the rule at hand is that of the year or the district said."""
    year = year_of(turn.said.get(EVENT))
    if year is None:
        return DISTRICT not in turn.said or _is_of_the_city(library, turn)
    if _has_its_day(library, turn):
        return True
    windows = [library.benefits.get(name).window for name in turn.thread.benefits]
    issued = library.corpus.policy(turn.thread.clauses[0].policy).issue_date
    ends = [one.days.last_day.year for one in windows if one.days.last_day is not None]
    first = issued.year if issued else min(ends, default=year)
    return first <= year <= max(ends, default=issued.year if issued else year)


def _is_of_the_city(library: Library, turn: Turn) -> bool:
    """Whether the rule at hand holds in every district, and says what was last asked of it."""
    key = turn.thread.clauses[0]
    held, question = cite_key(library, key, turn), turn.thread.question
    is_city = library.corpus.policy(key.policy).jurisdiction == CITY
    return is_city and kind_unsaid(library, held, question) is None


def _has_its_day(library: Library, turn: Turn) -> bool:
    """Whether the day that the rule at hand looks at is known, whatever other day is said."""
    windows = (library.benefits.get(name).window for name in turn.thread.benefits)
    return any(one.judged_on in turn.facts for one in windows if one.judged_on)
