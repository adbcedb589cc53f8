"""Questions as people ask them: for each clause, and those no clause answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from knowledge import POLICIES
from knowledge.corpus import Clause, Corpus
from knowledge.records import Record, read_record
from knowledge.wording import say

UNANSWERED = Path(__file__).parent / "unanswered.yml"
OUTCOMES = ("not_found", "out_of_scope")


@dataclass(frozen=True)
class Question:
    """One question: who asks it so, the clause and the sentence that answer it.

    `sentence` is its number in the clause, from 1; 0 where no single one answers.
    """

    text: str
    asker: str
    policy: str
    clause: str
    sentence: int = 0


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
            found += _of_policy(read_record(file), policy.id, {c.id: c for c in policy.clauses})
    return tuple(found)


def load_unanswered(file: Path = UNANSWERED) -> Mapping[str, tuple[str, ...]]:
    """Read the questions no clause answers, by the outcome they deserve.

    Raises:
        CorpusError: naming file, line and key.
    """
    record = read_record(file)
    record.allow(*OUTCOMES)
    return {outcome: record.texts(outcome) for outcome in OUTCOMES}


def _of_policy(record: Record, policy: str, clauses: Mapping[str, Clause]) -> list[Question]:
    found = []
    for clause in record.values:
        if clause not in clauses:
            known = "、".join(sorted(clauses))
            record.refuse(say("no_such_clause", id=clause, known=known), clause)
        askers = record.record(clause)
        for asker in askers.values:
            found += [
                Question(text, asker, policy, clause, sentence)
                for sentence, text in _asked_by(askers, asker, clauses[clause])
            ]
    return found


def _asked_by(askers: Record, asker: str, clause: Clause) -> list[tuple[int, str]]:
    """Return the questions of one kind of people, each with the number of its sentence."""
    if not isinstance(askers.values[asker], dict):
        return [(0, text) for text in askers.texts(asker)]
    record, known = askers.record(asker), [str(n) for n in range(len(clause.sentences) + 1)]
    record.allow(*known)
    return [(int(number), text) for number in record.values for text in record.texts(number)]
