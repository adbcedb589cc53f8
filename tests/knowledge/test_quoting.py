"""The sentence quoted is the one that answers."""

from pathlib import Path

import pytest
import yaml

import evaluation
from knowledge.corpus import Corpus
from knowledge.embedding import Embedding, load_embedding
from knowledge.quoting import Quoter

GOLDEN = Path(evaluation.__file__).parent / "golden" / "quotes.yml"
ROWS = yaml.safe_load(GOLDEN.read_text("utf-8"))


@pytest.fixture(scope="module")
def embedding() -> Embedding:
    return load_embedding()


def quoted(corpus: Corpus, embedding: Embedding, row: dict[str, str]) -> str:
    clause = corpus.clause(*row["clause"].split("/"))
    vector = embedding.encode([row["question"]])[0]
    return Quoter(embedding).quote(clause, row["question"], vector)


def test_the_words_looked_for_stand_in_their_clause(corpus: Corpus) -> None:
    for row in ROWS:
        assert row["words"] in corpus.clause(*row["clause"].split("/")).text


def test_nine_sentences_in_ten_are_the_ones_that_answer(
    corpus: Corpus, embedding: Embedding
) -> None:
    hits = [row["words"] in quoted(corpus, embedding, row) for row in ROWS]
    assert len(hits) > 90
    assert sum(hits) / len(hits) >= 0.92


@pytest.mark.parametrize(
    ("question", "words"),
    [("生活费最多领多少天", "最长不超过30天"), ("领失业金能不能同时领生活费", "不可同时领取")],
)
def test_a_limit_asked_for_is_quoted(
    corpus: Corpus, embedding: Embedding, question: str, words: str
) -> None:
    row = {"clause": "bb-2019-20/9", "question": question}
    assert words in quoted(corpus, embedding, row)
