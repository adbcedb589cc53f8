"""The retriever's sentence vectors as features, to see whether intents gain by them."""

import json
from pathlib import Path
from typing import Any

import numpy as np
from components.character_grams import plain
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from safetensors.numpy import load_file

MODEL = Path(__file__).resolve().parents[2] / "knowledge" / "embedding_model"
LENGTH = 3.2


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceEmbedding(DenseFeaturizer, GraphComponent):
    """The mean of the vectors of a message's characters, at the length of the other features."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return the default settings."""
        return {"alias": None}

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Accept any settings."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "SentenceEmbedding":
        """Load the vectors."""
        del model_storage, resource
        featurizer = cls(execution_context.node_name, config)
        vocabulary = json.loads((MODEL / "tokenizer.json").read_text(encoding="utf-8"))
        featurizer._places = vocabulary["model"]["vocab"]
        featurizer._vectors = next(iter(load_file(str(MODEL / "model.safetensors")).values()))
        return featurizer

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

    def _row(self, text: str) -> np.ndarray:
        places = [self._places[sign] for sign in plain(text) if sign in self._places]
        if not places:
            return np.zeros((1, self._vectors.shape[1]), dtype=np.float32)
        mean = self._vectors[places].mean(axis=0).astype(np.float32)
        return (LENGTH * mean / max(np.linalg.norm(mean), 1e-9))[None, :]
