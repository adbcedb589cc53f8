"""The same matter across documents: which clauses speak of it, and what changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from knowledge.corpus import Corpus
from knowledge.records import Record, read_record
from knowledge.wording import say

TOPICS = Path(__file__).parent / "topics.yml"


class TopicClause(NamedTuple):
    """A clause that speaks of a topic, and the sentence that does."""

    policy: str
    clause: str
    quote: str | None


@dataclass(frozen=True)
class Topic:
    """One matter, as the documents speak of it one after the other.

    `change` says what each document writes and leaves out; `note` says that none of
    them repeals another. `is_apart` marks a collection of matters that each stand alone.
    """

    id: str
    name: str
    keywords: tuple[str, ...]
    clauses: tuple[TopicClause, ...]
    change: str
    note: str
    is_apart: bool = False

    def speaks_of(self, policy: str, clause: str, quote: str | None) -> bool:
        """Whether a sentence of the topic is the one quoted, or part of it."""
        return (policy, clause) in self._places and any(
            (one.policy, one.clause) == (policy, clause) and _overlaps(one.quote, quote)
            for one in self.clauses
        )

    @cached_property
    def _places(self) -> frozenset[tuple[str, str]]:
        return frozenset((one.policy, one.clause) for one in self.clauses)


def load_topics(corpus: Corpus, file: Path = TOPICS) -> tuple[Topic, ...]:
    """Read the topics and check every clause and quote against the corpus.

    Raises:
        CorpusError: naming file, line and key, when a clause does not exist or a
            quote is not its own words.
    """
    record = read_record(file)
    record.allow("note", "topics")
    note = record.text("note")
    topics: dict[str, Topic] = {}
    for item in record.records("topics"):
        topic = _read_topic(item, corpus, note)
        if topic.id in topics:
            item.refuse(say("topic_twice", id=topic.id), "id")
        topics[topic.id] = topic
    return tuple(topics.values())


def topics_of(
    topics: Sequence[Topic], *, policy: str, clause: str, quote: str | None = None
) -> tuple[Topic, ...]:
    """Return the topics a clause, or one sentence of it, speaks of, in the file's order."""
    return tuple(
        topic for topic in topics if not topic.is_apart and topic.speaks_of(policy, clause, quote)
    )


def _overlaps(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one in other or other in one


def topics_named(topics: Sequence[Topic], words: str) -> tuple[Topic, ...]:
    """Return the topics whose keywords stand in the words, the longest match first."""
    lengths = {topic.id: _longest(topic, words) for topic in topics}
    named = [topic for topic in topics if lengths[topic.id]]
    return tuple(sorted(named, key=lambda topic: -lengths[topic.id]))


def _longest(topic: Topic, words: str) -> int:
    return max((len(keyword) for keyword in topic.keywords if keyword in words), default=0)


def _read_topic(record: Record, corpus: Corpus, note: str) -> Topic:
    record.allow("id", "name", "keywords", "clauses", "change", "apart")
    return Topic(
        id=record.text("id"),
        name=record.text("name"),
        keywords=record.texts("keywords"),
        clauses=tuple(_read_clause(item, corpus) for item in record.records("clauses")),
        change=record.text("change"),
        note=note,
        is_apart=record.optional_text("apart") == "true",
    )


def _read_clause(record: Record, corpus: Corpus) -> TopicClause:
    record.allow("policy", "clause", "quote")
    policy, clause = record.text("policy"), record.text("clause")
    quote = record.optional_text("quote")
    if policy not in corpus.policies:
        record.refuse(
            say("policy_unknown", policy=policy, known="、".join(corpus.policies)), "policy"
        )
    known = {found.id: found.text for found in corpus.policies[policy].clauses}
    if clause not in known:
        record.refuse(say("no_such_clause", id=clause, known="、".join(known)), "clause")
    if quote is not None and quote not in known[clause]:
        record.refuse(say("words_not_in_clause", clause=clause, words=quote), "quote")
    return TopicClause(policy, clause, quote)
