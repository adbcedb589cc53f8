"""What is said where no clause answers: not here, lost from the source, not our field."""

from actions.amounts import say_day
from actions.answering.for_whom import is_of_person, listed_again, opening_reply
from actions.answering.hiring import WHICH
from actions.cues import cue
from actions.hearing.message_kind import CORRECT, asks, changes
from actions.library import Library
from actions.phrases import phrase, phrases
from actions.rendering import clause_name, quote_line, topic_of
from actions.reply import Button, Reply
from actions.thread import DISTRESS
from actions.topic.near_subjects import near_subjects
from actions.topic.openings import told_of
from actions.topic.own_words import is_bare
from actions.topic.searching import search
from actions.topic.subject_matter import NOTED, UNCLEAR, Subject, recall
from actions.turn import Turn
from knowledge.naming import names_elsewhere, read_named
from knowledge.outcome import Outcome

NEAREST = 3
NEAR_ENOUGH, CLOSE = 0.2, 0.35


def unanswered_reply(library: Library, subject: Subject, turn: Turn) -> Reply:
    """Say plainly that the documents do not answer, or ask what was meant."""
    return (
        _kindly(subject, turn)
        or _missing(subject)
        or _of_who_it_is(library, subject, turn)
        or (put_again(library, subject, turn) if subject.outcome == UNCLEAR else None)
        or _elsewhere(turn)
        or _of_silent_year(library, subject, turn)
        or _far(subject, turn)
        or _near(library, subject)
        or _not_found()
    )


def _not_found() -> Reply:
    text, outcome = phrase("not_found.text"), Outcome.NOT_FOUND
    return Reply(text=text, outcome=outcome, buttons=_human())


def _of_who_it_is(library: Library, subject: Subject, turn: Turn) -> Reply | None:
    told = told_of(turn)
    is_more = bool(told.anew) or not turn.thread.kinds or asks(turn.text)
    if (subject.outcome == NOTED or told.is_introduction) and told.kinds and is_more:
        return opening_reply(library, turn, told)
    is_list_shown = bool(turn.thread.kinds) and not turn.thread.clauses
    is_statement = is_list_shown and not asks(turn.text)
    if subject.outcome != NOTED and not is_statement:
        return None
    if is_statement and turn.thread.kinds[0] != WHICH:
        is_changed = bool(turn.news) and changes(turn) == CORRECT
        return opening_reply(library, turn, told) if is_changed else listed_again(told)
    return _about_what(turn)


def _about_what(turn: Turn) -> Reply:
    text, outcome = phrase("ask.about_what"), Outcome.CLARIFICATION
    return Reply(text=text, outcome=outcome, buttons=_topics(turn))


def _elsewhere(turn: Turn) -> Reply | None:
    is_told = bool(turn.thread.benefits) and not cue("asking").search(turn.text)
    if is_told or not names_elsewhere(turn.text):
        return None
    text, outcome = phrase("not_found.elsewhere"), Outcome.OUT_OF_SCOPE
    return Reply(text=text, outcome=outcome, buttons=_human())


def _of_silent_year(library: Library, subject: Subject, turn: Turn) -> Reply | None:
    """Say when the rule asked about ended, where a year is named that no document speaks of."""
    named = read_named(subject.question, library.corpus)
    if not named.silent_year:
        return None
    timeless = cue("year_named").sub("", subject.question)
    is_on = is_bare(timeless) and bool(turn.thread.clauses)
    found = recall(library, turn.thread, turn) if is_on else search(library, timeless, turn)
    if not found.is_found:
        return None
    citation = found.citations[0]
    benefits = [library.benefits.get(name) for name in found.benefits]
    ends = [one.window.days.last_day for one in benefits] or [citation.validity.last_day]
    last = next((day for day in ends if day), None)
    years = "、".join(phrase("ask.year", year=year) for year in sorted(named.years))
    key = "not_found.ended" if last and last < turn.as_of else "not_found.no_such_year"
    day = say_day(last) if last else ""
    text = phrase(key, clause=clause_name(citation), last_day=day, years=years)
    return Reply(
        text=f"{text}\n{quote_line(citation)}",
        outcome=Outcome.NOT_FOUND,
        citations=(citation,),
        buttons=_human(),
    )


def _near(library: Library, subject: Subject) -> Reply | None:
    """Ask which of the nearest matters is meant, instead of calling it unwritten."""
    names = near_subjects(library, subject)
    if not names:
        return None
    asks = tuple(Button(name, phrase("not_found.ask", name=name)) for name in names)
    text = phrase("not_found.near", names="、".join(f"“{name}”" for name in names))
    closest = tuple(one for one in subject.citations[:1] if one.score >= CLOSE)
    return Reply(
        text="\n".join([text, *(quote_line(one, lead="closest") for one in closest)]),
        outcome=Outcome.CLARIFICATION,
        citations=closest,
        buttons=(*asks, *_human()),
    )


def _kindly(subject: Subject, turn: Turn) -> Reply | None:
    """Stay with somebody in need: a person to talk to, and what there is to live on."""
    is_of_a_matter = subject.outcome == Outcome.NOT_FOUND or bool(subject.missing)
    if DISTRESS not in turn.thread.said or is_of_a_matter:
        return None
    needs = tuple(Button(title, title) for title in phrases("small_talk.needs"))
    text, outcome = phrase("small_talk.after_distress"), Outcome.CLARIFICATION
    return Reply(text=text, outcome=outcome, buttons=(*_human(), *needs))


def _far(subject: Subject, turn: Turn) -> Reply | None:
    best = max((citation.score for citation in subject.citations), default=0.0)
    is_far = turn.intent == Outcome.OUT_OF_SCOPE and best < NEAR_ENOUGH
    if subject.outcome != Outcome.OUT_OF_SCOPE and not is_far:
        return None
    text, outcome = phrase("out_of_scope"), Outcome.OUT_OF_SCOPE
    return Reply(text=text, outcome=outcome, buttons=(*_topics(turn), *_human()))


def put_again(library: Library, subject: Subject, turn: Turn) -> Reply:
    """Ask once for other words, with the nearest subjects to tap; then offer the desk."""
    if turn.thread.misses:
        text, outcome = phrase("fallback.second"), Outcome.CLARIFICATION
        return Reply(text=text, outcome=outcome, buttons=_human())
    near = [citation for citation in subject.citations if citation.score >= NEAR_ENOUGH]
    names = near_subjects(library, subject)
    asks = [Button(name, phrase("not_found.ask", name=name)) for name in names]
    topics = [topic for citation in near if (topic := topic_of(citation))]
    titles = dict.fromkeys([*([] if names else topics), *(one.title for one in _topics(turn))])
    buttons = (*asks, *(Button(title, title) for title in titles))[:NEAREST]
    text, outcome = phrase("fallback.first"), Outcome.CLARIFICATION
    return Reply(text=text, outcome=outcome, buttons=buttons)


def _missing(subject: Subject) -> Reply | None:
    lines = []
    for clause in subject.missing:
        lines.append(phrase("not_found.missing", label=clause.id))
        if clause.remnant:
            lines.append(phrase("document.remnant", words=clause.remnant))
        if clause.responsible_bodies:
            bodies = "、".join(clause.responsible_bodies)
            lines.append(phrase("not_found.missing_bodies", bodies=bodies))
    if not lines:
        return None
    return Reply(text="\n".join(lines), outcome=Outcome.NOT_FOUND, buttons=_human())


def _topics(turn: Turn) -> tuple[Button, ...]:
    titles = phrases("fallback.topics_of_person" if is_of_person(turn) else "fallback.topics")
    return tuple(Button(title, title) for title in titles)


def _human() -> tuple[Button, ...]:
    title = phrase("buttons.human")
    return (Button(title, title),)
