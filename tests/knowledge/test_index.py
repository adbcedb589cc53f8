"""The index knows what it was made from, and never serves anything else."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from knowledge.corpus import Corpus
from knowledge.embedding import Embedding, Vectors, load_embedding
from knowledge.index import MANIFEST, is_current, open_index
from knowledge.text import character_grams


class CountingEmbedding(Embedding):
    """The built-in model, counting the texts it is given."""

    def __init__(self, model: Embedding) -> None:
        self._model = model
        self.name = model.name
        self.encoded = 0

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.encoded += len(texts)
        return self._model.encode(texts)


@pytest.fixture
def embedding() -> CountingEmbedding:
    return CountingEmbedding(load_embedding())


def without(corpus: Corpus, policy: str) -> Corpus:
    return Corpus({id_: p for id_, p in corpus.policies.items() if id_ != policy})


def place(folder: Path) -> Path:
    return next(folder.glob(f"*/{MANIFEST}")).parent


def test_a_second_opening_embeds_nothing(
    corpus: Corpus, embedding: CountingEmbedding, tmp_path: Path
) -> None:
    assert not is_current(corpus, folder=tmp_path, embedding=None)
    built = open_index(corpus, embedding, folder=tmp_path)
    assert is_current(corpus, folder=tmp_path, embedding=None)
    embedding.encoded = 0
    loaded = open_index(corpus, embedding, folder=tmp_path)
    assert embedding.encoded == 0
    assert np.array_equal(loaded.centres, built.centres)
    assert loaded.gate.judge("失业登记") == pytest.approx(built.gate.judge("失业登记"))
    assert np.allclose(loaded.lexical.scores("失业登记")[0], built.lexical.scores("失业登记")[0])


def test_adding_a_policy_embeds_only_that_policy(
    corpus: Corpus, embedding: CountingEmbedding, tmp_path: Path
) -> None:
    open_index(without(corpus, "bb-2019-20"), embedding, folder=tmp_path)
    before, embedding.encoded = embedding.encoded, 0
    open_index(corpus, embedding, folder=tmp_path)
    assert 0 < embedding.encoded < before / 3


@pytest.mark.parametrize("file", [MANIFEST, "gate.json"])
def test_a_damaged_index_is_built_anew(
    corpus: Corpus, embedding: CountingEmbedding, tmp_path: Path, file: str
) -> None:
    built = open_index(corpus, embedding, folder=tmp_path)
    (place(tmp_path) / file).write_bytes(b"\x00broken")
    again = open_index(corpus, embedding, folder=tmp_path)
    assert np.array_equal(again.centres, built.centres)
    assert again.gate.judge("失业登记") == pytest.approx(built.gate.judge("失业登记"))


def test_an_index_with_a_few_wrong_bytes_is_built_anew(
    corpus: Corpus, embedding: CountingEmbedding, tmp_path: Path
) -> None:
    open_index(corpus, embedding, folder=tmp_path)
    for name in ("owners.npy", "centres.npy", "lexical/data.csc.index.npy", "vectors.faiss"):
        file = place(tmp_path) / name
        before = file.read_bytes()
        damage(file)
        assert not is_current(corpus, folder=tmp_path, embedding=None)
        file.write_bytes(before)
    damage(file)
    damage(next((tmp_path / "vectors").iterdir()))
    embedding.encoded = 0
    open_index(corpus, embedding, folder=tmp_path)
    assert embedding.encoded > 0
    assert file.read_bytes() == before
    assert is_current(corpus, folder=tmp_path, embedding=None)


def damage(file: Path) -> None:
    content = bytearray(file.read_bytes())
    middle = len(content) // 2
    for position in range(middle, middle + 64):
        content[position] ^= 0x5A
    file.write_bytes(content)


def test_an_index_of_another_fingerprint_is_not_served(
    corpus: Corpus, embedding: CountingEmbedding, tmp_path: Path
) -> None:
    open_index(corpus, embedding, folder=tmp_path)
    policy = corpus.policies["cq-2023-57"]
    first = replace(policy.clauses[0], text="（一）全新的条款。全新的句子写在这里。", heading=None)
    changed = replace(policy, clauses=(first, *policy.clauses[1:]), digest="changed")
    newer = Corpus({**corpus.policies, "cq-2023-57": changed})
    assert not is_current(newer, folder=tmp_path, embedding=None)
    index = open_index(newer, embedding, folder=tmp_path)
    scores, known = index.lexical.scores("全新的条款")
    assert known == 1.0
    assert newer.clauses()[int(scores.argmax())].text.startswith("（一）全新")


def test_half_built_indexes_are_never_found(
    corpus: Corpus, embedding: CountingEmbedding, tmp_path: Path
) -> None:
    (tmp_path / "building-abc").mkdir()
    open_index(corpus, embedding, folder=tmp_path)
    assert not list(tmp_path.glob(f"building-*/{MANIFEST}"))


def test_grams_are_the_runs_of_one_to_three_signs() -> None:
    assert character_grams("補 貼？") == ["补", "贴", "补贴"]
