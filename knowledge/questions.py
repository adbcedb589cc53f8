"""Questions as people ask them: for each clause, and those no clause answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from knowledge import POLICIES
from knowledge.corpus import Corpus
from knowledge.records import Record, read_record
from knowledge.wording import say

UNANSWERED = Path(__file__).parent / "unanswered.yml"
OUTCOMES = ("not_found", "out_of_scope")


@dataclass(frozen=True)
class Question:
    """One question: who asks it so, and the clause that answers it."""

    text: str
    asker: str
    policy: str
    clause: str


def load_questions(corpus: Corpus, folder: Path = POLICIES) -> tuple[Question, ...]:
    """Read `questions.yml` of every policy that has one.

    A question that several clauses answer stands under each of them.

    Raises:
        CorpusError: naming file, line and key of an unknown clause or a malformed list.
    """
    found: list[Question] = []
    for policy in corpus.policies.values():
        file = folder / policy.id / "questions.yml"
        if file.exists():
            found += _of_policy(read_record(file), policy.id, {c.id for c in policy.clauses})
    return tuple(found)


def load_unanswered(file: Path = UNANSWERED) -> Mapping[str, tuple[str, ...]]:
    """Read the questions no clause answers, by the outcome they deserve.

    Raises:
        CorpusError: naming file, line and key.
    """
    record = read_record(file)
    record.allow(*OUTCOMES)
    return {outcome: record.texts(outcome) for outcome in OUTCOMES}


def _of_policy(record: Record, policy: str, clauses: set[str]) -> list[Question]:
    found = []
    for clause in record.values:
        if clause not in clauses:
            known = "、".join(sorted(clauses))
            record.refuse(say("no_such_clause", id=clause, known=known), clause)
        askers = record.record(clause)
        for asker in askers.values:
            found += [Question(text, asker, policy, clause) for text in askers.texts(asker)]
    return found
