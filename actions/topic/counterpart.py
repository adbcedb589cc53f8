"""The clause on the same matter in the document of another year or place."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from actions.cues import cue
from actions.library import Library
from actions.thread import ClauseKey, Thread
from actions.topic.at_hand import ALWAYS, facts_at_hand
from actions.topic.own_words import is_bare, pairs_of_its_own
from actions.topic.placing import CITY, DISTRICT, ELSEWHERE
from actions.topic.subject_matter import ANSWERED, Subject, benefits_meant, cite_key
from actions.turn import Turn
from knowledge.citation import Citation
from knowledge.policy import Policy
from knowledge.topics import Topic, TopicClause, topics_of

EVENT, INFORM, ASKING = "event_date", "inform", "ask_policy"
# What another document is looked for by.
LIKE = 0.5
# So many pairs of letters name something: 西部计划.
A_NAME = 3
OTHER_DOCUMENT = frozenset({EVENT, DISTRICT})


def counterpart(library: Library, turn: Turn) -> Subject | None:
    """Return the clause of the year or district a message names, None where there is none.

    Of several documents of the whole city the latest that gives something is meant.
    """
    by_topic = ([*_meant(library, topic, turn)] for topic in _topics_at_hand(library, turn))
    found = next(filter(None, by_topic), [])
    if EVENT not in turn.said:
        found.sort(key=lambda one: library.corpus.policy(one.policy).earliest_day, reverse=True)
    subjects = [_subject(library, one, turn) for one in found]
    is_asked = EVENT in turn.said or cue("asking").search(turn.text) is not None
    turning = facts_at_hand(library, turn.thread.benefits).keys() - {*ALWAYS}
    if DISTRICT in turn.said and (turning & turn.facts.keys() or not is_asked):
        # Where a case is of is told of it: only a rule of the same kind is that case's there.
        subjects = [_of_the_case_at_hand(library, one, turn) for one in subjects]
        subjects = [one for one in subjects if one.benefits or not turn.thread.benefits]
    if turn.thread.benefits and any(one.policy != turn.thread.clauses[0].policy for one in found):
        # A sentence may be of two matters: in another document the one at hand is meant.
        subjects.sort(key=lambda one: not _of_the_row_at_hand(library, one, turn).benefits)
    giving = [one for one in subjects if one.benefits and EVENT not in turn.said]
    return next(iter(giving or subjects), None)


def named_beside(library: Library, moved: Subject, turn: Turn) -> tuple[Subject, ...]:
    """Return what else of the question before stands in another sentence of the document moved to.

    三支一扶和西部计划招好多人 is one sentence of 2023, and two of 2022.
    """
    first = moved.citations[0]
    left = {pair for pair in pairs_of_its_own(turn.thread.question) if pair not in first.quote}
    beside = (one for one in _same_matter(library, turn) if one.policy == first.policy)
    subjects = (_subject(library, one, turn) for one in beside if one.quote != first.quote)
    named = (
        one for one in subjects if sum(pair in one.citations[0].quote for pair in left) >= A_NAME
    )
    return tuple(islice(named, 1))


def is_put_later(turn: Turn) -> bool:
    """Whether a supposition only puts off what is done: 晚一年再申请呢, 要是明年再交满呢.

    The rule at hand is meant, whatever the next year has.
    """
    is_supposed = turn.intent not in (INFORM, ASKING)
    ways = ("put_later", "done_next_year")
    return is_supposed and any(cue(name).search(turn.text) for name in ways)


def at_year(library: Library, turn: Turn) -> Thread | None:
    """Return the thread at the clause on the matter at hand of the year said, if only that is."""
    timeless = cue("source_wanted").sub("", cue("year_named").sub("", turn.text))
    if not turn.thread.clauses or EVENT not in turn.said or not is_bare(timeless):
        return None
    held = library.corpus.policy(turn.thread.clauses[0].policy)
    found = None if held.is_of_year(year_of(turn.said[EVENT])) else counterpart(library, turn)
    if found is None:
        return None
    return replace(turn.thread, clauses=(found.key,), benefits=found.benefits)


def written_later(library: Library, turn: Turn) -> Subject | None:
    """Return what the city's latest document after the one at hand writes of the same matter."""
    held = library.corpus.policy(turn.thread.clauses[0].policy)
    found = [one for one in _same_matter(library, turn) if is_later(library, one, held)]
    found.sort(key=lambda one: library.corpus.policy(one.policy).earliest_day, reverse=True)
    subjects = (_of_the_row_at_hand(library, _subject(library, one, turn), turn) for one in found)
    return next((one for one in subjects if one.benefits), None)


def written_there(library: Library, key: ClauseKey, turn: Turn, place: str) -> Citation | None:
    """Return the sentence of a district's own document on a clause's matter, if there is one."""
    found = (one for topic in topics_asked(library, key, turn) for one in topic.clauses)
    theirs = (one for one in found if library.corpus.policy(one.policy).jurisdiction == place)
    clause = next(theirs, None)
    return cite_key(library, clause, turn) if clause else None


def is_later(library: Library, one: TopicClause, held: Policy) -> bool:
    """Whether a clause is of a document of the whole city written after another."""
    policy = library.corpus.policy(one.policy)
    return policy.jurisdiction == CITY and policy.earliest_day > held.earliest_day


def _of_the_row_at_hand(library: Library, subject: Subject, turn: Turn) -> Subject:
    """Return a subject without the benefits that its sentence holds of other matters."""
    rows = {library.benefits.get(name).subject for name in turn.thread.benefits}
    ours = (one for one in subject.benefits if library.benefits.get(one).subject in rows)
    return replace(subject, benefits=tuple(ours)) if rows else subject


def _of_the_case_at_hand(library: Library, subject: Subject, turn: Turn) -> Subject:
    """Return a subject with the benefits that turn on about the same as those at hand."""
    ours = facts_at_hand(library, turn.thread.benefits).keys() - {*ALWAYS}
    subject = _of_the_row_at_hand(library, subject, turn)
    theirs = {one: facts_at_hand(library, (one,)).keys() - {*ALWAYS} for one in subject.benefits}
    alike = (one for one, facts in theirs.items() if len(facts & ours) >= LIKE * len(facts))
    return replace(subject, benefits=tuple(alike)) if ours else subject


def _subject(library: Library, found: TopicClause, turn: Turn) -> Subject:
    citation = cite_key(library, found, turn)
    return Subject(
        question=turn.thread.question,
        outcome=ANSWERED,
        citations=(citation,),
        benefits=benefits_meant(library, citation, turn.facts),
    )


def _meant(library: Library, topic: Topic, turn: Turn) -> Iterator[TopicClause]:
    """Yield the clauses of a topic that are of the year or district a message names."""
    policies = ((one, library.corpus.policy(one.policy)) for one in topic.clauses)
    return (one for one, policy in policies if _is_of(policy, turn))


def _same_matter(library: Library, turn: Turn) -> Iterator[TopicClause]:
    return (one for topic in _topics_at_hand(library, turn) for one in topic.clauses)


def _topics_at_hand(library: Library, turn: Turn) -> Iterator[Topic]:
    return (one for key in turn.thread.clauses for one in topics_asked(library, key, turn))


def topics_asked(library: Library, key: ClauseKey, turn: Turn) -> list[Topic]:
    """Return the topics of a clause, those that the question named first."""
    quote = key.quote or None
    topics = topics_of(library.topics, policy=key.policy, clause=key.clause, quote=quote)
    return sorted(topics, key=lambda one: not _is_named(one, turn.thread.question))


def _is_named(topic: Topic, question: str) -> bool:
    return any(word in question for word in topic.keywords)


def _is_of(policy: Policy, turn: Turn) -> bool:
    said = turn.said
    if DISTRICT in said and EVENT not in said:
        if policy.earliest_day > turn.as_of:
            return False  # On the day asked about it was not there yet.
        return policy.jurisdiction == said[DISTRICT] or (
            policy.jurisdiction == CITY and said[DISTRICT] == ELSEWHERE
        )
    return policy.is_of_year(year_of(said.get(EVENT)))


def year_of(day: object) -> int | None:
    """Return the year of a day or of the first day of a span, None where none is said."""
    first = day.get("from") if isinstance(day, dict) else day
    return int(str(first)[:4]) if first and str(first)[:4].isdigit() else None
