"""What people say, to facts: numbers, years, people, firms, in any spelling."""

from actions.facts.extraction import extract_facts, years_unclaimed

__all__ = ["extract_facts", "years_unclaimed"]
