"""Clauses and questions to an index on disk that knows what it was made from."""

import json
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from knowledge.corpus import Corpus
from knowledge.digests import digest_of, digest_of_folder
from knowledge.embedding import Embedding, Vectors, model_name
from knowledge.gate import Gate
from knowledge.kept_vectors import embed
from knowledge.lexical import LexicalIndex
from knowledge.matters import asked_of_any, bare_names
from knowledge.points import Points
from knowledge.questions import Question, load_questions, load_unanswered
from knowledge.units import Batch, batches, documents
from knowledge.vectors import Owners, VectorIndex

VERSION = "7"
MANIFEST = "manifest.json"
KEPT_INDEXES = 2
MOST_GATE_TEXTS = 30_000


@dataclass(frozen=True)
class Index:
    """Everything a search needs; clause numbers follow `Corpus.clauses()`."""

    lexical: LexicalIndex
    vectors: VectorIndex
    centres: Vectors
    gate: Gate
    points: Points


@dataclass(frozen=True)
class Material:
    """What an index is made from: texts with their owners, and texts that only belong here."""

    parts: Sequence[Batch]
    belonging: Sequence[str]


def open_index(corpus: Corpus, embedding: Embedding, *, folder: Path) -> Index:
    """Load the index of this corpus and model, building it first when there is none.

    A damaged or stale index is never served: a new one is built beside the old
    and put in place in one step. Only texts that changed are embedded again.

    Args:
        corpus: the clauses.
        embedding: the model.
        folder: where indexes live, one sub-folder a fingerprint.
    """
    material = read_material(corpus, load_questions(corpus))
    place = folder / _fingerprint(corpus, material, embedding.name)
    try:
        return _load(place)
    except (OSError, ValueError, KeyError, RuntimeError):
        built = build_index(corpus, material, embedding, cache=folder / "vectors")
        _save(built, place)
        _forget_old(folder)
        return built


def is_current(corpus: Corpus, *, folder: Path, embedding: str | None) -> bool:
    """Tell whether the index of this corpus and model is there and whole, without loading it."""
    material = read_material(corpus, load_questions(corpus))
    place = folder / _fingerprint(corpus, material, model_name(embedding))
    try:
        _check_whole(place)
    except (OSError, ValueError, KeyError):
        return False
    return True


def read_material(corpus: Corpus, questions: Sequence[Question]) -> Material:
    """Put together what an index over these questions is made from."""
    names = bare_names(corpus)
    return Material(batches(corpus, questions, load_unanswered(), names), asked_of_any(names))


def _fingerprint(corpus: Corpus, material: Material, model: str) -> str:
    parts = (part.digest(model) for part in material.parts)
    sentences = (" ".join(map(str, part.sentences)) for part in material.parts)
    return digest_of((VERSION, corpus.digest, *parts, *sentences, *material.belonging))


def build_index(corpus: Corpus, material: Material, embedding: Embedding, *, cache: Path) -> Index:
    """Build an index; the vectors of its texts are kept in the folder `cache`."""
    parts = material.parts
    vectors = embed(parts, embedding, folder=cache)
    owners = [np.array(part.owners, np.int32) for part in parts]
    return Index(
        lexical=LexicalIndex.build(documents(corpus, parts)),
        vectors=VectorIndex.build(vectors, np.concatenate(owners)),
        centres=_centres(vectors, owners, clauses=len(corpus.clauses())),
        gate=_fit_gate(material),
        points=Points.build(parts, vectors),
    )


def _centres(vectors: Sequence[Vectors], owners: Sequence[Owners], *, clauses: int) -> Vectors:
    centres = np.zeros((clauses, vectors[0].shape[1]), np.float32)
    for rows, whose in zip(vectors, owners, strict=True):
        np.add.at(centres, whose[whose >= 0], rows[whose >= 0])
    centres /= np.maximum(np.linalg.norm(centres, axis=1, keepdims=True), 1e-9)
    return centres


def _fit_gate(material: Material) -> Gate:
    batched = material.parts
    pairs = [pair for part in batched for pair in zip(part.texts, part.owners, strict=True)]
    inside = [*(text for text, owner in pairs if owner >= 0), *material.belonging]
    inside = inside[:: 1 + len(inside) // MOST_GATE_TEXTS]
    return Gate.fit(inside, [text for text, owner in pairs if owner < 0])


def _save(index: Index, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(dir=place.parent, prefix="building-"))
    index.lexical.save(fresh / "lexical")
    index.vectors.save(fresh)
    index.gate.save(fresh / "gate.json")
    index.points.save(fresh)
    np.save(fresh / "centres.npy", index.centres)
    manifest = {"fingerprint": place.name, "contents": digest_of_folder(fresh)}
    (fresh / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
    shutil.rmtree(place, ignore_errors=True)
    fresh.replace(place)


def _load(place: Path) -> Index:
    _check_whole(place)
    return Index(
        lexical=LexicalIndex.load(place / "lexical"),
        vectors=VectorIndex.load(place),
        centres=np.load(place / "centres.npy"),
        gate=Gate.load(place / "gate.json"),
        points=Points.load(place),
    )


def _check_whole(place: Path) -> None:
    # What is damaged may still load, and would answer with the wrong clauses.
    manifest = json.loads((place / MANIFEST).read_text(encoding="utf-8"))
    if manifest["fingerprint"] != place.name:
        raise ValueError(f"{place} was made for another corpus or model")
    if manifest["contents"] != digest_of_folder(place, without=MANIFEST):
        raise ValueError(f"{place} is not as it was written")


def _forget_old(folder: Path) -> None:
    finished = sorted(folder.glob(f"*/{MANIFEST}"), key=lambda file: file.stat().st_mtime)
    for manifest in finished[:-KEPT_INDEXES]:
        shutil.rmtree(manifest.parent, ignore_errors=True)
