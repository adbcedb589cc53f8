"""Chinese text to tokens for the pipelines that need them: characters, numbers, words."""

import re
from typing import Any

from components.character_grams import plain
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.training_data.message import Message

TOKEN = re.compile(r"\d+(?:\.\d+)?|[a-z]+|[^\W_]")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class CharacterTokenizer(Tokenizer):
    """Splits into characters, in simplified script."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Return Rasa's settings for a tokenizer that leaves intents whole."""
        return {
            "intent_tokenization_flag": False,
            "intent_split_symbol": "_",
            "token_pattern": None,
            "prefix_separator_symbol": None,
        }

    def tokenize(self, message: Message, attribute: str) -> list[Token]:
        """Return the tokens of one message; punctuation alone is one token."""
        text = plain(message.get(attribute))
        return [Token(m.group(), m.start()) for m in TOKEN.finditer(text)] or [Token(text, 0)]
