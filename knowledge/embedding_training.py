"""Trains the built-in static embedding: questions of one clause come to lie together."""

import math
import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.models import StaticEmbedding
from tokenizers import Regex, Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Split
from torch import Tensor
from torch.nn import functional

from knowledge.corpus import Corpus
from knowledge.embedding import BUILT_IN
from knowledge.questions import Question, load_questions, load_unanswered
from knowledge.text import normalise

DIMENSIONS = 256
EPOCHS = 14
BATCH = 256
LEARNING_RATE = 2e-3
DROPPED_SIGNS = 0.3
SHORTEST_SENTENCE = 9
UNKNOWN = "[UNK]"
SEED = 20231231


@dataclass(frozen=True)
class Examples:
    """Texts and the number of the clause each belongs to; no two without a clause share one."""

    texts: tuple[str, ...]
    clauses: tuple[int, ...]


def train_embedding(
    corpus: Corpus, *, target: Path = BUILT_IN, show: Callable[[str], None] = print
) -> None:
    """Train on the committed questions and clauses, write the model to `target`.

    Args:
        corpus: the clauses whose sentences and questions are learned from.
        target: the model's folder, readable by sentence-transformers and model2vec.
        show: receives a line an epoch.
    """
    model = learn_embedding(corpus, load_questions(corpus), show=show)
    model.save(str(target), create_model_card=False)


def learn_embedding(
    corpus: Corpus, questions: Sequence[Question], *, show: Callable[[str], None] = print
) -> SentenceTransformer:
    """Train on these questions; the same ones give the same model."""
    random.seed(SEED)
    torch.manual_seed(SEED)
    torch.set_num_threads(1)  # sums in a fixed order: the same seed gives the same model
    examples = collect_examples(corpus, questions)
    model = new_model(examples.texts)
    _fit(model, examples, show=show)
    return model


def collect_examples(corpus: Corpus, questions: Sequence[Question]) -> Examples:
    """Return every training text with its clause; what no clause answers stands alone."""
    numbers = {(clause.policy, clause.id): n for n, clause in enumerate(corpus.clauses())}
    pairs = [
        (sentence, numbers[clause.policy, clause.id])
        for clause in corpus.clauses()
        for sentence in clause.sentences
        if len(sentence) >= SHORTEST_SENTENCE
    ]
    pairs += [(q.text, numbers[q.policy, q.clause]) for q in questions]
    outside = [text for texts in load_unanswered().values() for text in texts]
    pairs += [(text, len(numbers) + n) for n, text in enumerate(outside)]
    kept = [(normalise(text), clause) for text, clause in pairs if normalise(text)]
    texts, clauses = zip(*kept, strict=True)
    return Examples(texts, clauses)


def new_model(texts: Sequence[str]) -> SentenceTransformer:
    """Return an untrained model with one vector a sign, rare signs longer than common ones."""
    counts = Counter(sign for text in texts for sign in set(text))
    signs = sorted(sign for sign, count in counts.items() if count > 1)
    vocabulary = {UNKNOWN: 0} | {sign: number for number, sign in enumerate(signs, start=1)}
    tokenizer = Tokenizer(WordLevel(vocabulary, unk_token=UNKNOWN))
    tokenizer.pre_tokenizer = Split(Regex("."), "isolated")
    weights = torch.randn(len(vocabulary), DIMENSIONS) * 0.1
    rarity = torch.tensor([math.log(len(texts) / counts[sign]) for sign in signs])
    weights[0] = 0
    weights[1:] *= (rarity / rarity.mean())[:, None]
    return SentenceTransformer(modules=[StaticEmbedding(tokenizer, embedding_weights=weights)])


def _fit(model: SentenceTransformer, examples: Examples, *, show: Callable[[str], None]) -> None:
    static = model[0]
    tokens = [encoding.ids for encoding in static.tokenizer.encode_batch(list(examples.texts))]
    labels = torch.tensor(examples.clauses)
    centres = torch.nn.Parameter(torch.randn(int(labels.max()) + 1, DIMENSIONS) * 0.1)
    optimizer = torch.optim.Adam([*static.parameters(), centres], lr=LEARNING_RATE)
    for epoch in range(1, EPOCHS + 1):
        total = 0.0
        for batch in torch.randperm(len(tokens)).split(BATCH):
            vectors = _embed(static, [tokens[int(number)] for number in batch])
            loss = _loss(vectors, labels[batch], centres)
            optimizer.zero_grad()
            loss.backward()
            static.embedding.weight.grad[0] = 0  # the unknown sign says nothing
            optimizer.step()
            total += loss.item() * len(batch)
        show(f"第 {epoch}/{EPOCHS} 轮，损失 {total / len(tokens):.3f}")


def _embed(static: StaticEmbedding, rows: list[list[int]]) -> Tensor:
    kept = [[t for t in row if random.random() > DROPPED_SIGNS] or row for row in rows]  # noqa: S311
    offsets = torch.tensor([0, *(len(row) for row in kept[:-1])]).cumsum(0)
    flat = torch.tensor([token for row in kept for token in row])
    return functional.normalize(static.embedding(flat, offsets), dim=1)


def _loss(vectors: Tensor, labels: Tensor, centres: Tensor) -> Tensor:
    """Pull texts of one clause together and to their clause's centre."""
    same = labels[:, None] == labels[None, :]
    itself = torch.eye(len(labels), dtype=torch.bool)
    closeness = (vectors @ vectors.T / 0.07).masked_fill(itself, -1e9)
    log_share = closeness - closeness.logsumexp(1, keepdim=True)
    friends = (same & ~itself).float()
    has_friends = friends.sum(1) > 0
    pulled = -(friends * log_share).sum(1)[has_friends] / friends.sum(1)[has_friends]
    to_centre = functional.cross_entropy(
        vectors @ functional.normalize(centres, dim=1).T / 0.05, labels
    )
    return 0.5 * pulled.mean() + to_centre if len(pulled) else to_centre
