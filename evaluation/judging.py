"""What the retriever makes of questions whose right clauses are known."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from evaluation.questions import Golden
from knowledge.corpus import Corpus
from knowledge.outcome import Outcome
from knowledge.retriever import Retriever
from knowledge.topics import load_topics


@dataclass(frozen=True)
class Judged:
    """One golden question with what the retriever made of it.

    `alike` are the clauses of other documents on the same matter as the right ones.
    """

    question: Golden
    ranked: tuple[str, ...]
    share: float
    answered: bool
    alike: frozenset[str] = frozenset()

    @property
    def is_answerable(self) -> bool:
        """Whether some clause answers it."""
        return bool(self.question.clauses)

    def hits(self, depth: int) -> bool:
        """Whether a right clause is among the first `depth`."""
        return bool(self.question.clauses & set(self.ranked[:depth]))

    @property
    def hits_matter(self) -> bool:
        """Whether the first clause is right, or on the same matter in another document."""
        return bool((self.question.clauses | self.alike) & set(self.ranked[:1]))


def judge(
    retriever: Retriever,
    question: Golden,
    alike: Mapping[str, frozenset[str]],
) -> Judged:
    """Put one question to the retriever; `alike` is what `clauses_alike` returns."""
    found = retriever.finder.find(question.text)
    if found is None:
        return Judged(question, (), 0.0, answered=False)
    best = [retriever.finder.clauses[int(number)] for number in found.ranking.clauses[:3]]
    share = retriever.share(found)
    ranked = tuple(f"{clause.policy}/{clause.id}" for clause in best)
    answered = retriever.outcome(found, share) is Outcome.ANSWERED
    linked = (alike.get(key, frozenset()) for key in question.clauses)
    return Judged(question, ranked, share, answered, frozenset().union(*linked))


def clauses_alike(corpus: Corpus) -> Mapping[str, frozenset[str]]:
    """Return for each clause of a topic the clauses of that topic, itself among them."""
    alike: dict[str, frozenset[str]] = {}
    for topic in load_topics(corpus):
        keys = frozenset(f"{one.policy}/{one.clause}" for one in topic.clauses)
        for key in () if topic.is_apart else keys:
            alike[key] = alike.get(key, frozenset()) | keys
    return alike


def read_strangers(file: Path, corpus: Corpus) -> tuple[Golden, ...]:
    """Read other writers' questions: JSON Lines of `question`, `policy`, `head` of a clause."""
    heads = {(c.policy, "".join(c.text.split())[:20]): c.id for c in corpus.clauses()}
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    return tuple(
        Golden(
            row["question"], "别处的提问人", frozenset({f"{row['policy']}/{clause}"}), "answered"
        )
        for row in rows
        if (clause := heads.get((row["policy"], row["head"][:20])))
    )
