"""What the documents say of one matter, side by side, each with its day."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from actions.amounts import say_day
from actions.answering.digressing import digress
from actions.answering.two_matters import apart_reply, matters_compared, shared_topic
from actions.cues import cue
from actions.library import Library
from actions.phrases import phrase
from actions.rendering import clause_name, is_over, issue_words, quote_line
from actions.reply import Answer, Reply
from actions.topic.at_hand import ALWAYS
from actions.topic.documents_named import documents_titled
from actions.topic.other_matters import names_other_topic
from actions.topic.own_words import is_bare
from actions.topic.searching import search
from actions.topic.subject_matter import WHO_ASKS, cite_key, key_of, recall
from actions.topic.years_of_people import without_years_of_people
from actions.turn import Turn
from knowledge.citation import Citation
from knowledge.naming import read_named
from knowledge.outcome import Outcome
from knowledge.topics import Topic, topics_named, topics_of

SIZE, PRODUCT = "enterprise_size", "loan_product"


def of_two_documents(library: Library, turn: Turn) -> Answer | None:
    """Return the comparison of a matter asked about in two years at once: 22年返多少，23年呢."""
    named = read_named(without_years_of_people(turn.text, as_of=turn.as_of), library.corpus)
    documents = named.policies | documents_titled(library, turn.text)
    is_of_two = len(named.years & library.corpus.years) > 1 or len(documents) > 1
    tells_case = turn.said.keys() - {*ALWAYS, *WHO_ASKS, SIZE, PRODUCT}
    if not is_of_two or tells_case or not cue("asking").search(turn.text):
        return None
    is_at_hand = bool(turn.thread.clauses) and not names_other_topic(library, turn)
    is_named = is_at_hand or bool(topics_named(library.topics, turn.text))
    is_named = is_named or _is_written_in_each(library, turn, named.years)
    return compared(library, turn) if is_named else None


def _is_written_in_each(library: Library, turn: Turn, years: Collection[int]) -> bool:
    """Whether each of several years has a clause on what is found for a question of each."""
    if not cue("each").search(turn.text):
        return False
    topic = find_topic(library, turn, find_clauses(library, turn))
    written = [library.corpus.policy(one.policy) for one in topic.clauses] if topic else []
    return all(any(one.is_of_year(year) for one in written) for year in years)


def compared(library: Library, turn: Turn) -> Answer:
    """Return the comparison; "那2020年呢" after it goes on with the same matter."""
    reply = compare(library, turn)
    answer = digress(library, reply, turn)
    if not reply.citations:
        return answer
    latest_first = {one.url: one for one in reversed(reply.citations)}.values()
    clauses = tuple(map(key_of, latest_first))
    # A question left open is still of what was being decided.
    benefits = answer.thread.benefits if turn.asked is not None else ()
    thread = replace(answer.thread, question=turn.text, clauses=clauses, benefits=benefits)
    return replace(answer, thread=thread)


def compare(library: Library, turn: Turn) -> Reply:
    """Return the clauses of one topic, document by document, or those of two matters."""
    matters = matters_compared(library, turn)
    shared = shared_topic(library, matters) if len(matters) > 1 else None
    if len(matters) > 1 and shared is None:
        return apart_reply(library, turn, matters)
    found = find_clauses(library, turn)
    topic = shared or find_topic(library, turn, found)
    if topic is None:
        return _alone(found[0]) if found else _nothing()
    citations = tuple(cite_key(library, one, turn) for one in topic.clauses)
    rows = {one.url: _row(library, one) for one in citations}
    text = "\n".join([topic.change, *rows.values(), topic.note])
    return Reply(text=text, outcome=Outcome.ANSWERED, citations=citations)


def _alone(citation: Citation) -> Reply:
    lines = [phrase("compare.alone", clause=clause_name(citation)), quote_line(citation)]
    return Reply(text="\n".join(lines), outcome=Outcome.ANSWERED, citations=(citation,))


def _nothing() -> Reply:
    return Reply(text=phrase("compare.nothing"), outcome=Outcome.CLARIFICATION)


def find_clauses(library: Library, turn: Turn) -> tuple[Citation, ...]:
    """Return the clauses of the thread for a bare message, else what the message finds."""
    # 跟2022年比有什么变化 names no matter but its years.
    if not is_bare(cue("year_named").sub("", turn.text)):
        subject = search(library, turn.text, turn)
        if subject.is_found:
            return subject.citations[:1]
    return recall(library, turn.thread, turn).citations


def find_topic(library: Library, turn: Turn, clauses: Sequence[Citation]) -> Topic | None:
    """Return the topic a message names, else that of the clauses it or the thread is about."""
    named = [one for one in topics_named(library.topics, turn.text) if not one.is_apart]
    if named:
        return max(named, key=lambda topic: _words_named(topic, turn.text))
    for by_quote in (True, False):
        for one in clauses:
            quote = one.quote if by_quote else None
            topics = topics_of(library.topics, policy=one.policy, clause=one.clause, quote=quote)
            if topics:
                return topics[0]
    return None


def _words_named(topic: Topic, text: str) -> int:
    return sum(len(keyword) for keyword in topic.keywords if keyword in text)


def _row(library: Library, citation: Citation) -> str:
    when = [issue_words(library.corpus.policy(citation.policy))]
    if is_over(citation) and citation.validity.last_day:
        when.append(phrase("compare.ended", last_day=say_day(citation.validity.last_day)))
    return phrase("compare.row", clause=clause_name(citation), when="，".join(when))
