"""What can go wrong when deciding.

CalculatorError
├── FactError            a fact is unknown, of the wrong type, or contradicts another
└── UnknownBenefitError  no benefit of that id

A malformed benefits.yml or facts.yml is a knowledge.errors.CorpusError.
Not eligible and not known are outcomes, not errors.
"""

import re

FOR_PROGRAMS = re.compile(r"（[a-z][a-z0-9_]*）|；只知道[^；]*|；不知道写 unknown")


class CalculatorError(Exception):
    """The package's errors; the message is for people."""


class FactError(CalculatorError):
    """A fact that cannot be used.

    Args:
        fact: its name.
        message: in plain Chinese, what is wrong and what is allowed.
    """

    def __init__(self, fact: str, message: str) -> None:
        super().__init__(message)
        self.fact = fact
        self.message = message

    @property
    def in_words(self) -> str:
        """The message for somebody who does not write the facts' names."""
        return FOR_PROGRAMS.sub("", self.message)


class UnknownBenefitError(CalculatorError):
    """A benefit asked for by an id that does not exist."""

    def __init__(self, benefit: str, message: str) -> None:
        super().__init__(message)
        self.benefit = benefit
        self.message = message
