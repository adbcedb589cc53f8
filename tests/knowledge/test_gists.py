"""Gists are of sentences that exist, and say no more than they do."""

from dataclasses import replace
from pathlib import Path

import pytest

from knowledge.corpus import Corpus, CorpusError, load_corpus
from knowledge.gists import gist_of, load_gists

POLICY, CLAUSE = "cq-2023-57", "4"


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load_corpus()


def _load(corpus: Corpus, folder: Path, text: str) -> None:
    (folder / POLICY).mkdir()
    (folder / POLICY / "gists.yml").write_text(text, "utf-8")
    load_gists(replace(corpus, policies={POLICY: corpus.policy(POLICY)}), folder)


def test_a_part_of_a_sentence_has_its_gist(corpus: Corpus) -> None:
    gists = load_gists(corpus)
    (policy, clause_id, sentence), gist = next(iter(gists.items()))
    clause = corpus.clause(policy, clause_id)
    assert gist_of(gists, policy=policy, clause=clause, quote=sentence[2:-2]) == gist
    assert gist_of(gists, policy=policy, clause=clause, quote="没有这句") is None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("'99':\n  '1': 没有这一条\n", "99"),
        ("'4':\n  '77': 没有这一句\n", "77"),
        ("'7':\n  '1': 一个人补3000元，可发放\n", "3000"),
        ("'7':\n  '1': 招一个人发2000元\n", "可"),
    ],
)
def test_what_says_more_than_its_sentence_is_refused(
    corpus: Corpus, tmp_path: Path, text: str, named: str
) -> None:
    with pytest.raises(CorpusError, match=named):
        _load(corpus, tmp_path, text)
