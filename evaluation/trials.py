"""Tries what might find better than the fused order, whole kinds of writer kept out.

Needs the environment that trains the embedding; `python -m evaluation.trials` writes
`evaluation/trials.yml`, which the report on retrieval shows.
"""

import argparse
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import yaml
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import SGDClassifier

from evaluation.intervals import Share
from evaluation.judging import read_strangers
from evaluation.questions import Golden
from knowledge.corpus import Corpus, load_corpus
from knowledge.embedding import Embedding
from knowledge.embedding_training import SEED, learn_embedding
from knowledge.finder import Finder
from knowledge.index import build_index, read_material
from knowledge.questions import Question, load_questions
from knowledge.ranking import VOTERS, Evidence, gather
from knowledge.text import character_grams, normalise, without_courtesy

TRIALS = Path(__file__).with_name("trials.yml")
KEPT_OUT = frozenset({"工友群", "大姐", "讲事", "邻居", "农民工", "热线来电"})
FOLDS, ROUNDS, LEARNING_RATE, CLASSIFIER_WEIGHT = 3, 40, 0.02, 0.4
HEADER = "# 由 python -m evaluation.trials 写成，不要手改。\n"

Row = tuple[str, frozenset[int]]
Scores = NDArray[np.float64]


@dataclass(frozen=True)
class Candidates:
    """The clauses worth considering for one question, what speaks for each, and which are right."""

    clauses: NDArray[np.int64]
    features: NDArray[np.float32]
    fused: Scores
    right: NDArray[np.bool_]
    question: str


def main() -> None:
    """Try and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--strangers", type=Path)
    strangers, corpus = parser.parse_args().strangers, load_corpus()
    asked = load_questions(corpus)
    kept = [one for one in asked if one.asker not in KEPT_OUT]
    ranker = _learn(_by_folds(corpus, kept))
    finder = _finder(corpus, kept)
    sets = {"没参加训练的提问人": _rows(corpus, (q for q in asked if q.asker in KEPT_OUT))}
    if strangers:
        sets["别处的提问人"] = _golden(corpus, read_strangers(strangers, corpus))
    methods = {"融合（在用）": _fused, "融合后重排（线性，六个特征）": ranker}
    methods["融合再加逐条分类器（字 1–3，逻辑回归）"] = _with_classifier(corpus, kept)
    found = {name: [_candidates(finder, row) for row in rows] for name, rows in sets.items()}
    table = {
        method: {name: _measure(score, rows) for name, rows in found.items()}
        for method, score in methods.items()
    }
    text = yaml.safe_dump(table, allow_unicode=True, sort_keys=False)
    TRIALS.write_text(HEADER + text, encoding="utf-8")
    print(text)


def _finder(corpus: Corpus, questions: Sequence[Question]) -> Finder:
    model = Embedding(learn_embedding(corpus, questions, show=lambda _: None), name="trial")
    with tempfile.TemporaryDirectory() as folder:
        material = read_material(corpus, questions)
        return Finder(corpus, build_index(corpus, material, model, cache=Path(folder)), model)


def _by_folds(corpus: Corpus, questions: Sequence[Question]) -> list[Candidates]:
    """Return what each kind of writer finds where neither model nor index has it."""
    askers = sorted({one.asker for one in questions})
    found = []
    for fold in range(FOLDS):
        out = set(askers[fold::FOLDS])
        finder = _finder(corpus, [one for one in questions if one.asker not in out])
        rows = _rows(corpus, (one for one in questions if one.asker in out))
        found += [_candidates(finder, row) for row in rows]
    return found


def _rows(corpus: Corpus, questions: Iterable[Question]) -> list[Row]:
    numbers = {(clause.policy, clause.id): n for n, clause in enumerate(corpus.clauses())}
    answers: dict[str, set[int]] = {}
    for one in questions:
        answers.setdefault(one.text, set()).add(numbers[one.policy, one.clause])
    return [(text, frozenset(right)) for text, right in answers.items()]


def _golden(corpus: Corpus, questions: Iterable[Golden]) -> list[Row]:
    numbers = {f"{clause.policy}/{clause.id}": n for n, clause in enumerate(corpus.clauses())}
    return [(one.text, frozenset(numbers[key] for key in one.clauses)) for one in questions]


def _candidates(finder: Finder, row: Row) -> Candidates:
    text, right = row
    question = normalise(without_courtesy(text))
    vector = finder.embedding.encode([question])[0]
    none = np.zeros(len(finder.clauses))
    found = gather(finder.index, question, vector, favour=none)
    features = _features(finder, found, question, vector)
    truth = np.array([int(number) in right for number in found.clauses])
    return Candidates(found.clauses, features, found.fused, truth, question)


def _features(
    finder: Finder, found: Evidence, question: str, vector: NDArray[np.float32]
) -> NDArray[np.float32]:
    votes = np.bincount(
        found.owners[:VOTERS][found.owners[:VOTERS] >= 0], minlength=len(finder.clauses)
    )
    pairs = set(character_grams(question, longest=2)) - set(question)
    words = [
        len(pairs & set(character_grams(finder.clauses[int(n)].text, longest=2)))
        for n in found.clauses
    ]
    columns = (
        found.lexical, found.nearest, found.company, finder.index.centres[found.clauses] @ vector,
        votes[found.clauses] / VOTERS, np.array(words) / max(1, len(pairs)),
    )  # fmt: skip
    return np.stack(columns, axis=1).astype(np.float32)


def _fused(found: Candidates) -> Scores:
    return found.fused


def _learn(rows: Sequence[Candidates]) -> Callable[[Candidates], Scores]:
    """Fit weights that raise the right clauses' share of a softmax over the fused scores."""
    torch.manual_seed(SEED)
    known = [row for row in rows if row.right.any()]
    spread = np.concatenate([row.features for row in known])
    middle, width = spread.mean(0), spread.std(0) + 1e-6
    weights = torch.zeros(spread.shape[1], requires_grad=True)
    optimizer = torch.optim.Adam([weights], lr=LEARNING_RATE)
    for _ in range(ROUNDS):
        losses = [_loss(row, (row.features - middle) / width, weights) for row in known]
        optimizer.zero_grad()
        torch.stack(losses).mean().backward()
        optimizer.step()
    learned = weights.detach().numpy()

    def score(row: Candidates) -> Scores:
        return np.asarray(row.fused + (row.features - middle) / width @ learned, np.float64)

    return score


def _loss(row: Candidates, features: NDArray[np.floating], weights: torch.Tensor) -> torch.Tensor:
    scores = torch.tensor(row.fused, dtype=torch.float32) + torch.tensor(features) @ weights
    return scores.logsumexp(0) - scores[torch.tensor(row.right)].logsumexp(0)


def _with_classifier(
    corpus: Corpus, questions: Sequence[Question]
) -> Callable[[Candidates], Scores]:
    numbers = {(clause.policy, clause.id): n for n, clause in enumerate(corpus.clauses())}
    texts = [one.text for one in questions] + [clause.text for clause in corpus.clauses()]
    owners = [numbers[one.policy, one.clause] for one in questions] + list(range(len(numbers)))
    vectorizer = TfidfVectorizer(analyzer=character_grams, sublinear_tf=True, min_df=2)
    model = SGDClassifier(loss="log_loss", alpha=1e-6, random_state=SEED)
    model.fit(vectorizer.fit_transform(texts), owners)

    def score(row: Candidates) -> Scores:
        logits = model.decision_function(vectorizer.transform([row.question]))[0]
        standard = (logits - logits.mean()) / logits.std()
        return np.asarray(row.fused + CLASSIFIER_WEIGHT * standard[row.clauses], np.float64)

    return score


def _measure(
    score: Callable[[Candidates], Scores], rows: Sequence[Candidates]
) -> Mapping[str, str]:
    ranked = [row.right[np.argsort(-score(row), kind="stable")[:3]] for row in rows]
    first, three = Share.of(bool(right[0]) for right in ranked), Share.of(map(any, ranked))
    return {"首条对": str(first), "前三有": str(three)}


if __name__ == "__main__":
    main()
