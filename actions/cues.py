"""What the bot recognises in people's words, kept in cues.yml under dotted keys."""

from pathlib import Path

from knowledge.wording import Wording

_CUES = Wording(Path(__file__).with_name("cues.yml"))

cue = _CUES.say
cues = _CUES.get
