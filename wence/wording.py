"""The words of the command line, kept in wording.yml."""

from pathlib import Path

from knowledge.wording import Wording

_WORDS = Wording(Path(__file__).with_name("wording.yml"))

say = _WORDS.say
table = _WORDS.get
