"""The corpus and a retriever over it, read once for these tests."""

from pathlib import Path

import pytest

from knowledge.corpus import Corpus, load_corpus
from knowledge.retriever import Retriever, open_retriever


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return load_corpus()


@pytest.fixture(scope="session")
def retriever(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Retriever:
    folder: Path = tmp_path_factory.mktemp("index")
    return open_retriever(corpus=corpus, folder=folder)
