"""Chinese text to tokens: one character, one number or one latin word each."""

import re
from typing import Any, Dict, List, Text

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.training_data.message import Message

TOKEN = re.compile(r"\d+(?:\.\d+)?|[A-Za-z]+|[^\W_]")


@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False
)
class CharacterTokenizer(Tokenizer):
    """Splits into characters: no dictionary to load, and typing errors stay local."""

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Return Rasa's settings for a tokenizer that leaves intents whole."""
        return {
            "intent_tokenization_flag": False,
            "intent_split_symbol": "_",
            "token_pattern": None,
            "prefix_separator_symbol": None,
        }

    def tokenize(self, message: Message, attribute: Text) -> List[Token]:
        """Return the tokens of one message; punctuation alone is one token."""
        text = message.get(attribute)
        found = [Token(match.group(), match.start()) for match in TOKEN.finditer(text)]
        return found or [Token(text, 0)]
