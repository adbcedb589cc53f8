"""The words the bot says, kept in phrases.yml under dotted keys."""

from pathlib import Path

from knowledge.wording import Wording

_WORDS = Wording(Path(__file__).with_name("phrases.yml"))

phrase = _WORDS.say
phrases = _WORDS.get
