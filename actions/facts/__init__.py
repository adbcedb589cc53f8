"""What people say, to facts: numbers, years, people, firms, in any spelling."""

from actions.facts.extraction import extract_facts, years_unclaimed
from actions.facts.reading import load_phrases

__all__ = ["extract_facts", "load_phrases", "years_unclaimed"]
