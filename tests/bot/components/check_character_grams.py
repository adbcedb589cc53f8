"""Checks of what intents are told apart by; run by the bot's own Python."""

import json
import tempfile
import unittest
from pathlib import Path

from components.character_featurizer import UNSEEN, CharacterFeaturizer
from components.character_grams import character_grams, tokens
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

TAUGHT = ("怎么申请", "怎么申领", "申请贷款", "贷款多少")


class GramChecks(unittest.TestCase):
    """One message however it is typed."""

    def test_script_width_and_case_make_no_difference(self) -> None:
        plain = character_grams("失业金怎么领 offer 12")
        self.assertEqual(character_grams("失業金怎麼領 OFFER 12"), plain)
        self.assertEqual(character_grams("失业金怎么领　ｏｆｆｅｒ　１２"), plain)

    def test_emoji_and_punctuation_are_nothing(self) -> None:
        self.assertEqual(character_grams("谢谢🙏！！"), character_grams("谢谢"))
        self.assertEqual(tokens("😂😂。。。"), [])

    def test_numbers_are_one_in_a_run_and_themselves_alone(self) -> None:
        ours, theirs = character_grams("招了12个"), character_grams("招了88个")
        self.assertIn("了0", ours)
        self.assertEqual(set(ours) - set(theirs), {"=12"})


class FeaturizerChecks(unittest.TestCase):
    """A row of features for a message."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        config = CharacterFeaturizer.get_default_config()
        storage = LocalModelStorage(Path(folder.name))
        self.featurizer = CharacterFeaturizer(config, storage, Resource("grams"), "grams")
        examples = [Message.build(text, intent="ask") for text in TAUGHT]
        self.featurizer.train(TrainingData(examples))
        self.storage = storage

    def read(self, featurizer: CharacterFeaturizer, text: str) -> set[str]:
        message = Message(data={TEXT: text})
        featurizer.process([message])
        _, sentence = message.get_sparse_features(TEXT)
        grams = list(featurizer._place)
        return {grams[place] for place in sentence.features.tocoo().col}

    def test_what_was_never_taught_or_only_once_is_unseen(self) -> None:
        self.assertNotIn(UNSEEN, self.read(self.featurizer, "怎么贷款"))
        self.assertIn(UNSEEN, self.read(self.featurizer, "申领"))
        self.assertEqual(self.read(self.featurizer, "榴莲"), {"^", "$", UNSEEN})

    def test_a_loaded_featurizer_reads_as_the_trained_one(self) -> None:
        loaded = CharacterFeaturizer(self.featurizer._config, self.storage, Resource("grams"), "b")
        with self.storage.read_from(Resource("grams")) as folder:
            loaded._learn(json.loads((folder / "rarity.json").read_text("utf-8")))
        for text in (*TAUGHT, "申领榴莲 7"):
            self.assertEqual(self.read(loaded, text), self.read(self.featurizer, text))


if __name__ == "__main__":
    unittest.main()
