"""How far words name a fact: by its label, or by another word for it."""

import re

from actions.calculator import FactDefinition
from actions.cues import cues

CALLED = 3


def names_shared(fact: FactDefinition, words: str) -> int:
    """Return how much of a fact's label words repeat; another word for it counts for three."""
    pairs = (fact.label[start : start + 2] for start in range(len(fact.label) - 1))
    other = cues("names").get(fact.name)
    is_called = other is not None and re.search(other, words) is not None
    return sum(pair in words for pair in pairs) + CALLED * is_called
