"""The texts an index is made of, each owned by a clause or by an outcome."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from knowledge.corpus import Clause, Corpus
from knowledge.digests import digest_of
from knowledge.questions import OUTCOMES, Question

# Owners below zero are outcomes: the text is a question no clause answers.
UNANSWERED = {outcome: -1 - number for number, outcome in enumerate(OUTCOMES)}


@dataclass(frozen=True)
class Batch:
    """Texts that are embedded together and kept until one of them changes.

    `sentences` are the numbers, from 1, of the sentences that answer, 0 where none is known.
    """

    texts: tuple[str, ...]
    owners: tuple[int, ...]
    sentences: tuple[int, ...]

    def digest(self, model: str) -> str:
        """Return a fingerprint of the texts and the model that embeds them."""
        return digest_of((model, *self.texts))


def batches(
    corpus: Corpus,
    questions: Iterable[Question],
    unanswered: Mapping[str, tuple[str, ...]],
    bare: Iterable[Question] = (),
) -> list[Batch]:
    """Return one batch a policy, one of bare names and one of the questions no clause answers.

    Owners are clause numbers in the order of `Corpus.clauses()`.
    """
    asked: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for one in questions:
        asked.setdefault((one.policy, one.clause), []).append((one.text, one.sentence))
    numbers = {(clause.policy, clause.id): n for n, clause in enumerate(corpus.clauses())}
    found = []
    for policy in corpus.policies.values():
        rows = [
            (text, numbers[policy.id, clause.id], sentence)
            for clause in policy.clauses
            for text, sentence in (*_own_texts(clause), *asked.get((policy.id, clause.id), ()))
        ]
        found.append(_batch(rows))
    outside = [(text, UNANSWERED[o], 0) for o, texts in unanswered.items() for text in texts]
    named = [(one.text, numbers[one.policy, one.clause], 0) for one in bare]
    return [*found, *([_batch(named)] if named else []), _batch(outside)]


def documents(corpus: Corpus, batch_list: Iterable[Batch]) -> list[str]:
    """Return one long text a clause: its own words and its questions."""
    lines: list[list[str]] = [[clause.text] for clause in corpus.clauses()]
    for batch in batch_list:
        for text, owner in zip(batch.texts, batch.owners, strict=True):
            if owner >= 0:
                lines[owner].append(text)
    return ["\n".join(texts) for texts in lines]


def _own_texts(clause: Clause) -> list[tuple[str, int]]:
    heading = [clause.heading] if clause.heading else []
    return [(text, 0) for text in [*heading, *clause.sentences] or [clause.text]]


def _batch(rows: Sequence[tuple[str, int, int]]) -> Batch:
    texts, owners, sentences = zip(*rows, strict=True) if rows else ((), (), ())
    return Batch(texts, owners, sentences)
