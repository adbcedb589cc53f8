"""Messages to weighted runs of characters: what Chinese intents are told apart by."""

import json
import math
from collections import Counter
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.sparse_featurizer.sparse_featurizer import SparseFeaturizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import coo_matrix

from components.character_grams import character_grams, tokens

FILE = "rarity.json"
UNSEEN = "?"  # no token is a question mark


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class CharacterFeaturizer(SparseFeaturizer, GraphComponent):
    """Sentence features: each run of characters, weighted by how rare it is.

    A token no message taught, or only one, counts as unseen as well: what it is like
    to know nothing of a message can then be learnt, and is not taken for a short yes.

    `weight` is the length of a message's row. Rasa's logistic regression fixes its
    penalty; longer rows are the way to loosen it.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the default settings."""
        return {"alias": None, "weight": 5.0}

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Refuse a weight that is not positive."""
        if config["weight"] <= 0:
            raise ValueError("CharacterFeaturizer: weight must be positive")

    def __init__(
        self, config: dict[str, Any], storage: ModelStorage, resource: Resource, name: str
    ) -> None:
        """Make an untrained featurizer."""
        super().__init__(name, config)
        self._storage = storage
        self._resource = resource
        self._rarity: dict[str, float] = {}
        self._place: dict[str, int] = {}
        self._common: frozenset[str] = frozenset()

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "CharacterFeaturizer":
        """Return an untrained featurizer."""
        return cls(config, model_storage, resource, execution_context.node_name)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "CharacterFeaturizer":
        """Return the trained featurizer."""
        del kwargs
        featurizer = cls.create(config, model_storage, resource, execution_context)
        with model_storage.read_from(resource) as folder:
            featurizer._learn(json.loads((folder / FILE).read_text(encoding="utf-8")))
        return featurizer

    def train(self, training_data: TrainingData) -> Resource:
        """Learn how rare each run of characters is."""
        texts = [example.get(TEXT) for example in training_data.intent_examples]
        seen = Counter(gram for text in texts for gram in set(character_grams(text)))
        self._common = frozenset(gram for gram, n in seen.items() if n > 1)
        seen[UNSEEN] = sum(UNSEEN in self._grams(text) for text in texts)
        total = len(texts) + 1
        self._learn({gram: math.log(total / (n + 1)) + 1 for gram, n in sorted(seen.items())})
        with self._storage.write_to(self._resource) as folder:
            (folder / FILE).write_text(json.dumps(self._rarity), encoding="utf-8")
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add the features to every example."""
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the features to every message."""
        for message in messages:
            if isinstance(message.get(TEXT), str):
                self.add_features_to_message(None, self._row(message.get(TEXT)), TEXT, message)
        return messages

    def _learn(self, rarity: dict[str, float]) -> None:
        self._rarity = rarity
        self._place = {gram: place for place, gram in enumerate(rarity)}
        once = max(rarity.values())
        self._common = frozenset(gram for gram, weight in rarity.items() if weight < once)

    def _grams(self, text: str) -> list[str]:
        unseen = [UNSEEN for token in tokens(text) if token not in self._common]
        return character_grams(text) + unseen

    def _row(self, text: str) -> coo_matrix:
        counts = Counter(gram for gram in self._grams(text) if gram in self._place)
        places = [self._place[gram] for gram in counts]
        values = np.array([(1 + math.log(n)) * self._rarity[g] for g, n in counts.items()])
        values *= self._config["weight"] / (np.linalg.norm(values) or 1.0)
        rows = np.zeros(len(places), dtype=int)
        return coo_matrix((values, (rows, places)), shape=(1, len(self._place)))
