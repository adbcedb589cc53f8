"""Ways to find a clause, each alone, so that the fused one has to earn its place."""

from collections.abc import Callable, Sequence

import bm25s
import jieba
import numpy as np
from numpy.typing import NDArray

from knowledge.corpus import Corpus
from knowledge.embedding import load_embedding
from knowledge.questions import load_questions
from knowledge.text import character_grams, normalise
from knowledge.units import Batch, batches, documents

Scorer = Callable[[str], NDArray[np.float64]]


def baselines(corpus: Corpus) -> dict[str, Scorer]:
    """Return score functions over the clauses by the method's name."""
    without = documents(corpus, batches(corpus, (), {}))
    asked = batches(corpus, load_questions(corpus), {})
    with_questions = documents(corpus, asked)
    return {
        "BM25 词，只有条款": _bm25(without, _words),
        "BM25 词，加问法": _bm25(with_questions, _words),
        "BM25 字 1–3，只有条款": _bm25(without, character_grams),
        "BM25 字 1–3，加问法": _bm25(with_questions, character_grams),
        "向量，只有条款": _vectors(corpus, batches(corpus, (), {})),
        "向量，加问法": _vectors(corpus, asked),
    }


def _words(text: str) -> list[str]:
    return [word for word in jieba.cut(normalise(text)) if word.strip()]


def _bm25(texts: Sequence[str], cut: Callable[[str], list[str]]) -> Scorer:
    retriever = bm25s.BM25()
    retriever.index([cut(text) for text in texts], show_progress=False)

    def score(question: str) -> NDArray[np.float64]:
        known = [word for word in set(cut(question)) if word in retriever.vocab_dict]
        return np.asarray(retriever.get_scores(known) if known else np.zeros(len(texts)))

    return score


def _vectors(corpus: Corpus, parts: Sequence[Batch]) -> Scorer:
    model = load_embedding()
    texts = [text for part in parts for text in part.texts]
    owners = np.array([owner for part in parts for owner in part.owners])
    vectors = model.encode(texts)
    size = len(corpus.clauses())

    def score(question: str) -> NDArray[np.float64]:
        best = np.full(size, -1.0)
        np.maximum.at(best, owners, vectors @ model.encode([question])[0])
        return best

    return score
