"""Times the retriever beside bm25s alone, over our documents and over 100,000 clauses."""

import argparse
import random
import re
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import bm25s

from evaluation.questions import load_golden
from knowledge.corpus import Clause, Corpus, load_corpus
from knowledge.lexical import LexicalIndex
from knowledge.retriever import open_retriever
from knowledge.text import character_grams
from knowledge.units import batches, documents

DAY = date(2026, 11, 20)
CLAUSES_A_POLICY = 100
QUESTIONS = 300


def main() -> None:
    """Print medians, ratios, and for the large corpus build time and memory."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clauses", type=int, default=100_000)
    parser.add_argument("--skip-large", action="store_true")
    options = parser.parse_args()
    corpus = load_corpus()
    _compare("五份文件", corpus)
    if not options.skip_large:
        _compare(f"{options.clauses} 条", enlarge(corpus, size=options.clauses))


def enlarge(corpus: Corpus, *, size: int) -> Corpus:
    """Return a corpus of `size` clauses recombined from our sentences, figures varied."""
    dice = random.Random(0)  # noqa: S311 - variety, not secrecy
    sentences = [sentence for clause in corpus.clauses() for sentence in clause.sentences]
    pattern = next(iter(corpus.policies.values()))
    policies = {}
    for start in range(0, size, CLAUSES_A_POLICY):
        id_ = f"made-{start}"
        numbers = range(start, min(start + CLAUSES_A_POLICY, size))
        clauses = tuple(_make(id_, number, sentences, dice) for number in numbers)
        policies[id_] = replace(
            pattern, id=id_, clauses=clauses, missing=(), digest=id_, document_number=None
        )
    return Corpus(policies)


def _make(policy: str, number: int, sentences: Sequence[str], dice: random.Random) -> Clause:
    chosen = "".join(dice.sample(sentences, 3))
    varied = re.sub(r"\d+", lambda found: str(int(found[0]) + dice.randrange(50)), chosen)
    path = (f"第{number}条",)
    return Clause(
        policy=policy, id=str(number), label=None, heading=None, heading_path=path, text=varied
    )


def _compare(name: str, corpus: Corpus) -> None:
    texts = [question.text for question in load_golden("test")][:QUESTIONS]
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        retriever = open_retriever(corpus=corpus, folder=Path(folder))
        built = time.perf_counter() - began
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        ours = _times(lambda text: retriever.search(text, as_of=DAY), texts)
    alone = _times(_bm25s_alone(corpus), texts)
    first, second = statistics.median(ours), statistics.median(alone)
    p95 = statistics.quantiles(ours, n=20)[18]
    print(f"{name}：建索引 {built:.1f} 秒，峰值内存 {peak:.0f} MB")
    print(f"  一问 p50 {first:.2f} 毫秒，p95 {p95:.2f} 毫秒")
    print(f"  单用 bm25s {second:.2f} 毫秒，比值 {first / second:.2f}")


def _bm25s_alone(corpus: Corpus) -> Callable[[str], object]:
    index = LexicalIndex.build(documents(corpus, batches(corpus, (), {})))
    bare: bm25s.BM25 = index.retriever
    bare.unique_token_ids_set = set(bare.vocab_dict.values())

    def search(text: str) -> object:
        known = [gram for gram in set(character_grams(text, longest=2)) if gram in bare.vocab_dict]
        return bare.retrieve([known], k=5, show_progress=False) if known else None

    return search


def _times(run: Callable[[str], object], texts: Sequence[str]) -> list[float]:
    for text in texts[:20]:
        run(text)
    return list(_timed(run, texts))


def _timed(run: Callable[[str], object], texts: Sequence[str]) -> Iterator[float]:
    for text in texts:
        began = time.perf_counter()
        run(text)
        yield (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main()
