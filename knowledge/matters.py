"""What anybody asks of a matter by its bare name: 稳岗返还, 失业登记在哪里办."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from knowledge.corpus import Clause, Corpus
from knowledge.questions import Question
from knowledge.records import Record, read_record
from knowledge.topics import TOPICS

CUES = Path(__file__).parent / "cues.yml"
ANYBODY = "anybody"


def bare_names(corpus: Corpus) -> tuple[Question, ...]:
    """Return the names of the topics, each under its clauses.

    A name belongs to the clauses of the latest document that has it in its words, or
    where none has, of the latest that the topic links; a document without a date is
    always among them. Clauses of policies that are not in the corpus are left out.

    Raises:
        CorpusError: naming file, line and key, when the topics are malformed.
    """
    topics = [one for one in read_record(TOPICS).records("topics") if not one.values.get("apart")]
    found = {
        Question(name, ANYBODY, clause.policy, clause.id)
        for topic in topics
        for name in _names(topic)
        for clause in _of_the_latest(corpus, _named(name, _clauses(topic, corpus)))
    }
    return tuple(sorted(found, key=lambda one: (one.policy, one.clause, one.text)))


def asked_of_any(names: Iterable[Question]) -> list[str]:
    """Return what anybody asks of the matters named.

    It tells that a question belongs here, and not which clause is meant: what is asked of
    any matter would only draw questions about others to those that have names.
    """
    plain = sorted({one.text for one in names})
    return [name + asked for name in plain for asked in _of_any_matter().texts("asked")]


def _clauses(topic: Record, corpus: Corpus) -> list[Clause]:
    known = {(clause.policy, clause.id): clause for clause in corpus.clauses()}
    keys = [(one.text("policy"), one.text("clause")) for one in topic.records("clauses")]
    return [known[key] for key in dict.fromkeys(keys) if key in known]


def _named(name: str, clauses: list[Clause]) -> list[Clause]:
    return [clause for clause in clauses if name in clause.text] or clauses


def _of_the_latest(corpus: Corpus, clauses: list[Clause]) -> list[Clause]:
    days = {clause.policy: corpus.policy(clause.policy).issue_date for clause in clauses}
    latest = max((day for day in days.values() if day), default=None)
    return [clause for clause in clauses if days[clause.policy] in (None, latest)]


def _names(topic: Record) -> Iterator[str]:
    shortest, no_name = _of_any_matter().number("shortest"), _of_any_matter().text("no_name")
    for name in (topic.text("name"), *topic.texts("keywords")):
        if len(name) >= shortest and not re.search(no_name, name):
            yield name


@lru_cache(maxsize=1)
def _of_any_matter() -> Record:
    return read_record(CUES).record("of_any_matter")
